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
    /// Adds all parts of a block; several options at a time, for one alone would often wait for
    /// what it added to last.
    void add(row_block const& block) {
        int x = 0;
        for (; x + at_once <= options_; x += at_once) add_options<at_once>(block, x);
        for (; x < options_; ++x) add_options<1>(block, x);
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
    static constexpr int at_once = 4;
    static constexpr std::size_t index(int i) { return static_cast<std::size_t>(i); }
    // Those with the same number better are together.
    int row_of(int better, int tied) const {
        return Strict ? better : better * (2 * options_ + 1 - better) / 2 + tied - 1;
    }

    template <int Count>
    void add_options(row_block const& block, int first) {
        unsigned char const* ranks[Count];
        for (int k = 0; k < Count; ++k) ranks[k] = block.column(first + k);
        if (Strict && block.ranks.in_bytes()) {
            add_rows(block, first, ranks);
            return;
        }
        unsigned short row[Count][block_rows], *rows[Count];
        if constexpr (Strict) {
            for (int k = 0; k < Count; ++k)
                __builtin_memcpy(row[k], ranks[k], index(block.rows()) * sizeof row[k][0]);
        } else {
            alignas(64) unsigned char tied[Count][block_rows];
            count_tied(block, ranks, tied);
            auto const limit = static_cast<unsigned short>(2 * options_ + 1);
            for (int k = 0; k < Count; ++k)
                for (int i = 0; i < block.rows(); i += static_cast<int>(sizeof(half_of_bytes))) {
                    short_sums better, alike;  // as in `row_of`
                    load_bytes(better, ranks[k] + i);
                    load_bytes(alike, tied[k] + i);
                    store_vector(row[k] + i, (better * (limit - better) >> 1) + alike - 1);
                }
        }
        for (int k = 0; k < Count; ++k) rows[k] = row[k];
        add_rows(block, first, rows);
    }
    // How many options have the rank of each of some.
    template <int Count>
    void count_tied(row_block const& block, unsigned char const* const (&ranks)[Count],
                    unsigned char (&tied)[Count][block_rows]) const {
        for (int i = 0; i < block.rows(); i += static_cast<int>(sizeof(byte_sums))) {
            byte_sums mine[Count], alike[Count] = {}, other;
            unrolled<Count>([&](auto k) { load_vector(mine[k], ranks[k] + i); });
            for (int y = 0; y < options_; ++y) {
                load_vector(other, block.column(y) + i);
                // A comparison that holds is -1 in its lane.
                unrolled<Count>(
                    [&](auto k) { alike[k] -= reinterpret_cast<byte_sums>(mine[k] == other); });
            }
            unrolled<Count>([&](auto k) { store_vector(tied[k] + i, alike[k]); });
        }
    }
    template <int Count, class Row>
    void add_rows(row_block const& block, int first, Row* const (&row)[Count]) {
        long long* parts[Count];
        for (int k = 0; k < Count; ++k) parts[k] = parts_.data() + index(first + k) * index(rows_);
        for (int i = 0; i < block.parts; ++i) {
            long long const weight = block.weight[i];
            unrolled<Count>([&](auto k) { parts[k][row[k][i]] += weight; });
        }
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
