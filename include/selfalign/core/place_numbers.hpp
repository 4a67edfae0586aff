// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACE_NUMBERS_HPP
#define SELFALIGN_CORE_PLACE_NUMBERS_HPP

#include <cstddef>
#include <vector>
#include <selfalign/core/place_tallies.hpp>
#include <selfalign/core/row_blocks.hpp>

namespace selfalign::detail {

/// Which of some options are first, second and so on, as a number for each part, a vector of parts
/// at a time; and what the numbers say.
struct place_numbers {
    /// From so many on, options that leave one by one are cheaper to follow part by part.
    static constexpr int most_options = 64;
    /// So many places at most, and so many numbers, for a table that stays in the caches.
    static constexpr int most_depth = 4, most_numbers = 33'000;

    // The options of a set, as a list and as bits.
    struct candidates {
        int size = 0;
        signed char option[most_options] = {};
        unsigned long long set = 0;

        template <class Set>
        explicit candidates(Set const& among) {
            for (opt x : among) {
                option[size++] = static_cast<signed char>(x.index);
                set |= 1ULL << x.index;
            }
        }
    };
    // Which options are first, second and so on.
    struct tiers {
        unsigned long long place[most_depth];
    };
    // In how many ways so many options can be first, second, .. up to `depth`. With ties, each of
    // them is in one of these places or in none.
    template <bool Strict>
    static constexpr int ways(int options, int depth) {
        int const base = Strict ? options : depth + 1;
        int numbers = 1;
        for (int k = 0; k < (Strict ? depth : options) && numbers <= most_numbers; ++k)
            numbers *= base;
        return numbers;
    }
    // The best (or worst) ranks of each row of a block, the k-th best in best[k]; where there are
    // fewer, a rank that nothing has.
    template <elimination::place End, int Depth, bool Strict>
    static void find_best(rank_blocks const& ranks, int block, candidates const& these,
                          signed char (*best)[block_rows]) {
        constexpr bool first = End == elimination::place::first;
        constexpr signed char worst = first ? 127 : -1;
        constexpr int at_once = 2;  // vectors, which stay in registers
        bool const more = block + 1 < ranks.blocks();
        for (std::size_t row = 0; row < static_cast<std::size_t>(ranks.rows());
             row += at_once * lanes) {
            byte_vector so_far[Depth][at_once];
            unrolled<Depth>([&](auto d) {
                unrolled<at_once>([&](auto v) { so_far[d][v] = byte_vector{} + worst; });
            });
            for (int k = 0; k < these.size; ++k) {
                unsigned char const* const column = ranks.column(block, these.option[k]) + row;
                // What another block has is not where the hardware expects it.
                if (more) __builtin_prefetch(ranks.column(block + 1, these.option[k]) + row);
                unrolled<at_once>([&](auto v) {
                    byte_vector here;
                    load_vector(here, column + v * lanes);
                    unrolled<Depth>([&](auto d) {
                        byte_vector const low = here < so_far[d][v] ? here : so_far[d][v];
                        byte_vector high = here < so_far[d][v] ? so_far[d][v] : here;
                        if constexpr (!Strict && Depth > 1) {  // no rank comes twice
                            byte_vector const known = (here == so_far[d][v]);
                            if (first) high |= known & worst;
                            so_far[d][v] = first ? low : high;
                            here = first ? high : (low | (known & worst));
                        } else {
                            so_far[d][v] = first ? low : high;
                            here = first ? high : low;
                        }
                    });
                });
            }
            unrolled<Depth>([&](auto d) {
                unrolled<at_once>(
                    [&](auto v) { store_vector(best[d] + row + v * lanes, so_far[d][v]); });
            });
        }
    }

    // Without ties: whose the best ranks are, as one number.
    template <int Depth>
    static void number_orders(rank_blocks const& ranks, int block, candidates const& these,
                              signed char const (*best)[block_rows], unsigned short* number) {
        auto const rows = static_cast<std::size_t>(ranks.rows());
        alignas(64) signed char who[Depth][block_rows];
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector wanted[Depth], found[Depth] = {}, mine{};
            unrolled<Depth>([&](auto k) { load_vector(wanted[k], best[k] + row); });
            for (int x = 0; x < these.size; ++x) {
                byte_vector here;
                load_vector(here, ranks.column(block, these.option[x]) + row);
                unrolled<Depth>([&](auto k) { found[k] |= (here == wanted[k]) & mine; });
                mine += 1;
            }
            unrolled<Depth>([&](auto k) { store_vector(who[k] + row, found[k]); });
        }
        auto const size = static_cast<unsigned short>(these.size);
        for (std::size_t row = 0; row < rows; row += half_lanes) {
            short_sums all{}, next;
            for (int k = 0; k < Depth; ++k) {
                load_bytes(next, who[k] + row);
                all = all * size + next;
            }
            store_vector(number + row, all);
        }
    }
    // Its halves: the first places, and the last two of more than two.
    template <class Tiers>
    static void halves_of_orders(candidates const& these, int depth, std::vector<Tiers> (&to)[2]) {
        for (int half = 0, place = 0; half < 2; ++half) {
            int const end = half == 1 ? depth : depth < 3 ? 1 : depth - 2;
            int ways = 1;
            for (int k = place; k < end; ++k) ways *= these.size;
            for (int number = 0; number < ways; ++number) {
                Tiers some{};
                for (int k = end, rest = number; k-- > place; rest /= these.size)
                    some.place[k] = 1ULL << these.option[rest % these.size];
                to[half].push_back(some);
            }
            place = end;
        }
    }
    // With ties: a digit for each of some options, how many of the best ranks are no better than
    // its own, as one number; no more options than fit a byte.
    template <elimination::place End, int Depth>
    static void number_some(rank_blocks const& ranks, int block, signed char const* option,
                            int size, signed char const (*best)[block_rows],
                            unsigned char* number) {
        for (std::size_t row = 0; row < static_cast<std::size_t>(ranks.rows()); row += lanes) {
            byte_vector limit[Depth];
            byte_sums all{};
            unrolled<Depth>([&](auto d) { load_vector(limit[d], best[d] + row); });
            for (int k = 0; k < size; ++k) {
                byte_vector here;
                byte_sums const before = all;
                load_vector(here, ranks.column(block, option[k]) + row);
                unrolled<Depth>([&](auto d) {
                    all += before;
                    // What holds is -1 in its lane.
                    byte_vector const counts =
                        End == elimination::place::first ? here <= limit[d] : here >= limit[d];
                    all -= reinterpret_cast<byte_sums>(counts);
                });
            }
            store_vector(number + row, all);
        }
    }
    static constexpr int fit_a_byte(int depth) {
        return depth == 1 ? 8 : depth == 2 ? 5 : depth == 3 ? 4 : 3;
    }
    // The last options, as many as fit a byte, and the others.
    template <elimination::place End, int Depth>
    static void number_tiers(rank_blocks const& ranks, int block, signed char const* option,
                             int size, signed char const (*best)[block_rows],
                             unsigned short* number) {
        int const low = size < fit_a_byte(Depth) ? size : fit_a_byte(Depth);
        alignas(64) unsigned char high_number[block_rows], low_number[block_rows];
        number_some<End, Depth>(ranks, block, option, size - low, best, high_number);
        number_some<End, Depth>(ranks, block, option + size - low, low, best, low_number);
        auto const many = static_cast<unsigned short>(ways<false>(low, Depth));
        for (std::size_t row = 0; row < static_cast<std::size_t>(ranks.rows()); row += half_lanes) {
            short_sums first, last;
            load_bytes(first, high_number + row);
            load_bytes(last, low_number + row);
            store_vector(number + row, first * many + last);
        }
    }

    template <class Tiers>
    static void halves_of_tiers(candidates const& these, int depth, std::vector<Tiers> (&to)[2]) {
        int const low = these.size < fit_a_byte(depth) ? these.size : fit_a_byte(depth);
        for (int half = 0; half < 2; ++half) {
            int const begin = half == 0 ? 0 : these.size - low;
            int const end = half == 0 ? these.size - low : these.size;
            for (int number = 0; number < ways<false>(end - begin, depth); ++number) {
                Tiers some{};
                for (int x = end, rest = number; x-- > begin; rest /= depth + 1)
                    if (int const digit = rest % (depth + 1); digit > 0)
                        some.place[depth - digit] |= 1ULL << these.option[x];
                to[half].push_back(some);
            }
        }
    }

private:
    static constexpr std::size_t lanes = sizeof(byte_vector), half_lanes = sizeof(half_of_bytes);
};

}  // namespace selfalign::detail

#endif
