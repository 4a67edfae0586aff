// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_EITHER_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_EITHER_HPP

#include <selfalign/relations/algebra/combination.hpp>

namespace selfalign::relations {

/// What `either` makes of two losses.
struct least_of_losses {
    template <class Number>
    static constexpr Number loss(Number const& l, Number const& m) {
        return m < l ? m : l;
    }
    template <class Number>
    static constexpr bool of_second(Number const& l, Number const& m) {
        return m < l;
    }
};

/// f or g, or one of as many more as you like: `either(utilitarian, nash_opt)`. Loss: the least;
/// that of a predicate is 0 or 1. Zero set: where one of them has loss 0. The product would have
/// the same one, but no unit. Reflexive where one of them is, and it can be where none is. Needs
/// what each needs, and losses that are one kind of number, as in `both`.
/// Witness: that of the relation with the least loss, the first of several.
inline constexpr struct either : combine_with<least_of_losses> {
} either;

}  // namespace selfalign::relations

#endif
