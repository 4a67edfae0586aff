// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LOSS_BETWEEN_HPP
#define SELFALIGN_CORE_LOSS_BETWEEN_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/loss.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_system_chooses_what_the_other_does_not_have(label option) {
    throw error("the system chooses ", option,
                ", which the other one does not have; expected options of its world");
}
[[noreturn]] inline void a_system_chooses_nothing() {
    throw error("the system's Σ chooses nothing, so there is nothing to judge");
}

}  // namespace bad_input

template <class F, class A, class H>
concept RelationBetween = SystemRelation<F, A, H> || (ChoiceRelation<F, H> && System<A>);

/// f(A, H) as one loss, whatever f looks at in A: of a relation of choices, the loss of A's worst
/// co-winner. Options are found in H's world by value.
/// Errors: A chooses nothing, or something that H does not have.
template <class F, Situation A, Situation H>
    requires RelationBetween<F, A, H>
constexpr auto loss_between(F const& f, A const& a, H const& h) {
    if constexpr (ChoiceRelation<F, H>) {
        using loss_type = loss_of<F, H>;
        loss_type worst = loss_type(0);
        auto const chosen = choose(a);
        if (chosen.empty()) bad_input::a_system_chooses_nothing();
        for (opt x : chosen) {
            opt const y = h.world().index_of(a.world()[x]);
            if (!y) bad_input::a_system_chooses_what_the_other_does_not_have(a.option_name(x));
            loss_type const loss = loss_at(f, y, h);
            if (worst < loss) worst = loss;
        }
        return worst;
    } else {
        return system_loss(f, a, h);
    }
}

template <class F, class A, class H>
using loss_between_of = decltype(loss_between(std::declval<F const&>(), std::declval<A const&>(),
                                              std::declval<H const&>()));

}  // namespace selfalign

#endif
