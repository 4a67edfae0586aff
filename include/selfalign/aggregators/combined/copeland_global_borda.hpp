// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_COPELAND_GLOBAL_BORDA_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_COPELAND_GLOBAL_BORDA_HPP

#include <selfalign/core/duels.hpp>

namespace selfalign::aggregators {

/// Of the `copeland` co-winners those with the most Borda points among all options. Needs
/// `PreferenceProfile`; points are counted in duels, where a part gives half a point to each of two
/// options between which it has no preference.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: A. Copeland, 1951, tie-breaking as in the library pref_voting. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct copeland_global_borda {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const all = options_of<P>::all(p.options());
        auto const best = elimination::highest(all, elimination::duels_won(n, all));
        return elimination::highest(best, elimination::net_support(n, all));
    }
} copeland_global_borda;

}  // namespace selfalign::aggregators

#endif
