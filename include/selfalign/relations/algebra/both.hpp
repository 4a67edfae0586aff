// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_BOTH_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_BOTH_HPP

#include <selfalign/core/combined_loss.hpp>

namespace selfalign::relations {

template <class F, class G>
struct both_of {
    F first;
    G second;

    static constexpr relation_claims claims = selfalign::detail::common_claims<F, G>;

    template <Situation H>
        requires ChoiceRelation<F, H> && ChoiceRelation<G, H> &&
                 selfalign::detail::HaveCommonLoss<loss_of<F, H>, loss_of<G, H>>
    constexpr auto loss(opt x, H const& h) const {
        using number = selfalign::detail::common_loss_of<loss_of<F, H>, loss_of<G, H>>;
        return number(add(number(loss_at(first, x, h)), number(loss_at(second, x, h))));
    }
    template <Situation H>
        requires ChoiceRelation<F, H> && ChoiceRelation<G, H> &&
                 selfalign::detail::HaveCommonLoss<loss_of<F, H>, loss_of<G, H>>
    constexpr auto witness(opt x, H const& h) const {
        using number = decltype(loss(x, h));
        auto const lost = loss_at(first, x, h);
        if (!(lost == decltype(lost)(0)))
            return selfalign::detail::passed_on<number>(
                selfalign::detail::objection_to(first, x, lost, h));
        auto const other = loss_at(second, x, h);
        if (other == decltype(other)(0)) return objection<number>{};
        return selfalign::detail::passed_on<number>(
            selfalign::detail::objection_to(second, x, other, h));
    }

    template <Situation A, Situation H>
        requires SystemRelation<F, A, H> && SystemRelation<G, A, H> &&
                 selfalign::detail::HaveCommonLoss<system_loss_of<F, A, H>, system_loss_of<G, A, H>>
    constexpr auto loss(A const& a, H const& h) const {
        using number =
            selfalign::detail::common_loss_of<system_loss_of<F, A, H>, system_loss_of<G, A, H>>;
        return number(add(number(system_loss(first, a, h)), number(system_loss(second, a, h))));
    }
};

/// f and g, and as many more as you like: `both(pareto, veto)`, `both(pareto, [](trip t, auto
/// const&) { return t != trip::home; })`. Loss: the sum; that of a predicate is 0 or 1. Reflexive
/// where each is. Needs what each needs, and losses that are one kind of number: both integers, or
/// one that integers can be turned into. Relations that see one choice go together, and so do
/// relations that read whole systems.
/// Witness: that of the first of them that has a loss.
inline constexpr struct both {
    template <class F, class G>
    constexpr auto operator()(F const& f, G const& g) const {
        return both_of<F, G>{f, g};
    }
    template <class F, class G, class... Others>
        requires(sizeof...(Others) > 0)
    constexpr auto operator()(F const& f, G const& g, Others const&... others) const {
        return (*this)(f, (*this)(g, others...));
    }
} both;

}  // namespace selfalign::relations

#endif
