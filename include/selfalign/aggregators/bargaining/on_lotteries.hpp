// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_ON_LOTTERIES_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_ON_LOTTERIES_HPP

#include <selfalign/concepts/standard.hpp>

namespace selfalign::aggregators {

/// The same bargaining rule over all lotteries on the options instead of the options alone:
/// `on_lotteries(nash_bargaining({0, 0}))`. The feasible set is then convex, as in the axioms; the
/// answer is `agreements`, that is, lotteries with exact weights and the expected utilities. Needs
/// what the rule needs; its source, cost and properties stand with the rule.
/// One or two parts in any exact or floating-point numbers, along the frontier; three or more in
/// integers or fractions, by exact linear programs, and all corners of what ties are listed.
/// Errors: floating point of three or more parts; more than 4096 corners.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct on_lotteries {
    template <class Rule>
    struct rule {
        Rule over_options;

        template <class P>
            requires requires(Rule const& r, P const& p) { r.lotteries(p); }
        constexpr auto operator()(P const& p) const {
            return over_options.lotteries(p);
        }
    };
    template <class Rule>
    constexpr rule<Rule> operator()(Rule const& over_options) const {
        return {over_options};
    }
} on_lotteries;

} // namespace selfalign::aggregators

#endif
