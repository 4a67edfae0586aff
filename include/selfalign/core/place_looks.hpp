// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACE_LOOKS_HPP
#define SELFALIGN_CORE_PLACE_LOOKS_HPP

#include <cstddef>
#include <utility>
#include <vector>
#include <selfalign/core/place_tallies.hpp>
#include <selfalign/core/row_blocks.hpp>

namespace selfalign::detail {

/// Looks at the ranks of many parts: who is first or last among any of the options is found a vector
/// of parts at a time, and only the columns of these options are looked at. A look tells who is
/// second, third and so on as well, where there is room for that in a table that stays in the
/// caches, which answers for when some options have gone.
/// Memory: a byte a part for each byte of the largest weight in its block.
class place_looks {
public:
    /// From so many on, options that leave one by one are cheaper to follow part by part.
    static constexpr int most_options = 64;

    /// Who is in first or last place among some of the options of p, always the same, the ranks of
    /// which these are: as `first_places`. Cost: parts x options of `among`, many parts at a time,
    /// and parts; with ties among more than a dozen options, parts for every ten. Nothing that
    /// depends on the parts if one of the last few looks has the answer.
    template <elimination::place End, OrdinalProfile P>
    scores_of<P, elimination::place_number<P>> places(P const& p, rank_blocks const& ranks,
                                                      options_of<P> const& among) {
        if (begin_.empty()) take_weights(p);
        candidates const these(among);
        int const depth = depth_of<StrictProfile<P>>(these.size);
        if constexpr (!StrictProfile<P>)
            if (depth == 0) return of_many<End>(p, ranks, these);
        auto& looks = looks_[End == elimination::place::first ? 0 : 1];
        std::size_t k = 0;
        while (k < looks.size() && !looks[k].answers(these)) ++k;
        if (k == looks.size()) {
            auto found = depth == 1   ? look_at<End, 1>(p, ranks, these)
                         : depth == 2 ? look_at<End, 2>(p, ranks, these)
                         : depth == 3 ? look_at<End, 3>(p, ranks, these)
                                      : look_at<End, 4>(p, ranks, these);
            if (looks.size() == most_looks) looks.pop_back();
            looks.insert(looks.begin(), std::move(found));
            k = 0;
        }
        return looks[k].template among<P>(p, these);
    }

private:
    static constexpr std::size_t lanes = sizeof(byte_vector);
    static constexpr int digit_bits = 8;
    static constexpr int most_depth = 4, most_cells = 33'000;

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
    // Of all tiers that parts can have, as numbers, the weight of those that have them: a number is
    // that of half of what it says, times the number of second halves, plus that of the other.
    struct look {
        candidates these;
        int depth;
        std::vector<tiers> half[2];
        std::vector<long long> weight;

        bool answers(candidates const& fewer) const {
            return (fewer.set & ~these.set) == 0 && these.size - fewer.size < depth;
        }
        template <class P>
        scores_of<P, elimination::place_number<P>> among(P const& p,
                                                         candidates const& fewer) const {
            place_counts<P> result(p);
            long long const* some = weight.data();
            for (tiers const& a : half[0])
                for (tiers const& b : half[1]) {
                    if (long long const w = *some++; w != 0) {
                        int k = 0;
                        while (((a.place[k] | b.place[k]) & fewer.set) == 0) ++k;
                        result.give((a.place[k] | b.place[k]) & fewer.set, w);
                    }
                }
            return result.total();
        }
    };
    template <class P> struct place_counts : shares<P> {
        using shares<P>::shares;
        void give(unsigned long long tied, long long weight) {
            int const size = __builtin_popcountll(tied);
            for (; tied != 0; tied &= tied - 1)
                shares<P>::give(__builtin_ctzll(tied), size, weight);
        }
    };
    template <StrictProfile P> struct place_counts<P> {
        explicit place_counts(P const& p) : result(no_scores(p)) {}
        void give(unsigned long long first, long long weight) {
            result[__builtin_ctzll(first)] += weight;
        }
        scores_of<P> total() const { return result; }
        scores_of<P> result;
    };

    // In how many ways so many options can be first, second, .. up to `depth`. With ties, each of
    // them is in one of these places or in none.
    template <bool Strict>
    static constexpr int ways(int options, int depth) {
        int const base = Strict ? options : depth + 1;
        int cells = 1;
        for (int k = 0; k < (Strict ? depth : options) && cells <= most_cells; ++k) cells *= base;
        return cells;
    }
    // So many places can be told apart; none if the table would be too large.
    template <bool Strict>
    static constexpr int depth_of(int options) {
        int depth = most_depth;
        while (depth > 0 && ways<Strict>(options, depth) > most_cells) --depth;
        return depth;
    }

    template <class P>
    void take_weights(P const& p) {
        for (int first = 0; first < p.parts(); first += block_rows) {
            begin_.push_back(digits_.size());
            long long weight[block_rows], any = 1;  // a bit that some weight has
            int const here = rows_from(p, first);
            for (int row = 0; row < here; ++row) any |= weight[row] = weight_of(p, first + row);
            for (int shift = 0; shift < 63 && any >> shift > 0; shift += digit_bits) {
                unsigned char digit[block_rows];
                for (int row = 0; row < here; ++row)
                    digit[row] = static_cast<unsigned char>(weight[row] >> shift & 255);
                digits_.insert(digits_.end(), digit, digit + here);
            }
            // Most blocks need as many as the first.
            if (first == 0)
                digits_.reserve(digits_.size() * static_cast<std::size_t>(p.parts() / here + 1));
        }
        begin_.push_back(digits_.size());
    }
    // Adds the weights of the rows of a block to sum[number[row]].
    template <class P>
    void add_weights(P const& p, int block, unsigned short const* number, long long* sum) const {
        int const here = rows_from(p, block * block_rows);
        auto const k = static_cast<std::size_t>(block);
        int shift = 0;
        for (std::size_t at = begin_[k]; at < begin_[k + 1]; at += static_cast<std::size_t>(here)) {
            unsigned char const* const digit = digits_.data() + at;
            auto const add = [&](int row) {
                sum[number[row]] += static_cast<long long>(digit[row]) << shift;
            };
            int row = 0;
            for (; row + 4 <= here; row += 4) {  // such short bodies do not pay for a loop around each
                add(row);
                add(row + 1);
                add(row + 2);
                add(row + 3);
            }
            for (; row < here; ++row) add(row);
            shift += digit_bits;
        }
    }

    // The best (or worst) ranks of each row of a block, the k-th best in best[k]; where there are
    // fewer, a rank that nothing has.
    template <elimination::place End, int Depth, bool Strict>
    static void find_best(rank_blocks const& ranks, int block, candidates const& these,
                          signed char (*best)[block_rows]) {
        constexpr bool first = End == elimination::place::first;
        constexpr signed char worst = first ? 127 : -1;
        constexpr std::size_t at_once = 2;  // vectors, which stay in registers
        bool const more = block + 1 < ranks.blocks();
        for (std::size_t row = 0; row < static_cast<std::size_t>(ranks.rows());
             row += at_once * lanes) {
            byte_vector so_far[Depth][at_once];
            for (auto& vectors : so_far)
                for (auto& v : vectors) v = byte_vector{} + worst;
            for (int k = 0; k < these.size; ++k) {
                unsigned char const* const column = ranks.column(block, these.option[k]) + row;
                // What another block has is not where the hardware expects it.
                if (more) __builtin_prefetch(ranks.column(block + 1, these.option[k]) + row);
                for (std::size_t v = 0; v < at_once; ++v) {
                    byte_vector here;
                    load_vector(here, column + v * lanes);
                    for (int d = 0; d < Depth; ++d) {
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
                    }
                }
            }
            for (int k = 0; k < Depth; ++k)
                for (std::size_t v = 0; v < at_once; ++v)
                    store_vector(best[k] + row + v * lanes, so_far[k][v]);
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
            for (int k = 0; k < Depth; ++k) load_vector(wanted[k], best[k] + row);
            for (int x = 0; x < these.size; ++x) {
                byte_vector here;
                load_vector(here, ranks.column(block, these.option[x]) + row);
                for (int k = 0; k < Depth; ++k) found[k] |= (here == wanted[k]) & mine;
                mine += 1;
            }
            for (int k = 0; k < Depth; ++k) store_vector(who[k] + row, found[k]);
        }
        for (std::size_t row = 0; row < rows; ++row) {
            int all = 0;
            for (int k = 0; k < Depth; ++k) all = all * these.size + who[k][row];
            number[row] = static_cast<unsigned short>(all);
        }
    }
    // Its halves: the first places, and the last two of more than two.
    static void halves_of_orders(look& all) {
        for (int half = 0, place = 0; half < 2; ++half) {
            int const end = half == 1 ? all.depth : all.depth < 3 ? 1 : all.depth - 2;
            int ways = 1;
            for (int k = place; k < end; ++k) ways *= all.these.size;
            for (int number = 0; number < ways; ++number) {
                tiers some{};
                for (int k = end, rest = number; k-- > place; rest /= all.these.size)
                    some.place[k] = 1ULL << all.these.option[rest % all.these.size];
                all.half[half].push_back(some);
            }
            place = end;
        }
    }
    // With ties: a digit for each of some options, how many of the best ranks are no better than its
    // own, as one number; no more options than fit a byte.
    template <elimination::place End, int Depth>
    static void number_some(rank_blocks const& ranks, int block, signed char const* option,
                            int size, signed char const (*best)[block_rows],
                            unsigned char* number) {
        for (std::size_t row = 0; row < static_cast<std::size_t>(ranks.rows()); row += lanes) {
            byte_vector limit[Depth], all{};
            for (int d = 0; d < Depth; ++d) load_vector(limit[d], best[d] + row);
            for (int k = 0; k < size; ++k) {
                byte_vector here, before = all;
                load_vector(here, ranks.column(block, option[k]) + row);
                for (int d = 0; d < Depth; ++d) {
                    all += before;
                    // What holds is -1 in its lane.
                    all -= End == elimination::place::first ? here <= limit[d] : here >= limit[d];
                }
            }
            store_vector(number + row, all);
        }
    }
    static constexpr int fit_a_byte(int depth) {
        return depth == 1 ? 8 : depth == 2 ? 5 : depth == 3 ? 4 : 3;
    }
    // The last options, as many as fit a byte, and the others.
    template <elimination::place End, int Depth>
    static void number_tiers(rank_blocks const& ranks, int block, signed char const* option, int size,
                             signed char const (*best)[block_rows], unsigned short* number) {
        int const low = size < fit_a_byte(Depth) ? size : fit_a_byte(Depth);
        alignas(64) unsigned char high_number[block_rows], low_number[block_rows];
        number_some<End, Depth>(ranks, block, option, size - low, best, high_number);
        number_some<End, Depth>(ranks, block, option + size - low, low, best, low_number);
        int const many = ways<false>(low, Depth);
        for (int row = 0; row < ranks.rows(); ++row)
            number[row] = static_cast<unsigned short>(high_number[row] * many + low_number[row]);
    }

    static void halves_of_tiers(look& all) {
        int const low = all.these.size < fit_a_byte(all.depth) ? all.these.size : fit_a_byte(all.depth);
        for (int half = 0; half < 2; ++half) {
            int const begin = half == 0 ? 0 : all.these.size - low;
            int const end = half == 0 ? all.these.size - low : all.these.size;
            for (int number = 0; number < ways<false>(end - begin, all.depth); ++number) {
                tiers some{};
                for (int x = end, rest = number; x-- > begin; rest /= all.depth + 1)
                    if (int const digit = rest % (all.depth + 1); digit > 0)
                        some.place[all.depth - digit] |= 1ULL << all.these.option[x];
                all.half[half].push_back(some);
            }
        }
    }

    template <elimination::place End, int Depth, class P>
    look look_at(P const& p, rank_blocks const& ranks, candidates const& these) const {
        constexpr bool strict = StrictProfile<P>;
        look result{these, Depth, {}, {}};
        result.weight.resize(static_cast<std::size_t>(ways<strict>(these.size, Depth)));
        for (int block = 0; block < ranks.blocks(); ++block) {
            alignas(64) signed char best[Depth][block_rows];
            alignas(64) unsigned short number[block_rows];
            find_best<End, Depth, strict>(ranks, block, these, best);
            if constexpr (strict) number_orders<Depth>(ranks, block, these, best, number);
            else number_tiers<End, Depth>(ranks, block, these.option, these.size, best, number);
            add_weights(p, block, number, result.weight.data());
        }
        if constexpr (strict) halves_of_orders(result);
        else halves_of_tiers(result);
        return result;
    }

    // With ties among many: weights are summed up by who shares the place, of some at a time, and by
    // how many share it.
    template <elimination::place End, class P>
    auto of_many(P const& p, rank_blocks const& ranks, candidates const& these) const {
        constexpr int most_at_once = 10, most_groups = (most_options + 9) / most_at_once;
        int const groups = (these.size + most_at_once - 1) / most_at_once;
        int const width = (these.size + groups - 1) / groups;
        std::vector<long long> sums(static_cast<std::size_t>(groups * these.size) << width);
        for (int block = 0; block < ranks.blocks(); ++block) {
            alignas(64) signed char best[1][block_rows];
            alignas(64) unsigned short number[most_groups][block_rows];
            unsigned short others[block_rows] = {};  // that share the place
            find_best<End, 1, false>(ranks, block, these, best);
            for (int group = 0; group < groups; ++group) {
                int const first = group * width;
                int const size = these.size - first < width ? these.size - first : width;
                number_tiers<End, 1>(ranks, block, these.option + first, size, best, number[group]);
                for (int row = 0; row < ranks.rows(); ++row)
                    others[row] = static_cast<unsigned short>(
                        others[row] + ones(number[group][row]) - (group == 0 ? 1 : 0));
            }
            for (int group = 0; group < groups; ++group) {
                for (int row = 0; row < ranks.rows(); ++row)
                    number[group][row] =
                        static_cast<unsigned short>(number[group][row] | others[row] << width);
                add_weights(p, block, number[group], sums.data() + (group * these.size << width));
            }
        }
        shares<P> result(p);
        for (std::size_t k = 0; k < sums.size(); ++k) {
            if (sums[k] == 0) continue;
            auto const bits = static_cast<unsigned>(k) & ((1U << width) - 1U);
            int const above = static_cast<int>(k >> width);
            int const first = above / these.size * width;
            int const last = first + width < these.size ? first + width : these.size;
            for (unsigned rest = bits; rest != 0; rest &= rest - 1)
                result.give(these.option[last - 1 - __builtin_ctz(rest)], above % these.size + 1,
                            sums[k]);
        }
        return result.total();
    }
    // How many of the lowest ten bits are 1, in so few bits that a loop is many at once.
    static constexpr unsigned short ones(unsigned short bits) {
        auto const pairs = static_cast<unsigned short>((bits & 0x155) + (bits >> 1 & 0x155));
        auto const fours = static_cast<unsigned short>((pairs & 0x333) + (pairs >> 2 & 0x333));
        return static_cast<unsigned short>((fours & 15) + (fours >> 4 & 15) + (fours >> 8));
    }

    // Weights in columns of bytes, of a block the lowest first; those of the k-th begin at begin_[k].
    std::vector<unsigned char> digits_;
    std::vector<std::size_t> begin_;
    // The last looks for first places and for last ones, the newest first.
    static constexpr std::size_t most_looks = 8;
    std::vector<look> looks_[2];
};

}  // namespace selfalign::detail

#endif
