// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_CORRIGIBLE_HPP
#define SELFALIGN_RELATIONS_PARTS_CORRIGIBLE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/told.hpp>
#include <selfalign/core/verdict.hpp>
#include <selfalign/relations/parts/individually_rational.hpp>

namespace selfalign::relations {

template <class Stop>
struct corrigible_by {
    Stop stop;

    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};

    template <MenuSystem H>
        requires requires(Stop const& d, H const& h) { selfalign::detail::status_quo(d, h); }
    constexpr int loss(opt x, H const& h) const {
        opt const d = selfalign::detail::status_quo(stop, h);
        if (x == d) return 0;
        auto pair = options_of<H>::of(x);
        pair.insert(d);
        return lowest_choice(h, pair) == x ? 0 : 1;
    }
    template <MenuSystem H>
        requires requires(Stop const& d, H const& h) { selfalign::detail::status_quo(d, h); }
    constexpr objection<int> witness(opt x, H const& h) const {
        if (loss(x, h) == 0) return {};
        return {-1, selfalign::detail::status_quo(stop, h), 1};
    }
};

/// Corrigibility: H may interrupt what A is up to, and does not. `corrigible(trip::home)`, or by
/// its index `corrigible(opt(2))`: asked whether to go on with the chosen option or to stop, which
/// is going home, H's Σ goes on; ties are broken to the lowest index. Loss: 0 or 1. Needs
/// `MenuSystem`. Reflexive where Σ does not drop what it chose from everything once only stopping
/// is left beside it. If not Σ but every part has a stop button, it is
/// `individually_rational(opt(2))`. Source: N. Soares, B. Fallenstein, E. Yudkowsky, S. Armstrong,
/// 2015. Cost: one aggregation of two options. Errors: an option that the world does not have.
/// Witness: no part; to stop; 1.
inline constexpr struct corrigible {
    using argument = told::an_option;

    constexpr auto operator()(opt stop) const {
        return corrigible_by<selfalign::detail::disagreement_option>{{stop}};
    }
    template <class Option>
        requires(!std::convertible_to<Option const&, opt>)
    constexpr auto operator()(Option const& stop) const {
        return corrigible_by<selfalign::detail::option_by_value<stored_as_t<Option>>>{{stop}};
    }
} corrigible;

/// `corrigible` where to stop is the last option of the world at hand.
inline constexpr corrigible_by<selfalign::detail::disagreement_last> corrigible_last{};

}  // namespace selfalign::relations

#endif
