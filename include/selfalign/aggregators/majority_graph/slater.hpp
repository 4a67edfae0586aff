// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_SLATER_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_SLATER_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// The tops of the strict orders that reverse the fewest majorities; a majority tie costs nothing
/// either way. Needs `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: P. Slater, 1961.
/// Cost: 2^k x k^2 for a top cycle of k options. Errors: k > 20.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct slater {
    static constexpr int most_options = 20;

    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        // The top cycle comes first in every such order.
        sub_majority among(margin, top_cycle_of(margin));
        int const size = among.size();
        if (size > most_options)
            bad_input::a_rule_gets_more_options_than_it_can_finish("slater", size, most_options);
        for (int x = 0; x < size; ++x)
            for (int y = 0; y < size; ++y) among.margin(x, y) = among.margin(x, y) > 0 ? 1 : 0;
        options_of<P> result;
        option_bits tops = tops_of_best_orders(among.margin);
        for (; tops != 0; tops &= tops - 1) result.insert(opt(among.name[lowest_of(tops)]));
        return result;
    }
} slater;

} // namespace selfalign::aggregators

#endif
