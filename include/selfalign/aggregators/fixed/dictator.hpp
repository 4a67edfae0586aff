// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_FIXED_DICTATOR_HPP
#define SELFALIGN_AGGREGATORS_FIXED_DICTATOR_HPP

#include <selfalign/core/scores.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::aggregators {

/// The first places of one part, whatever the others want. Needs `PickingProfile`. Co-winners: the
/// tied tops of the dictator.
/// Satisfies: neutral, Pareto; not anonymous, Condorcet, Smith.
/// Source: K. Arrow, 1951. Cost: options. Errors: no such part.
/// Ties, menus, weights, unranked options: `aggregators/fixed.hpp`.
inline constexpr struct dictator_rule {
    using argument = told::a_part;

    struct rule {
        int part = 0;
        template <PickingProfile P>
        constexpr options_of<P> operator()(P const& p) const {
            if (part < 0 || part >= p.parts()) bad_input::there_is_no_such_part(part, p.parts());
            options_of<P> tops;
            for (int x = 0; x < p.options(); ++x)
                if (p.is_top(part, opt(x))) tops.insert(opt(x));
            return tops;
        }
    };
    constexpr rule operator()(int part) const { return {part}; }
} dictator;

}  // namespace selfalign::aggregators

#endif
