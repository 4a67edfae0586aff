// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_RELATIVE_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_RELATIVE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/loss.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::relations {

template <class F>
struct relative_to_best {
    F relation;

    using made_of = relations_in<F>;
    static constexpr relation_claims claims = comparing_losses(claims_of<F>());

    template <Situation H>
        requires ChoiceRelation<F, H>
    constexpr loss_of<F, H> loss(opt x, H const& h) const {
        return loss_of<F, H>(loss_at(relation, x, h) - least_loss(relation, h));
    }
    template <Situation H>
        requires ChoiceRelation<F, H>
    constexpr objection<loss_of<F, H>> witness(opt x, H const& h) const {
        auto const avoidable = loss(x, h);
        if (avoidable == loss_of<F, H>(0)) return {};
        auto const least = least_loss(relation, h);
        int y = 0;
        while (!(loss_at(relation, opt(y), h) == least)) ++y;
        return {-1, opt(y), avoidable};
    }
};

/// As close to f as any option gets: only avoidable loss counts, what no choice could have avoided
/// is forgiven. Some option always satisfies it. Loss: f's less the least of any option. Needs what
/// f needs, and that f looks at a choice. Cost: a loss for every option.
/// Witness: no part; the lowest option of least loss; the loss.
inline constexpr struct relative {
    using argument = told::a_relation;

    template <class F>
    constexpr auto operator()(F const& f) const {
        return relative_to_best<F>{f};
    }
} relative;

}  // namespace selfalign::relations

#endif
