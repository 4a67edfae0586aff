// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_MINIMAX_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_MINIMAX_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Smallest largest margin of defeat; an undefeated option has 0, so all weak Condorcet winners
/// tie. Score: minus that margin. Needs `PreferenceProfile`; a part that ties two options supports
/// neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: P. Simpson, 1969; G. Kramer, 1977. Cost: parts x options^2. See also: `minimax_support`,
/// `simpson`: other strengths of a defeat, which differ only where parts have ties.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct minimax {
    template <PreferenceProfile P>
    constexpr scores_of<P> scores(P const& p) const {
        auto const margin = margins(p);
        scores_of<P> result = no_scores(p);
        for (int x = 0; x < p.options(); ++x)
            for (int y = 0; y < p.options(); ++y)
                if (margin(x, y) < result[x]) result[x] = margin(x, y);
        return result;
    }
} minimax;

} // namespace selfalign::aggregators

#endif
