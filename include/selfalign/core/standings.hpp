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
        : options_(options), first_row_(index(options) + 1),
          parts_(kept() ? index(rows(options)) * index(options) : 0) {
        for (int better = 0; better <= options; ++better)
            first_row_[index(better)] = rows(options) - rows(options - better);
    }
    bool kept() const { return options_ <= most_options; }

    /// Is told every rank of a part of p, x = 0, 1, .., and then the part; see `row_blocks`.
    template <class P>
    class counter {
    public:
        counter(P const& p, standing_counts& counts)
            : p_(p), parts_(counts.parts_.data()), options_(counts.options_) {
            if constexpr (!Strict) {
                for (int r = 0; r < options_; ++r)
                    before_[r] = (counts.first_row_[index(r)] - 1) * options_;
                __builtin_memcpy(row_, before_, sizeof row_);
            }
        }
        void rank(int x, int rank, long long weight) {
            if constexpr (Strict) parts_[std::ptrdiff_t{rank} * options_ + x] += weight;
            else row_[rank] += options_;
        }
        void part(int i, long long weight) {
            if constexpr (!Strict) {
                four_at_a_time(options_, [&](int x) {
                    parts_[row_[p_.rank(i, opt(x))] + x] += weight;
                });
                __builtin_memcpy(row_, before_, sizeof row_);
            }
        }

    private:
        P const& p_;
        long long* parts_;
        int options_;
        // While ties are counted, row_[r] is the row of as many options as yet at rank r.
        int before_[Strict ? 1 : most_options] = {}, row_[Strict ? 1 : most_options] = {};
    };
    template <class See>
    void each(See see) const {
        for (int better = 0; better < options_; ++better) {
            int const first = first_row_[index(better)];
            for (int row = first; row < first_row_[index(better) + 1]; ++row)
                for (int x = 0; x < options_; ++x) {
                    long long const weight = parts_[index(row) * index(options_) + index(x)];
                    if (weight != 0) see(x, better, row - first + 1, weight);
                }
        }
    }

private:
    static constexpr std::size_t index(int i) { return static_cast<std::size_t>(i); }
    // So many (better, tied) there are among so many options.
    static constexpr int rows(int options) {
        return Strict ? options : options * (options + 1) / 2;
    }

    int options_;
    // A row of parts_ for each (better, tied); those of `better` begin at first_row_[better].
    std::vector<int> first_row_;
    std::vector<long long> parts_;
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
