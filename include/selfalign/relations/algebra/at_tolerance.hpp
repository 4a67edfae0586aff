// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_AT_TOLERANCE_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_AT_TOLERANCE_HPP

#include <selfalign/core/combined_loss.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_tolerance_is_not_a_number_of_at_least_0() {
    throw error("a tolerance must be a number of at least 0");
}

}  // namespace bad_input

namespace relations {

template <class Tolerance, class F>
struct tolerant {
    Tolerance tolerance;
    F relation;

    using made_of = relations_in<F>;
    static constexpr relation_claims claims = comparing_losses(claims_of<F>());

    template <Situation H>
        requires ChoiceRelation<F, H> && selfalign::detail::HaveCommonLoss<loss_of<F, H>, Tolerance>
    constexpr auto loss(opt x, H const& h) const {
        return beyond(loss_at(relation, x, h));
    }
    template <Situation H>
        requires ChoiceRelation<F, H> && selfalign::detail::HaveCommonLoss<loss_of<F, H>, Tolerance>
    constexpr auto witness(opt x, H const& h) const {
        auto const lost = loss_at(relation, x, h);
        auto const more = beyond(lost);
        using number = std::remove_const_t<decltype(more)>;
        if (more == number(0)) return objection<number>{};
        auto o = selfalign::detail::passed_on<number>(
            selfalign::detail::objection_to(relation, x, lost, h));
        if (more < o.amount) o.amount = more;
        return o;
    }

    template <Situation A, Situation H>
        requires SystemRelation<F, A, H> &&
                 selfalign::detail::HaveCommonLoss<system_loss_of<F, A, H>, Tolerance>
    constexpr auto loss(A const& a, H const& h) const {
        return beyond(system_loss(relation, a, h));
    }

private:
    template <class Loss>
    constexpr auto beyond(Loss const& loss) const {
        using number = selfalign::detail::common_loss_of<Loss, Tolerance>;
        return number(tolerance) < number(loss) ? number(number(loss) - number(tolerance))
                                                : number(0);
    }
};

/// f with some loss to spare: `at_tolerance(1, veto)` holds if f's loss is at most 1. Loss: what
/// f's exceeds the tolerance by. On a scope f's `eps*` is the smallest tolerance at which it is
/// reflexive. Needs what f needs. Witness: f's, its amount at most the loss.
/// Errors: a tolerance below 0, or NaN.
inline constexpr struct at_tolerance {
    using argument = told::a_tolerance_and_a_relation;

    template <class Tolerance, class F>
    constexpr auto operator()(Tolerance const& most, F const& f) const {
        if (!(most == most) || most < Tolerance(0))
            bad_input::a_tolerance_is_not_a_number_of_at_least_0();
        return tolerant<Tolerance, F>{most, f};
    }
} at_tolerance;

}  // namespace relations
}  // namespace selfalign

#endif
