// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CHANCE_PROPORTIONAL_BORDA_HPP
#define SELFALIGN_AGGREGATORS_CHANCE_PROPORTIONAL_BORDA_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Every option is drawn with a probability proportional to its Borda points: whatever some part
/// does not put last can be drawn. Needs `OrdinalProfile`; half a point for an option that is liked
/// equally. A single option is drawn for certain. Strategy-proof.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: S. Barbera, 1979; J. Heckelman, 2003. Cost: parts x options; options on a prepared
/// tally.
/// Ties, menus, weights, unranked options: `aggregators/chance.hpp`.
inline constexpr struct proportional_borda {
    template <OrdinalProfile P>
    constexpr auto operator()(P const& p) const {
        decltype(auto) points = borda_points(p);
        using number = std::remove_cvref_t<decltype(points[0])>;
        list<number, max_options<P>> weights = points.value;
        if (p.options() == 1) weights[0] = number(1); // nothing to be better than, so no points
        return lottery<number, max_options<P>>(weights);
    }
} proportional_borda;

} // namespace selfalign::aggregators

#endif
