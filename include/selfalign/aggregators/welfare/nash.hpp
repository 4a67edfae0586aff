// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_NASH_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_NASH_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign::aggregators {

/// The largest product of utilities, counted from 0 as the disagreement point (Nash bargaining on a
/// finite set). Needs `RatioProfile`. An option that leaves some part below 0 is not individually
/// rational and scores 0; if every product is 0, every option ties. A part of weight w counts w
/// times. Invariant under the unit of each part. If every product is 0, it need not be Pareto.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: J. Nash, 1950. Cost: parts x options products.
/// Errors: a product beyond 64 bits where utilities are built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/welfare.hpp`.
inline constexpr struct nash {
    template <RatioProfile P>
    constexpr decltype(auto) scores(P const& p) const {
        return utility_products(p);
    }
} nash;

}  // namespace selfalign::aggregators

#endif
