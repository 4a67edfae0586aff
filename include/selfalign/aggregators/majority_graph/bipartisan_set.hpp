// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_BIPARTISAN_SET_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_BIPARTISAN_SET_HPP

#include <selfalign/core/majority.hpp>
#include <selfalign/core/zero_sum.hpp>

namespace selfalign::aggregators {

/// The bipartisan set: all options that can win for two parties which each nominate an option at
/// random, in the best way against the other, where only the direction of the majority counts; i.e.
/// the union of the supports of all optimal lotteries (one, unless two options tie). Needs
/// `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: G. Laffond, J.-F. Laslier and M. Le Breton, 1993; with ties B. Dutta and J.-F. Laslier,
/// 1999. Cost: parts x options^2, and on the top cycle linear programs or,
/// of more than 16 options, about options^3.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct bipartisan_set {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        sub_majority among(margin, top_cycle_of(margin));
        for (int x = 0; x < among.size(); ++x)
            for (int y = 0; y < among.size(); ++y)
                among.margin(x, y) = among.margin(x, y) > 0 ? 1 : among.margin(x, y) < 0 ? -1 : 0;
        options_of<P> result;
        for (opt x : optimal_support(among.margin)) result.insert(opt(among.name[x.index]));
        return result;
    }
} bipartisan_set;

} // namespace selfalign::aggregators

#endif
