// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_COMBINED_LOSS_HPP
#define SELFALIGN_CORE_COMBINED_LOSS_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/loss.hpp>

/// Losses of different relations in one number.

namespace selfalign::detail {

template <class L, class M> struct common_loss {};
template <class L> struct common_loss<L, L> { using type = wide<L>; };
template <std::integral L, std::integral M>
    requires(!std::same_as<L, M>)
struct common_loss<L, M> { using type = long long; };
// An integer is also a fraction, and whatever else a loss may be.
template <std::integral L, class M>
    requires(!std::integral<M> && std::constructible_from<M, L>)
struct common_loss<L, M> { using type = M; };
template <class L, std::integral M>
    requires(!std::integral<L> && std::constructible_from<L, M>)
struct common_loss<L, M> { using type = L; };

template <class L, class M>
concept HaveCommonLoss = requires { typename common_loss<L, M>::type; };
template <class L, class M> using common_loss_of = typename common_loss<L, M>::type;

/// What both claim.
template <class F, class G>
inline constexpr relation_claims common_claims{
    .anonymous = claims_of<F>().anonymous && claims_of<G>().anonymous,
    .neutral = claims_of<F>().neutral && claims_of<G>().neutral,
    .sigma_free = claims_of<F>().sigma_free && claims_of<G>().sigma_free,
    .weights_are_copies = claims_of<F>().weights_are_copies && claims_of<G>().weights_are_copies,
    .scale_free = claims_of<F>().scale_free && claims_of<G>().scale_free};

/// The same objection, its amount in another kind of number.
template <class Loss, class Other>
constexpr objection<Loss> passed_on(objection<Other> const& o) {
    return {o.part, o.preferred, Loss(o.amount)};
}

}  // namespace selfalign::detail

#endif
