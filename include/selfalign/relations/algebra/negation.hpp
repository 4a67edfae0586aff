// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_NEGATION_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_NEGATION_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/loss.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::relations {

template <class F>
struct negation_of {
    F relation;

    using made_of = relations_in<F>;
    static constexpr relation_claims claims = claims_of<F>();

    template <Situation H>
        requires ChoiceRelation<F, H>
    constexpr bool operator()(opt x, H const& h) const {
        return !(loss_at(relation, x, h) == loss_of<F, H>(0));
    }
    template <Situation A, Situation H>
        requires SystemRelation<F, A, H>
    constexpr bool operator()(A const& a, H const& h) const {
        return !(system_loss(relation, a, h) == system_loss_of<F, A, H>(0));
    }
};

/// Not f: the chosen option does not satisfy f. It is a `Predicate` and never a `LossRelation`: how
/// far an option is from not satisfying f is nothing that f's loss could tell, so there is nothing
/// to train on. Loss: 0 or 1. Zero set: where f has a loss. Not reflexive wherever f is.
inline constexpr struct negation {
    using argument = told::a_relation;

    template <class F>
    constexpr auto operator()(F const& f) const {
        return negation_of<F>{f};
    }
} negation;

}  // namespace selfalign::relations

#endif
