// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_ALGEBRA_THEN_HPP
#define SELFALIGN_RELATIONS_ALGEBRA_THEN_HPP

#include <selfalign/core/combined_loss.hpp>
#include <selfalign/core/loss_between.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_family_is_empty() {
    throw error("a composition over no system at all; expected a family with at least one");
}

}  // namespace bad_input

namespace relations {

template <class F, class G, class Family>
struct then_over {
    using between = std::remove_cvref_t<decltype(*std::declval<Family const&>().begin())>;

    F first;
    G second;
    Family family;

    static constexpr relation_claims claims{
        .anonymous = false, .neutral = false, .sigma_free = false};

    template <Situation A, Situation H>
        requires RelationBetween<F, A, between> && RelationBetween<G, between, H> &&
                 selfalign::detail::HaveCommonLoss<loss_between_of<F, A, between>,
                                                   loss_between_of<G, between, H>>
    constexpr auto loss(A const& a, H const& h) const {
        using number = selfalign::detail::common_loss_of<loss_between_of<F, A, between>,
                                                         loss_between_of<G, between, H>>;
        number least = number(0);
        bool some = false;
        auto const end = family.end();
        for (auto it = family.begin(); it != end; ++it) {
            between const& b = *it;
            number const loss = number(add(number(loss_between(first, a, b)),
                                           number(loss_between(second, b, h))));
            if (!some || loss < least) least = loss;
            some = true;
            if (least == number(0)) break;
        }
        if (!some) bad_input::a_family_is_empty();
        return least;
    }
};

/// Composition, or delegation: A is aligned by f with some B that is aligned by g with H, where B
/// is any system of a family. `then(pareto, pareto, scopes::strict_orders<2, 2>(borda))`; the
/// family is any range of situations and is kept by value. Loss: the least sum of the two losses
/// over all B; of a relation that looks at a choice, the worst co-winner's. Zero set: what a chain
/// of f and g leads to, the composition of the two. A relation of whole systems; reflexive where
/// both are and H is in the family, and maybe elsewhere. Chains reach far: what they keep of f and
/// g may be nothing. Cost: the family's size.
/// Errors: an empty family; a system that chooses nothing, or what the next one does not have.
inline constexpr struct then {
    using argument = told::two_relations_and_a_family;

    template <class F, class G, class Family>
    constexpr auto operator()(F const& f, G const& g, Family const& family) const {
        return then_over<F, G, Family>{f, g, family};
    }
} then;

}  // namespace relations
}  // namespace selfalign

#endif
