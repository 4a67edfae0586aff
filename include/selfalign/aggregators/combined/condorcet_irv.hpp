// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_CONDORCET_IRV_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_CONDORCET_IRV_HPP

#include <selfalign/aggregators/elimination/instant_runoff.hpp>

namespace selfalign::aggregators {

/// The strict Condorcet winner if there is one, else `instant_runoff` on all options. Needs
/// `OrdinalProfile`; a part that ties two options supports neither in their duel. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: J. Green-Armytage, 2011, discusses the family.
/// Cost: parts x options^2 for the duels, then as `instant_runoff`.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct condorcet_irv {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        opt const winner = condorcet_winner(support(p));
        return winner ? options_of<P>::of(winner) : instant_runoff(p);
    }
} condorcet_irv;

/// The strict Condorcet winner if there is one, else `instant_runoff_put` on all options. Else as
/// `condorcet_irv`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Cost: that of the duels, then as `instant_runoff_put`. Error: as there.
inline constexpr struct condorcet_irv_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        opt const winner = condorcet_winner(support(p));
        return winner ? options_of<P>::of(winner) : instant_runoff_put(p);
    }
} condorcet_irv_put;

}  // namespace selfalign::aggregators

#endif
