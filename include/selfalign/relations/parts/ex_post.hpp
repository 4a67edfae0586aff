// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_EX_POST_HPP
#define SELFALIGN_RELATIONS_PARTS_EX_POST_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/combined_loss.hpp>
#include <selfalign/core/law_of.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_system_draws_what_the_other_does_not_have(label option) {
    throw error("the system may draw ", option,
                ", which the other one does not have; expected options of its world");
}

}  // namespace bad_input

namespace relations {

template <class F>
struct ex_post_of {
    F relation;

    using made_of = relations_in<F>;
    static constexpr relation_claims claims = looking_at_sigma(claims_of<F>());

    template <LotterySystem A, Situation H>
        requires ChoiceRelation<F, H> &&
                 selfalign::detail::HaveCommonLoss<loss_of<F, H>, probability_of<A>>
    constexpr auto loss(A const& a, H const& h) const {
        using number = selfalign::detail::common_loss_of<loss_of<F, H>, probability_of<A>>;
        auto const law = law_of(a);
        number expected = number(0);
        for (opt x : law.support()) {
            opt const y = h.world().index_of(a.world()[x]);
            if (!y) bad_input::a_system_draws_what_the_other_does_not_have(a.option_name(x));
            expected = number(expected + number(probability(law, x)) *
                                             number(loss_at(relation, y, h)));
        }
        return expected;
    }
};

/// After the lots are drawn: whatever A may draw satisfies f. Loss: the expected loss, which is 0
/// exactly if every draw is aligned. A relation of whole systems, for `LotterySystem`s and any f
/// that looks at a choice; reflexive where all that Σ may draw is aligned. Options are found by
/// value. Errors: A may draw something that H does not have.
/// See also: `ex_ante_pareto`, which judges the lottery itself.
inline constexpr struct ex_post {
    template <class F>
    constexpr auto operator()(F const& f) const {
        return ex_post_of<F>{f};
    }
} ex_post;

}  // namespace relations
}  // namespace selfalign

#endif
