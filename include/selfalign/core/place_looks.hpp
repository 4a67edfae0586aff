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
    static constexpr int most_depth = 4, most_cells = 20'000;

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
    // How much weight the parts have who have the same options first, second and so on.
    struct alike {
        unsigned long long place[most_depth];
        long long weight;
    };
    struct look {
        candidates these;
        int depth;
        std::vector<alike> parts;

        bool answers(candidates const& fewer) const {
            return (fewer.set & ~these.set) == 0 && these.size - fewer.size < depth;
        }
        template <class P>
        scores_of<P, elimination::place_number<P>> among(P const& p,
                                                         candidates const& fewer) const {
            place_counts<P> result(p);
            for (alike const& some : parts) {
                int k = 0;
                while ((some.place[k] & fewer.set) == 0) ++k;
                result.give(some.place[k] & fewer.set, some.weight);
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
            for (int shift = 0; shift < 63 && any >> shift > 0; shift += digit_bits)
                for (int row = 0; row < here; ++row)
                    digits_.push_back(static_cast<unsigned char>(weight[row] >> shift & 255));
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
            for (int row = 0; row < here; ++row)
                sum[number[row]] += static_cast<long long>(digit[row]) << shift;
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
        signed char who[Depth][block_rows];
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
    template <elimination::place End, int Depth>
    static void number_tiers(rank_blocks const& ranks, int block, signed char const* option, int size,
                             signed char const (*best)[block_rows], unsigned short* number) {
        int const low = size < fit_a_byte(Depth) ? size : fit_a_byte(Depth);
        unsigned char high_number[block_rows], low_number[block_rows];
        number_some<End, Depth>(ranks, block, option, size - low, best, high_number);
        number_some<End, Depth>(ranks, block, option + size - low, low, best, low_number);
        int const many = ways<false>(low, Depth);
        for (int row = 0; row < ranks.rows(); ++row)
            number[row] = static_cast<unsigned short>(high_number[row] * many + low_number[row]);
    }

    template <elimination::place End, int Depth, class P>
    look look_at(P const& p, rank_blocks const& ranks, candidates const& these) const {
        constexpr bool strict = StrictProfile<P>;
        int const cells = ways<strict>(these.size, Depth);
        std::vector<long long> sums(static_cast<std::size_t>(cells));
        for (int block = 0; block < ranks.blocks(); ++block) {
            signed char best[Depth][block_rows];
            unsigned short number[block_rows];
            find_best<End, Depth, strict>(ranks, block, these, best);
            if constexpr (strict) number_orders<Depth>(ranks, block, these, best, number);
            else number_tiers<End, Depth>(ranks, block, these.option, these.size, best, number);
            add_weights(p, block, number, sums.data());
        }
        look result{these, Depth, {}};
        for (int cell = 0; cell < cells; ++cell) {
            long long const weight = sums[static_cast<std::size_t>(cell)];
            if (weight == 0) continue;
            alike some{{}, weight};
            int rest = cell;
            if constexpr (strict)
                for (int k = Depth; k-- > 0; rest /= these.size)
                    some.place[k] = 1ULL << these.option[rest % these.size];
            else
                for (int x = these.size; x-- > 0; rest /= Depth + 1)
                    if (rest % (Depth + 1) > 0)
                        some.place[Depth - rest % (Depth + 1)] |= 1ULL << these.option[x];
            result.parts.push_back(some);
        }
        return result;
    }

    // With ties among many: weights are summed up by who shares the place, of some at a time, and by
    // how many share it.
    template <elimination::place End, class P>
    auto of_many(P const& p, rank_blocks const& ranks, candidates const& these) const {
        constexpr int most_at_once = 10;
        int const groups = (these.size + most_at_once - 1) / most_at_once;
        int const width = (these.size + groups - 1) / groups;
        std::vector<long long> sums(static_cast<std::size_t>(groups * these.size) << width);
        for (int block = 0; block < ranks.blocks(); ++block) {
            signed char best[1][block_rows];
            unsigned char sharing[block_rows];
            find_best<End, 1, false>(ranks, block, these, best);
            count_sharing(ranks, block, these, best[0], sharing);
            for (int group = 0; group < groups; ++group) {
                int const first = group * width;
                int const size = these.size - first < width ? these.size - first : width;
                unsigned short number[block_rows];
                number_tiers<End, 1>(ranks, block, these.option + first, size, best, number);
                for (int row = 0; row < ranks.rows(); ++row)
                    number[row] = static_cast<unsigned short>(number[row] | sharing[row] << width);
                add_weights(p, block, number, sums.data() + (group * these.size << width));
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
    // How many more options than one have the best rank.
    static void count_sharing(rank_blocks const& ranks, int block, candidates const& these,
                              signed char const* best, unsigned char* sharing) {
        for (std::size_t row = 0; row < static_cast<std::size_t>(ranks.rows()); row += lanes) {
            byte_vector wanted, all = byte_vector{} - 1;
            load_vector(wanted, best + row);
            for (int k = 0; k < these.size; ++k) {
                byte_vector here;
                load_vector(here, ranks.column(block, these.option[k]) + row);
                all -= here == wanted;
            }
            store_vector(sharing + row, all);
        }
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
