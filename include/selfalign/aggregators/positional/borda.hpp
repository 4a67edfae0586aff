// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_BORDA_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_BORDA_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Most points, where an option gets from each part a point for every option that the part likes
/// less and half a point for every other that it likes equally (tied options share their places
/// evenly). Needs `OrdinalProfile`. Score: Borda points. Never elects a Condorcet loser.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: J.-C. de Borda, 1781. Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
inline constexpr struct borda {
    template <OrdinalProfile P>
    constexpr decltype(auto) scores(P const& p) const {
        return borda_points(p);
    }

    using tally = tallies::borda_points;
    template <class Total>
    constexpr auto tally_score(Total const& points, int x) const {
        return points[x];
    }
} borda;

}  // namespace selfalign::aggregators

#endif
