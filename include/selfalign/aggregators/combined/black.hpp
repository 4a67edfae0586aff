// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_BLACK_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_BLACK_HPP

#include <selfalign/core/duels.hpp>

namespace selfalign::aggregators {

/// Black's rule: the strict Condorcet winner if there is one, else the options with the most Borda
/// points. Needs `PreferenceProfile`: points are counted in duels, where a part gives half a point
/// to each of two options between which it has no preference. Monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: D. Black, 1958. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct black {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const all = options_of<P>::all(p.options());
        auto const winner = elimination::condorcet_winner(n, all);
        return winner.empty() ? elimination::highest(all, elimination::net_support(n, all))
                              : winner;
    }
} black;

}  // namespace selfalign::aggregators

#endif
