// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_CONDORCET_PLURALITY_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_CONDORCET_PLURALITY_HPP

#include <selfalign/core/subsets.hpp>

namespace selfalign::aggregators {

/// The strict Condorcet winner if there is one, else the options with the most first places. Needs
/// `OrdinalProfile`; a part with k options tied in first place gives each 1/k, and supports neither
/// of two tied ones in their duel. Monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: a completion of Condorcet's rule, 1785, like `black`.
/// Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct condorcet_plurality {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        opt const winner = condorcet_winner(support(p));
        return winner ? options_of<P>::of(winner)
                      : elimination::highest(options_of<P>::all(p.options()), first_places(p));
    }
} condorcet_plurality;

}  // namespace selfalign::aggregators

#endif
