// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_COMBINATION_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_COMBINATION_HPP

#include <selfalign/core/combined_loss.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::relations {

/// Two relations as one. `Combine::loss(l, m)` makes one loss of theirs, and
/// `Combine::of_second(l, m)` whether the objection is the second's or the first's, where the
/// combined loss is not 0.
template <class F, class G, class Combine>
struct combination {
    F first;
    G second;

    using made_of = relations_in<F, G>;
    static constexpr relation_claims claims = selfalign::detail::common_claims<F, G>;

    template <Situation H>
        requires ChoiceRelation<F, H> && ChoiceRelation<G, H> &&
                 selfalign::detail::HaveCommonLoss<loss_of<F, H>, loss_of<G, H>>
    constexpr auto loss(opt x, H const& h) const {
        using number = selfalign::detail::common_loss_of<loss_of<F, H>, loss_of<G, H>>;
        return number(Combine::loss(number(loss_at(first, x, h)), number(loss_at(second, x, h))));
    }
    template <Situation H>
        requires ChoiceRelation<F, H> && ChoiceRelation<G, H> &&
                 selfalign::detail::HaveCommonLoss<loss_of<F, H>, loss_of<G, H>>
    constexpr auto witness(opt x, H const& h) const {
        using number = selfalign::detail::common_loss_of<loss_of<F, H>, loss_of<G, H>>;
        auto const lost = loss_at(first, x, h);
        auto const other = loss_at(second, x, h);
        if (Combine::loss(number(lost), number(other)) == number(0)) return objection<number>{};
        if (Combine::of_second(number(lost), number(other)))
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
        return number(
            Combine::loss(number(system_loss(first, a, h)), number(system_loss(second, a, h))));
    }
};

/// `combine(f, g, others...)` as a function object, from the last to the first.
template <class Combine>
struct combine_with {
    using argument = told::two_relations_or_more;

    template <class F, class G>
    constexpr auto operator()(F const& f, G const& g) const {
        return combination<F, G, Combine>{f, g};
    }
    template <class F, class G, class... Others>
        requires(sizeof...(Others) > 0)
    constexpr auto operator()(F const& f, G const& g, Others const&... others) const {
        return (*this)(f, (*this)(g, others...));
    }
};

}  // namespace selfalign::relations

#endif
