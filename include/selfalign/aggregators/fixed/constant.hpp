// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_FIXED_CONSTANT_HPP
#define SELFALIGN_AGGREGATORS_FIXED_CONSTANT_HPP

#include <selfalign/core/scores.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::aggregators {

/// Always chooses the option of the given index, whatever the parts want. UNDEFINED (no choice) on
/// a menu that is too small for it, and so in a world that is: `constant(opt(5))` of three options.
/// Needs only `Profile`: looks at nothing. Resolute.
/// Satisfies: anonymous; not neutral, Pareto, Condorcet, Smith.
/// Source: the imposed rules of K. Arrow, 1951. Cost: none. Errors: no option, `constant(opt())`.
/// Ties, menus, weights, unranked options: `aggregators/fixed.hpp`.
inline constexpr struct constant_rule {
    using argument = told::an_option;

    struct rule {
        opt chosen{0};
        constexpr opt operator()(Profile auto const& p) const {
            return chosen.index < p.options() ? chosen : opt();
        }
    };
    constexpr rule operator()(opt chosen) const {
        return {selfalign::detail::told_option("constant", chosen)};
    }
} constant;

}  // namespace selfalign::aggregators

#endif
