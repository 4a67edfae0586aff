// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_POSITIVE_NEGATIVE_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_POSITIVE_NEGATIVE_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// A point for each first place and minus a point for each last place; most points win. Needs
/// `OrdinalProfile`; k options tied in first (last) place get 1/k of the point each. Score: points;
/// 0 for a single option. Second and third of four score the same, therefore not Pareto.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: D. Felsenthal, 1989 (approve one, disapprove one). Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
inline constexpr struct positive_negative {
    template <OrdinalProfile P>
    constexpr scores_of<P, wide_integer> scores(P const& p) const {
        decltype(auto) first = first_places(p);
        decltype(auto) last = last_places(p);
        wide_integer const first_per = first.per;
        wide_integer const last_per = last.per;
        wide_integer const common = first_per / greatest_common_divisor(first_per, last_per);
        scores_of<P, wide_integer> result{list<wide_integer, max_options<P>>(p.options()),
                                          multiply(common, last_per)};
        for (int x = 0; x < p.options(); ++x)
            result[x] = add(multiply(wide_integer(first[x]), result.per / first_per),
                            -multiply(wide_integer(last[x]), result.per / last_per));
        return result;
    }
} positive_negative;

} // namespace selfalign::aggregators

#endif
