// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_WEAK_CONDORCET_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_WEAK_CONDORCET_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// The weak Condorcet winners, i.e. the options that no option beats; all options if there is none.
/// Needs `PreferenceProfile`; a part that ties two options supports neither. Where it gives up,
/// neither Pareto nor Smith.
/// Satisfies: anonymous, neutral, Condorcet; not Pareto, Smith.
/// Source: M. de Condorcet, 1785. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct weak_condorcet {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        options_of<P> unbeaten;
        for (int x = 0; x < p.options(); ++x) {
            bool beaten = false;
            for (int y = 0; y < p.options(); ++y) beaten = beaten || margin(y, x) > 0;
            if (!beaten) unbeaten.insert(opt(x));
        }
        return unbeaten.empty() ? options_of<P>::all(p.options()) : unbeaten;
    }
} weak_condorcet;

} // namespace selfalign::aggregators

#endif
