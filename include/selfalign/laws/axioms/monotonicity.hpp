// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_MONOTONICITY_HPP
#define SELFALIGN_LAWS_AXIOMS_MONOTONICITY_HPP

#include <selfalign/laws/axioms/axiom.hpp>

namespace selfalign::axioms {

struct monotonicity_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (int x = 0; x < e.options(); ++x)
            for (int i = 0; i < e.parts() && has(e.chosen(), x); ++i) {
                int const place = e.rank(i, opt(x));
                if (place > 0 && !has(e.chosen_if_swapped(i, place - 1, place), x)) return false;
            }
        return true;
    }
};
/// A co-winner stays one if one part moves it up one place. A rule that keeps this keeps every
/// stronger-looking form (more places, more parts): those are chains of it through profiles of the
/// same scope, so the smallest size at which a rule fails is the same. Source: P. Fishburn, 1982;
/// W. Holliday and E. Pacuit, pref_voting (one-rank monotonicity).
inline constexpr axiom<monotonicity_question> monotonicity;

}  // namespace selfalign::axioms

#endif
