// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_EITHER_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_EITHER_HPP

#include <selfalign/core/combined_loss.hpp>

namespace selfalign::relations {

template <class F, class G>
struct either_of {
    F first;
    G second;

    static constexpr relation_claims claims = selfalign::detail::common_claims<F, G>;

    template <Situation H>
        requires ChoiceRelation<F, H> && ChoiceRelation<G, H> &&
                 selfalign::detail::HaveCommonLoss<loss_of<F, H>, loss_of<G, H>>
    constexpr auto loss(opt x, H const& h) const {
        using number = selfalign::detail::common_loss_of<loss_of<F, H>, loss_of<G, H>>;
        return lesser(number(loss_at(first, x, h)), number(loss_at(second, x, h)));
    }
    template <Situation H>
        requires ChoiceRelation<F, H> && ChoiceRelation<G, H> &&
                 selfalign::detail::HaveCommonLoss<loss_of<F, H>, loss_of<G, H>>
    constexpr auto witness(opt x, H const& h) const {
        using number = decltype(loss(x, h));
        auto const lost = loss_at(first, x, h);
        auto const other = loss_at(second, x, h);
        if (loss(x, h) == number(0)) return objection<number>{};
        if (number(other) < number(lost))
            return selfalign::detail::passed_on<number>(
                selfalign::detail::objection_to(second, x, other, h));
        return selfalign::detail::passed_on<number>(
            selfalign::detail::objection_to(first, x, lost, h));
    }

    template <Situation A, Situation H>
        requires SystemRelation<F, A, H> && SystemRelation<G, A, H> &&
                 selfalign::detail::HaveCommonLoss<system_loss_of<F, A, H>, system_loss_of<G, A, H>>
    constexpr auto loss(A const& a, H const& h) const {
        using number =
            selfalign::detail::common_loss_of<system_loss_of<F, A, H>, system_loss_of<G, A, H>>;
        return lesser(number(system_loss(first, a, h)), number(system_loss(second, a, h)));
    }

private:
    template <class Number>
    static constexpr Number lesser(Number const& a, Number const& b) {
        return b < a ? b : a;
    }
};

/// f or g, or one of as many more as you like: `either(utilitarian, nash_opt)`. Loss: the least;
/// that of a predicate is 0 or 1. Reflexive where each is, and can be where none is. Needs what
/// each needs, and losses that are one kind of number, as in `both`.
/// Witness: that of the relation with the least loss, the first of several.
inline constexpr struct either {
    template <class F, class G>
    constexpr auto operator()(F const& f, G const& g) const {
        return either_of<F, G>{f, g};
    }
    template <class F, class G, class... Others>
        requires(sizeof...(Others) > 0)
    constexpr auto operator()(F const& f, G const& g, Others const&... others) const {
        return (*this)(f, (*this)(g, others...));
    }
} either;

}  // namespace selfalign::relations

#endif
