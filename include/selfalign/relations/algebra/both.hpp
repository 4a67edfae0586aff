// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_BOTH_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_BOTH_HPP

#include <selfalign/relations/algebra/combination.hpp>

namespace selfalign::relations {

/// What `both` makes of two losses.
struct sum_of_losses {
    template <class Number>
    static constexpr auto loss(Number const& l, Number const& m) {
        return add(l, m);
    }
    template <class Number>
    static constexpr bool of_second(Number const& l, Number const&) {
        return l == Number(0);
    }
};

/// f and g, and as many more as you like: `both(pareto, veto)`, `both(pareto, [](trip t, auto
/// const&) { return t != trip::home; })`. Loss: the sum; that of a predicate is 0 or 1. Zero set:
/// where each has loss 0. The largest of the losses would have the same one; the sum also falls
/// when only one of them does. Reflexive exactly where each is. Needs what each needs, and losses
/// that are one kind of number: both integers, or one that integers can be turned into. Relations
/// that see one choice go together, and so do relations that read whole systems.
/// Witness: that of the first of them that has a loss.
inline constexpr struct both : combine_with<sum_of_losses> {
} both;

}  // namespace selfalign::relations

#endif
