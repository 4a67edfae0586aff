// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_BORDA_MINIMAX_FACEOFF_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_BORDA_MINIMAX_FACEOFF_HPP

#include <selfalign/core/duels.hpp>

namespace selfalign::aggregators {

/// If Borda and minimax (smallest largest margin of defeat) have the same co-winners, these; else
/// each co-winner of one meets each of the other in a duel, and all who win one are chosen, both if
/// it is drawn. Needs `PreferenceProfile`: Borda points are counted in duels, where a part gives
/// half a point to each of two options between which it has no preference. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: W. Holliday and E. Pacuit, pref_voting, 2025, who name E. Foley as its author. `faceoff`
/// makes it of any two rules. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct borda_minimax_faceoff {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const all = options_of<P>::all(p.options());
        auto const most_points = elimination::highest(all, elimination::net_support(n, all));
        auto const least_defeated = elimination::lowest(all, elimination::worst_defeats(n, all));
        return most_points == least_defeated
                   ? most_points
                   : elimination::winners_of_duels(n, most_points, least_defeated);
    }
} borda_minimax_faceoff;

}  // namespace selfalign::aggregators

#endif
