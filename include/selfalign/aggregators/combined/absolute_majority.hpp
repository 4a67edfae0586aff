// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_ABSOLUTE_MAJORITY_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_ABSOLUTE_MAJORITY_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// The option with more than half of the first places; UNDEFINED (nobody) if there is none. Needs
/// `PickingProfile`; a part with k options tied in first place gives each 1/k; one that picks
/// nothing counts among those of which half is taken. Monotone.
/// Satisfies: anonymous, neutral, Pareto, Smith; not Condorcet.
/// Source: majority rule; K. May, 1952, for two options. Cost: parts (x options, where ties are
/// possible).
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct absolute_majority {
    template <PickingProfile P>
    constexpr opt operator()(P const& p) const {
        decltype(auto) firsts = first_places(p);
        opt const leader = lowest_of_the_highest(firsts);
        wide_integer const most = firsts[leader.index];
        wide_integer const all = multiply(wide_integer(total_weight(p)), wide_integer(firsts.per));
        return most > all - most ? leader : opt();
    }
} absolute_majority;

}  // namespace selfalign::aggregators

#endif
