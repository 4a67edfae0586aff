// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_COPELAND_LOCAL_MINIMAX_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_COPELAND_LOCAL_MINIMAX_HPP

#include <selfalign/core/duels.hpp>

namespace selfalign::aggregators {

/// Of the `copeland` co-winners those whose largest margin of defeat by another co-winner is
/// smallest. Needs `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: A. Copeland, 1951, tie-breaking as in the library pref_voting. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct copeland_local_minimax {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const all = options_of<P>::all(p.options());
        auto const best = elimination::highest(all, elimination::duels_won(n, all));
        return elimination::lowest(best, elimination::worst_defeats(n, best));
    }
} copeland_local_minimax;

}  // namespace selfalign::aggregators

#endif
