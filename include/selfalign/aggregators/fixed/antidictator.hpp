// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_FIXED_ANTIDICTATOR_HPP
#define SELFALIGN_AGGREGATORS_FIXED_ANTIDICTATOR_HPP

#include <selfalign/core/scores.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::aggregators {

/// What one part likes least, whatever the others want: the options that it prefers to none. Needs
/// `PreferenceProfile`. Co-winners: the tied bottoms of the part (everything, if it is
/// indifferent).
/// Satisfies: neutral; not anonymous, Pareto, Condorcet, Smith.
/// Source: R. Wilson, 1972 (inverse dictators).
/// Cost: options^2. Errors: no such part.
/// Ties, menus, weights, unranked options: `aggregators/fixed.hpp`.
inline constexpr struct antidictator_rule {
    using argument = told::a_part;

    struct rule {
        int part = 0;
        template <PreferenceProfile P>
        constexpr options_of<P> operator()(P const& p) const {
            if (part < 0 || part >= p.parts()) bad_input::there_is_no_such_part(part, p.parts());
            options_of<P> bottoms;
            for (int x = 0; x < p.options(); ++x) {
                bool above_some = false;
                for (int y = 0; y < p.options() && !above_some; ++y)
                    above_some = p.prefers(part, opt(x), opt(y));
                if (!above_some) bottoms.insert(opt(x));
            }
            return bottoms;
        }
    };
    constexpr rule operator()(int part) const { return {part}; }
} antidictator;

} // namespace selfalign::aggregators

#endif
