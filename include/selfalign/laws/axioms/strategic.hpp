// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_STRATEGIC_HPP
#define SELFALIGN_LAWS_AXIOMS_STRATEGIC_HPP

#include <selfalign/laws/axioms/axiom.hpp>
#include <selfalign/laws/axioms/set_preference.hpp>

namespace selfalign::axioms {

template <class Preference>
struct strategy_proofness_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (int i = 0; i < e.parts(); ++i)
            for (int order = 0; order < e.orders(); ++order) {
                option_bits const then = order == e.row(i) ? e.chosen() : e.chosen_if(i, order);
                if (then != e.chosen() && then != 0 && e.chosen() != 0 &&
                    Preference::better(e, i, then, e.chosen()))
                    return false;
            }
        return true;
    }
};
/// No part prefers, in its own order, what is chosen if it states another order; sets of co-winners
/// are compared as each of `set_preference` does. Source: A. Gibbard, 1973; M. Satterthwaite,
/// 1975; A. Taylor, 2005. Cost: parts x orders aggregations.
inline constexpr axiom<strategy_proofness_question<set_preference::single_winner>>
    strategy_proofness_single_winner;
inline constexpr axiom<strategy_proofness_question<set_preference::kelly>> strategy_proofness_kelly;
inline constexpr axiom<strategy_proofness_question<set_preference::fishburn>>
    strategy_proofness_fishburn;
inline constexpr axiom<strategy_proofness_question<set_preference::optimist>>
    strategy_proofness_optimist;
inline constexpr axiom<strategy_proofness_question<set_preference::pessimist>>
    strategy_proofness_pessimist;

}  // namespace selfalign::axioms

#endif
