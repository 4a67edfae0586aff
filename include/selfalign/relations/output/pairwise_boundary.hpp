// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_PAIRWISE_BOUNDARY_HPP
#define SELFALIGN_RELATIONS_OUTPUT_PAIRWISE_BOUNDARY_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// The chosen option holds its own in pairs: asked to choose between it and any other one, H's Σ
/// chooses it; ties are broken to the lowest index. What training on pairwise comparisons asks of
/// H. Loss: the number of options y for which Σ does not choose x from {x, y}. Needs `MenuSystem`.
/// Cost: one aggregation of two options for every other option. Errors: for `losses`, more than
/// `most_steps` (aggregations x rows x options); `pairwise_boundary.within(steps)` allows another
/// number. A Σ with data that answers differently when it is asked the same twice.
/// Witness: no part; the lowest such option; the loss.
inline constexpr struct pairwise_boundary {
    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};
    long long most_steps = selfalign::detail::most_steps;

    constexpr pairwise_boundary within(long long steps) const { return {steps}; }

    template <MenuSystem H>
    constexpr int loss(opt x, H const& h) const {
        return witness(x, h).amount;
    }
    template <MenuSystem H>
    constexpr per_option<H, int> losses(H const& h) const {
        int const options = h.options();
        check(h, static_cast<long long>(options) * (options - 1) / 2);
        per_option<H, int> all(options);
        for (int x = 0; x < options; ++x)
            for (int y = x + 1; y < options; ++y) {
                opt const better = choice_between(opt(x), opt(y), h);
                all[x] += better == opt(x) ? 0 : 1;
                all[y] += better == opt(y) ? 0 : 1;
            }
        return all;
    }
    template <MenuSystem H>
    constexpr objection<int> witness(opt x, H const& h) const {
        check(h, h.options() - 1);
        objection<int> o;
        for (int y = 0; y < h.options(); ++y) {
            if (opt(y) == x || choice_between(x, opt(y), h) == x) continue;
            if (!o.preferred) o.preferred = opt(y);
            ++o.amount;
        }
        return o;
    }

private:
    template <class H>
    constexpr void check(H const& h, long long asks) const {
        // On a menu of two, a row has two options, however many there are.
        if (selfalign::detail::saturated(asks, 2LL * h.parts()) > most_steps)
            bad_input::a_relation_asks_too_often("pairwise_boundary", asks, "pairs of options",
                                                 h.parts(), 2, most_steps);
        selfalign::detail::check_without_memory(h);
    }
    template <class H>
    static constexpr opt choice_between(opt x, opt y, H const& h) {
        auto pair = options_of<H>::of(x);
        pair.insert(y);
        return lowest_choice(h, pair);
    }
} pairwise_boundary;

}  // namespace selfalign::relations

#endif
