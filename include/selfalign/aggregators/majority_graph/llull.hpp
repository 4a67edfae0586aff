// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_LLULL_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_LLULL_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Most options not lost to: a point for a duel won and a point for a duel drawn. (With half a
/// point for a draw it is `copeland`.) Needs `PreferenceProfile`; a part that ties two options
/// supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: R. Llull, 1299. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct llull {
    template <PreferenceProfile P>
    constexpr scores_of<P> scores(P const& p) const {
        auto const margin = margins(p);
        scores_of<P> result = no_scores(p);
        for (int x = 0; x < p.options(); ++x)
            for (int y = 0; y < p.options(); ++y) result[x] += y != x && margin(x, y) >= 0 ? 1 : 0;
        return result;
    }
} llull;

} // namespace selfalign::aggregators

#endif
