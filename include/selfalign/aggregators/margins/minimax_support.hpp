// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_MINIMAX_SUPPORT_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_MINIMAX_SUPPORT_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Smallest largest support of a defeat ("winning votes"): how many parts prefer the winner, in the
/// duels that an option loses; an undefeated option has 0. Score: minus that support. Needs
/// `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: P. Simpson, 1969; G. Kramer, 1977. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct minimax_support {
    template <PreferenceProfile P>
    constexpr scores_of<P> scores(P const& p) const {
        decltype(auto) n = support(p);
        scores_of<P> result = no_scores(p);
        for (int x = 0; x < p.options(); ++x)
            for (int y = 0; y < p.options(); ++y)
                if (n(y, x) > n(x, y) && -n(y, x) < result[x]) result[x] = -n(y, x);
        return result;
    }
} minimax_support;

} // namespace selfalign::aggregators

#endif
