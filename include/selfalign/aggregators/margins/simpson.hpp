// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_SIMPSON_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_SIMPSON_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Largest smallest support: the score of x is the least number of parts that prefer it to any one
/// other option (all parts, if there is no other). Needs `PreferenceProfile`. Where parts have
/// ties, neither Pareto nor Condorcet.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: P. Simpson, 1969; G. Kramer, 1977. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct simpson {
    template <PreferenceProfile P>
    constexpr scores_of<P> scores(P const& p) const {
        decltype(auto) n = support(p);
        scores_of<P> result = no_scores(p);
        auto const all = static_cast<tally_number<P>>(total_weight(p));
        for (int x = 0; x < p.options(); ++x) {
            result[x] = all;
            for (int y = 0; y < p.options(); ++y)
                if (y != x && n(x, y) < result[x]) result[x] = n(x, y);
        }
        return result;
    }

    using tally = tallies::pairwise_support;
    template <class Total, class N, int Options>
    constexpr void tally_scores(Total const& n, N (&score)[Options]) const {
        n.least_support(score);
    }
} simpson;

}  // namespace selfalign::aggregators

#endif
