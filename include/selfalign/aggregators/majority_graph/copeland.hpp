// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_COPELAND_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_COPELAND_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Most duels won, a drawn duel counting half a win: 2 points for a strict pairwise majority, 1 for
/// a pairwise tie. Needs `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: A. Copeland, 1951.
/// Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct copeland {
    template <PreferenceProfile P>
    constexpr scores_of<P> scores(P const& p) const {
        decltype(auto) n = support(p);
        scores_of<P> result = no_scores(p);
        for (int x = 0; x < p.options(); ++x)
            for (int y = 0; y < x; ++y) {
                auto const margin = n(x, y) - n(y, x);
                result[x] += margin > 0 ? 2 : margin == 0 ? 1 : 0;
                result[y] += margin < 0 ? 2 : margin == 0 ? 1 : 0;
            }
        return result;
    }

    using tally = tallies::pairwise_support;
    template <class Total, class N, int Options>
    constexpr void tally_scores(Total const& n, N (&points)[Options]) const {
        n.duel_points(points);
    }
} copeland;

}  // namespace selfalign::aggregators

#endif
