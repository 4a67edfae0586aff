// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_CONVERSE_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_CONVERSE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/loss_between.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::relations {

template <class F>
struct converse_of {
    F relation;

    using made_of = relations_in<F>;
    static constexpr relation_claims claims = looking_at_sigma(claims_of<F>());

    template <Situation A, Situation H>
        requires RelationBetween<F, H, A>
    constexpr auto loss(A const& a, H const& h) const {
        return loss_between(relation, h, a);
    }
};

/// f the other way round: A and H are related if f(H, A), e.g. if H would be aligned with A. Loss:
/// that of f(H, A), of H's worst co-winner if f looks at a choice. Zero set: the pairs that f has
/// the other way round. A relation of whole systems, reflexive exactly where f is for every
/// co-winner. Options are found by value.
/// Errors: H chooses nothing, or something that A does not have.
inline constexpr struct converse {
    using argument = told::a_relation;

    template <class F>
    constexpr auto operator()(F const& f) const {
        return converse_of<F>{f};
    }
} converse;

}  // namespace selfalign::relations

#endif
