// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACE_LOOKS_HPP
#define SELFALIGN_CORE_PLACE_LOOKS_HPP

#include <cstddef>
#include <utility>
#include <vector>
#include <selfalign/core/place_numbers.hpp>

namespace selfalign::detail {

/// Looks at the ranks of many parts: who is first or last among any of the options is found a
/// vector of parts at a time, and only the columns of these options are looked at. A look tells who
/// is second, third and so on as well, where there is room for that in a table that stays in the
/// caches, which answers for when some options have gone.
/// Memory: a byte a part for each byte of the largest weight in its block, and at most 5 MB.
class place_looks : place_numbers {
public:
    using place_numbers::most_options;

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
    static constexpr int digit_bits = 8;
    static constexpr std::size_t lanes = sizeof(half_of_bytes);  // of wider numbers

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

    // So many places can be told apart; none if the table would be too large.
    template <bool Strict>
    static constexpr int depth_of(int options) {
        int depth = most_depth;
        while (depth > 0 && ways<Strict>(options, depth) > most_numbers) --depth;
        return depth;
    }

    template <class P>
    void take_weights(P const& p) {
        std::vector<unsigned char> digits;
        std::vector<long long> begin(1, 0);
        for (int first = 0; first < p.parts(); first += block_rows) {
            long long weight[block_rows], any = 1;  // a bit that some weight has
            int const here = rows_from(p, first);
            for (int row = 0; row < here; ++row) any |= weight[row] = weight_of(p, first + row);
            for (int shift = 0; shift < 63 && any >> shift > 0; shift += digit_bits) {
                std::size_t const end = digits.size();
                digits.resize(end + static_cast<std::size_t>(here));
                for (int row = 0; row < here; ++row)
                    digits.data()[end + static_cast<std::size_t>(row)] =
                        static_cast<unsigned char>(weight[row] >> shift & 255);
            }
            // Most blocks need as many as the first.
            if (first == 0)
                digits.reserve(digits.size() * static_cast<std::size_t>(p.parts() / here + 1));
            begin.push_back(static_cast<long long>(digits.size()));
        }
        digits_ = std::move(digits);
        begin_ = std::move(begin);
    }
    // Adds the weights of the rows of a block to sum[number[row]].
    template <class P>
    void add_weights(P const& p, int block, unsigned short const* number, long long* sum) const {
        int const here = rows_from(p, block * block_rows);
        auto const k = static_cast<std::size_t>(block);
        int shift = 0;
        for (long long at = begin_[k]; at < begin_[k + 1]; at += here) {
            unsigned char const* const digit = digits_.data() + at;
            auto const add = [&](int row) {
                sum[number[row]] += static_cast<long long>(digit[row]) << shift;
            };
            int row = 0;
            for (; row + 4 <= here; row += 4) {  // so short bodies do not pay for a loop each
                add(row);
                add(row + 1);
                add(row + 2);
                add(row + 3);
            }
            for (; row < here; ++row) add(row);
            shift += digit_bits;
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
        if constexpr (strict) halves_of_orders(these, Depth, result.half);
        else halves_of_tiers(these, Depth, result.half);
        return result;
    }

    // With ties among many: weights are summed up by who shares the place, of some at a time, and
    // by how many share it.
    template <elimination::place End, class P>
    auto of_many(P const& p, rank_blocks const& ranks, candidates const& these) const {
        constexpr int most_at_once = 10, most_groups = (most_options + 9) / most_at_once;
        int const groups = (these.size + most_at_once - 1) / most_at_once;
        int const width = (these.size + groups - 1) / groups;
        auto const rows = static_cast<std::size_t>(ranks.rows());
        std::vector<long long> sums(static_cast<std::size_t>(groups * these.size) << width);
        for (int block = 0; block < ranks.blocks(); ++block) {
            alignas(64) signed char best[1][block_rows];
            alignas(64) unsigned short number[most_groups][block_rows];
            short_sums others[block_rows / lanes] = {};  // that share the place
            find_best<End, 1, false>(ranks, block, these, best);
            for (int group = 0; group < groups; ++group) {
                int const first = group * width;
                int const size = these.size - first < width ? these.size - first : width;
                number_tiers<End, 1>(ranks, block, these.option + first, size, best, number[group]);
                for (std::size_t row = 0; row < rows; row += lanes) {
                    short_sums bits;
                    load_vector(bits, number[group] + row);
                    // How many of the lowest ten are 1: in pairs, in fours, in all.
                    bits = (bits & 0x155) + (bits >> 1 & 0x155);
                    bits = (bits & 0x333) + (bits >> 2 & 0x333);
                    others[row / lanes] += (bits & 15) + (bits >> 4 & 15) + (bits >> 8);
                }
            }
            for (int group = 0; group < groups; ++group) {
                for (std::size_t row = 0; row < rows; row += lanes) {
                    short_sums bits;
                    load_vector(bits, number[group] + row);
                    bits |= (others[row / lanes] - 1) << width;
                    store_vector(number[group] + row, bits);
                }
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

    // Weights in columns of bytes, of a block the lowest first; block k's begin at begin_[k].
    std::vector<unsigned char> digits_;
    std::vector<long long> begin_;
    // The last looks for first places and for last ones, the newest first.
    static constexpr std::size_t most_looks = 8;
    std::vector<look> looks_[2];
};

}  // namespace selfalign::detail

#endif
