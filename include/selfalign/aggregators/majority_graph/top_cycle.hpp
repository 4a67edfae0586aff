// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_TOP_CYCLE_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_TOP_CYCLE_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// The top cycle, also GETCHA and Smith set: the smallest non-empty set of which every member beats
/// every option outside. Needs `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Condorcet, Smith; not Pareto.
/// Source: I. J. Good, 1971; J. Smith, 1973. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct top_cycle {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return top_cycle_of(margins(p));
    }
} top_cycle;

} // namespace selfalign::aggregators

#endif
