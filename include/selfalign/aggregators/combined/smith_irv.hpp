// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_SMITH_IRV_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_SMITH_IRV_HPP

#include <selfalign/aggregators/elimination/instant_runoff.hpp>
#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Instant run-off on the top cycle (Smith set): the ballots are read without the options outside,
/// then as `instant_runoff`. Needs `OrdinalProfile`. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: J. Green-Armytage, 2011 ("Smith/Hare").
/// Cost: parts x options^2 for the duels, then as `instant_runoff`.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct smith_irv {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const smith = top_cycle_of(margins(p));
        if (smith.size() == 1) return smith;
        return elimination::all_at_once(elimination::fewest_first_places<P>(p, smith));
    }
} smith_irv;

/// Instant run-off in parallel universes on the top cycle (Smith set). Else as `smith_irv`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: that of the duels, then as `instant_runoff_put`. Error: as there.
inline constexpr struct smith_irv_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const smith = top_cycle_of(margins(p));
        if (smith.size() == 1) return smith;
        return elimination::in_every_order(instant_runoff_put.start(p, smith));
    }
} smith_irv_put;

}  // namespace selfalign::aggregators

#endif
