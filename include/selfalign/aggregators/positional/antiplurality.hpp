// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_ANTIPLURALITY_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_ANTIPLURALITY_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Fewest last places (the veto rule). Needs `OrdinalProfile`; a part with k options tied in last
/// place gives each 1/k of it. Score: minus last places.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: H. Moulin, 1983 (as the veto rule); J. Smith, 1973, and H. P. Young, 1975 (scoring
/// rules).
/// Cost: parts (x options, where ties are possible).
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
inline constexpr struct antiplurality {
    template <OrdinalProfile P>
    constexpr auto scores(P const& p) const {
        auto result = last_places(p);
        for (int x = 0; x < p.options(); ++x) result[x] = -result[x];
        return result;
    }
} antiplurality;

}  // namespace selfalign::aggregators

#endif
