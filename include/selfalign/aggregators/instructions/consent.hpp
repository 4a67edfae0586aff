// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_CONSENT_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_CONSENT_HPP

#include <selfalign/core/tallies.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::aggregators {

/// Nobody is overruled: the options to which no part prefers the status quo. The status quo is one
/// of them, so the set is not empty; which of them is chosen is another rule's business
/// (`then(consent(opt(0)), borda)`). The status quo is an index within the menu. UNDEFINED (the
/// empty set) on a menu, and so in a world, that is too small for it. Needs `PreferenceProfile`; a
/// part that is indifferent consents. Weights do not matter.
/// Satisfies: anonymous; not neutral, Pareto, Condorcet, Smith.
/// Source: J. Buchanan and G. Tullock, 1962 (unanimity rule). Cost: parts x options; options on a
/// prepared tally. Errors: no option, `consent(opt())`.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct consent_rule {
    using argument = told::an_option;

    struct rule {
        opt status_quo{0};

        template <PreferenceProfile P>
        constexpr options_of<P> operator()(P const& p) const {
            options_of<P> accepted;
            if (status_quo.index >= p.options()) return accepted;
            for (int x = 0; x < p.options(); ++x)
                if (support(p, status_quo, opt(x)) == 0) accepted.insert(opt(x));
            return accepted;
        }
    };
    constexpr rule operator()(opt status_quo) const {
        return {selfalign::detail::told_option("consent", status_quo)};
    }
} consent;

} // namespace selfalign::aggregators

#endif
