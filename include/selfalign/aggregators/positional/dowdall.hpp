// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_DOWDALL_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_DOWDALL_HPP

#include <selfalign/aggregators/positional/scoring.hpp>

namespace selfalign::aggregators {

/// The rule of Nauru: a point for a first place, half a point for a second, a third for a third,
/// and so on. Needs `OrdinalProfile`; tied options get the average of the places that they share.
/// Score: points.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: D. Dowdall, 1971; J. Fraenkel and B. Grofman, 2014. Cost: parts x options.
/// Errors: more than about 40 options, where the common denominator exceeds 64 bits.
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
inline constexpr struct dowdall {
    template <OrdinalProfile P>
    constexpr auto scores(P const& p) const {
        int const options = p.options();
        long long per = 1;
        for (int k = 2; k <= options; ++k) per = multiply(per, k / greatest_common_divisor(per, k));
        per_option<P, long long> points(options);
        for (int k = 0; k < options; ++k) points[k] = per / (k + 1);
        return selfalign::detail::positional_scores(p, points, per);
    }
} dowdall;

} // namespace selfalign::aggregators

#endif
