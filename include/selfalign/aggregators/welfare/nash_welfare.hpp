// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_NASH_WELFARE_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_NASH_WELFARE_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign::aggregators {

/// The largest product of utilities: `nash` under its name as a welfare function, with the same
/// scores. Needs `RatioProfile`. An option that leaves some part below 0 scores 0; if every product
/// is 0, every option ties. A part of weight w counts w times. For a disagreement point of your own
/// see `nash_bargaining`. Invariant under the unit of each part. If every product is 0, it need not
/// be Pareto.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: M. Kaneko and K. Nakamura, 1979.
/// Cost: parts x options products; options on a prepared tally.
/// Errors: a product beyond 64 bits where utilities are built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/welfare.hpp`.
inline constexpr struct nash_welfare {
    template <RatioProfile P>
    constexpr decltype(auto) scores(P const& p) const {
        return utility_products(p);
    }
} nash_welfare;

} // namespace selfalign::aggregators

#endif
