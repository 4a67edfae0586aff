// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_K_APPROVAL_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_K_APPROVAL_HPP

#include <selfalign/aggregators/positional/scoring.hpp>

namespace selfalign::aggregators {

/// Every part gives a point to each of its first K options; most points win. With no more than K
/// options everybody ties. Needs `OrdinalProfile`; of k options tied across the border each gets
/// the same fraction of what is left. Score: points. Two of the first K score the same, therefore
/// not Pareto unless K is 1. `k_approval<1>` is plurality.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: S. Brams and P. Fishburn, 1978. Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
template <int K>
struct k_approval_rule {
    static_assert(K >= 1, "k_approval<k> approves of at least one option");
    template <OrdinalProfile P>
    constexpr auto scores(P const& p) const {
        per_option<P, long long> points(p.options());
        for (int k = 0; k < p.options() && k < K; ++k) points[k] = 1;
        return selfalign::detail::positional_scores(p, points);
    }
};

template <int K>
inline constexpr k_approval_rule<K> k_approval{};

} // namespace selfalign::aggregators

#endif
