// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_SIMPLIFIED_DODGSON_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_SIMPLIFIED_DODGSON_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Smallest sum of margins of defeat, 0 for an option that is never beaten: an estimate of how far
/// an option is from being a Condorcet winner. Needs `PreferenceProfile`; a part that ties two
/// options supports neither. Score: minus that sum. Monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: N. Tideman, 1987. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct simplified_dodgson {
    template <PreferenceProfile P>
    constexpr scores_of<P, long long> scores(P const& p) const {
        decltype(auto) n = support(p);
        auto result = no_scores<P, long long>(p);
        for (int x = 0; x < p.options(); ++x)
            for (int y = 0; y < p.options(); ++y)
                if (n(y, x) > n(x, y)) result[x] -= n(y, x) - n(x, y);
        return result;
    }
} simplified_dodgson;

}  // namespace selfalign::aggregators

#endif
