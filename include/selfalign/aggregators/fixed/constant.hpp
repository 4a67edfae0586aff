// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_FIXED_CONSTANT_HPP
#define SELFALIGN_AGGREGATORS_FIXED_CONSTANT_HPP

#include <selfalign/core/scores.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::aggregators {

/// Always chooses the option of the given index, whatever the parts want; undefined on a menu that
/// is too small for it. Needs only `Profile`: looks at nothing. Resolute.
/// Satisfies: anonymous; not neutral, Pareto, Condorcet, Smith.
/// Source: the imposed rules of K. Arrow, 1951. Cost: none. Errors: `opt()`, which is no option.
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
        if (!chosen) bad_input::an_option_has_a_negative_index(chosen.index);
        return {chosen};
    }
} constant;

}  // namespace selfalign::aggregators

#endif
