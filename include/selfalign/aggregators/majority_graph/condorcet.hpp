// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_CONDORCET_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_CONDORCET_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// The strict Condorcet winner, the option that beats every other one; all options if there is
/// none. Needs `PreferenceProfile`; a part that ties two options supports neither. Where it gives
/// up, neither Pareto nor Smith.
/// Satisfies: anonymous, neutral, Condorcet; not Pareto, Smith.
/// Source: M. de Condorcet, 1785. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct condorcet {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        opt const winner = condorcet_winner(support(p));
        return winner ? options_of<P>::of(winner) : options_of<P>::all(p.options());
    }
} condorcet;

} // namespace selfalign::aggregators

#endif
