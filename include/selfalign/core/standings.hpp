// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_STANDINGS_HPP
#define SELFALIGN_CORE_STANDINGS_HPP

#include <cstddef>
#include <vector>
#include <selfalign/core/row_blocks.hpp>
#include <selfalign/core/scores.hpp>

/// A standing is where an option is in a part's order: how many options are strictly better, and
/// how many are tied there, itself included. Whatever counts places looks at standings only.

namespace selfalign {

namespace detail {

/// How many parts have an option in a standing, for each; 1 the only number tied if `Strict`.
/// Kept for up to `most_options`, beyond which the table would cost more than it saves.
template <bool Strict>
class standing_counts {
public:
    static constexpr int most_options = Strict ? 1024 : 64;

    explicit standing_counts(int options)
        : options_(options),
          rows_(Strict ? options : options * (options + 1) / 2),
          parts_(kept() ? index(rows_) * index(options) : 0) {}
    bool kept() const { return options_ <= most_options; }

    void add(int x, int better, int tied, long long weight) {
        parts_[index(x * rows_ + row_of(better, tied))] += weight;
    }
    /// Adds all parts of a block.
    void add(row_block const& block) {
        unsigned char tied[Strict ? 1 : most_options][block_rows];
        if constexpr (!Strict) count_tied(block, tied);
        int x = 0;
        for (; x + 4 <= options_; x += 4) add_options<4>(block, x, tied);
        for (; x < options_; ++x) add_options<1>(block, x, tied);
    }
    template <class See>
    void each(See see) const {
        for (int x = 0; x < options_; ++x) {
            long long const* weight = parts_.data() + index(x) * index(rows_);
            for (int better = 0; better < options_; ++better)
                for (int tied = 1; tied <= (Strict ? 1 : options_ - better); ++tied, ++weight)
                    if (*weight != 0) see(x, better, tied, *weight);
        }
    }

private:
    static constexpr std::size_t index(int i) { return static_cast<std::size_t>(i); }
    // Those with the same number better are together.
    int row_of(int better, int tied) const {
        return Strict ? better : better * (2 * options_ + 1 - better) / 2 + tied - 1;
    }

    // Of each option, how many options have its rank, in each row.
    void count_tied(row_block const& block, unsigned char (*tied)[block_rows]) const {
        for (int row = 0; row < block.rows(); row += static_cast<int>(sizeof(byte_sums))) {
            byte_sums alike[most_options];
            for (int x = 0; x < options_; ++x) alike[x] = byte_sums{} + 1;
            for (int x = 0; x < options_; ++x) {
                byte_sums here, there;
                load_vector(here, block.column(x) + row);
                for (int y = x + 1; y < options_; ++y) {
                    load_vector(there, block.column(y) + row);
                    // A comparison that holds is -1 in its lane.
                    auto const same = reinterpret_cast<byte_sums>(here == there);
                    alike[x] -= same;
                    alike[y] -= same;
                }
                store_vector(tied[x] + row, alike[x]);
            }
        }
    }
    // Several options at a time: one alone would often wait for what it added to last.
    template <int Count>
    void add_options(row_block const& block, int first, unsigned char const (*tied)[block_rows]) {
        unsigned short number[Count][block_rows];
        for (int k = 0; k < Count; ++k) {
            unsigned char const* const ranks = block.column(first + k);
            if (!block.ranks.in_bytes())
                __builtin_memcpy(number[k], ranks, index(block.rows()) * sizeof number[k][0]);
            else if constexpr (Strict)
                for (int row = 0; row < block.rows(); ++row) number[k][row] = ranks[row];
            else
                for (int row = 0; row < block.rows(); ++row)
                    number[k][row] =
                        static_cast<unsigned short>(row_of(ranks[row], tied[first + k][row]));
        }
        long long* const parts = parts_.data() + index(first) * index(rows_);
        for (int row = 0; row < block.parts; ++row)
            for (int k = 0; k < Count; ++k) parts[k * rows_ + number[k][row]] += block.weight[row];
    }

    int options_;
    int rows_;  // one for each (better, tied)
    std::vector<long long> parts_;  // rows of the first option, of the second, ...
};

} // namespace detail

/// Calls `see(x, better, tied, weight)` for each option of each part; for a profile that carries
/// its tallies, once for all parts in which x has that standing, with the sum of their weights.
/// Cost: parts x options; at most options^3 (strict orders: options^2) on a prepared tally.
template <OrdinalProfile P, class See>
constexpr void each_standing(P const& p, See see) {
    if constexpr (requires { p.stored_standings(); })
        if (p.stored_standings().kept()) {
            p.stored_standings().each(see);
            return;
        }
    int const options = p.options();
    per_option<P, int> tied(options);
    for (int i = 0; i < p.parts(); ++i) {
        long long const w = weight_of(p, i);
        if constexpr (StrictProfile<P>) {
            for (int x = 0; x < options; ++x) see(x, static_cast<int>(p.rank(i, opt(x))), 1, w);
        } else {
            for (int r = 0; r < options; ++r) tied[r] = 0;
            for (int x = 0; x < options; ++x) ++tied[p.rank(i, opt(x))];
            for (int x = 0; x < options; ++x) {
                int const better = p.rank(i, opt(x));
                see(x, better, tied[better], w);
            }
        }
    }
}

} // namespace selfalign

#endif
