// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_TENSION_HPP
#define SELFALIGN_LAWS_TENSION_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/judge.hpp>

namespace selfalign {

/// The least that some A loses on both counts together, and the option with which it does.
template <class Number>
struct tension_found {
    Number least = Number(0);
    opt compromise{};

    /// Whether there is an A at all that is aligned with H at the boundary and under f. If not, no
    /// cleverness of A's will find one.
    constexpr bool satisfiable() const { return compromise && least == Number(0); }
};

/// The tension between following H's choice and satisfying f:
/// min over options x of [x is not what H chooses] + lambda * loss(x). It is 0 exactly if f(H, H).
/// lambda > 0: an integer or a fraction (`boost::rational`), exact as the result is. Ties: what H
/// chooses is the lowest co-winner, or with `exists` any of them, or with `forall` and `report`
/// the one that is hardest to follow. No compromise: Σ is undefined here. Cost: one aggregation
/// and one loss per option. Errors: lambda not above 0; sums beyond 64 bits.
inline constexpr struct tension {
    template <class F, class System, class Number>
    constexpr auto operator()(F const& f, System const& system, Number const& lambda,
                              ties reading = ties::report) const {
        if constexpr (can_ask<F, System>) {
            decltype(auto) h = evaluate(system);
            using loss = loss_of<F, std::remove_cvref_t<decltype(h)>>;
            using number = wide<decltype(lambda * loss(0))>;
            if (!(Number(0) < lambda)) bad_input::the_weight_of_a_loss_is_not_positive();
            tension_found<number> result;
            auto choice = choose(h);
            if (reading == ties::lowest && !choice.empty())
                choice = decltype(choice)::of(choice.lowest());
            for (opt c : choice) {
                tension_found<number> following;
                for (int x = 0; x < h.options(); ++x) {
                    number const cost =
                        add(number(c == opt(x) ? 0 : 1),
                            number(multiply(number(lambda), number(loss_at(f, opt(x), h)))));
                    if (!following.compromise || cost < following.least) following = {cost, opt(x)};
                }
                bool const better = reading == ties::exists ? following.least < result.least
                                                            : result.least < following.least;
                if (!result.compromise || better) result = following;
            }
            return result;
        } else {
            explain<F, System>();
            return tension_found<int>{};
        }
    }
} tension;

}  // namespace selfalign

#endif
