// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_POSITIVE_NEGATIVE_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_POSITIVE_NEGATIVE_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// A point for each first place and minus a point for each last place; most points win. Needs
/// `OrdinalProfile`; k options tied in first (last) place get 1/k of the point each. Score: points;
/// 0 for a single option. Anonymous, neutral; not Pareto (second and third of four score the same).
/// Source: D. Felsenthal, 1989 (approve one, disapprove one). Cost: parts x options.
inline constexpr struct positive_negative {
    template <OrdinalProfile P>
    constexpr scores_of<P, long long> scores(P const& p) const {
        decltype(auto) first = first_places(p);
        decltype(auto) last = last_places(p);
        long long const common = first.per / greatest_common_divisor(first.per, last.per);
        scores_of<P, long long> result{list<long long, max_options<P>>(p.options()),
                                       multiply(common, last.per)};
        for (int x = 0; x < p.options(); ++x)
            result[x] = add(multiply(static_cast<long long>(first[x]), result.per / first.per),
                            -multiply(static_cast<long long>(last[x]), result.per / last.per));
        return result;
    }
} positive_negative;

}  // namespace selfalign::aggregators

#endif
