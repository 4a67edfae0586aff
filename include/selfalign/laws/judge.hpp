// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_JUDGE_HPP
#define SELFALIGN_LAWS_JUDGE_HPP

#include <selfalign/concepts/alignment_relation.hpp>
#include <selfalign/core/choose.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign {

/// Errors: a loss that is negative, infinite or not a number.
template <class Loss>
constexpr Loss checked_loss(Loss loss) {
    if (loss < Loss(0) || !is_finite(loss)) bad_input::a_loss_is_negative_or_not_a_number();
    return loss;
}

/// The loss of f at one option, whichever form f has; 0 or 1 for predicates.
/// Errors: a loss that is negative, infinite or not a number.
template <class F, Situation H>
    requires ChoiceRelation<F, H>
constexpr auto loss_at(F const& f, opt x, H const& h) {
    if constexpr (LossRelation<F, H>) {
        return checked_loss(f.loss(x, h));
    } else if constexpr (Predicate<F, H>) {
        return f(x, h) ? 0 : 1;
    } else {
        return f(h.world()[x], h) ? 0 : 1;
    }
}

template <class F, class H>
using loss_of = decltype(loss_at(std::declval<F const&>(), opt(), std::declval<H const&>()));

/// The least loss of any option: what no choice can avoid. Kept out of line, so that the case in
/// which nothing is lost stays small enough to be inlined into sweeps.
template <class F, Situation H>
[[gnu::noinline]] constexpr auto least_loss(F const& f, H const& h) {
    if constexpr (requires { f.losses(h); }) {
        auto const losses = f.losses(h);
        auto least = checked_loss(losses[0]);
        for (int x = 1; x < h.options(); ++x)
            if (checked_loss(losses[x]) < least) least = losses[x];
        return least;
    } else {
        auto least = loss_at(f, opt(0), h);
        for (int x = 1; x < h.options() && !(least == decltype(least)(0)); ++x) {
            auto const loss = loss_at(f, opt(x), h);
            if (loss < least) least = loss;
        }
        return least;
    }
}

/// The lean core of every verdict: no names, no witness. `chosen` is the co-winner that decided
/// under the reading of ties: the lowest of the worst, of the best, or simply the lowest.
template <class Loss>
struct judgement {
    answer value = answer::undefined;
    opt chosen{};
    Loss loss = Loss(0);
    Loss irreducible = Loss(0);
};

/// Judges one chosen option at H; undefined if it is none.
template <class F, Situation H>
constexpr judgement<loss_of<F, H>> judge_option(F const& f, opt chosen, H const& h) {
    using loss_type = loss_of<F, H>;
    judgement<loss_type> result;
    if (!chosen) return result;
    result.chosen = chosen;
    result.loss = loss_at(f, chosen, h);
    if (result.loss == loss_type(0)) {
        result.value = answer::aligned;
    } else {
        result.value = answer::misaligned;
        result.irreducible = least_loss(f, h);
    }
    return result;
}

/// Judges a set of co-winners at H. Cost: one loss per co-winner, and if something is lost, one
/// per option.
template <class F, Situation H, class Set>
constexpr judgement<loss_of<F, H>> judge_choice(F const& f, Set const& choice, H const& h,
                                                ties reading) {
    if (reading == ties::lowest) return judge_option(f, choice.lowest(), h);
    using loss_type = loss_of<F, H>;
    loss_type const nothing = loss_type(0);
    judgement<loss_type> result;
    bool some = false;
    bool all = true;
    bool const best = reading == ties::exists;
    for (opt x : choice) {
        loss_type const loss = loss_at(f, x, h);
        if (loss == nothing) some = true;
        else all = false;
        if (!result.chosen || (best ? loss < result.loss : result.loss < loss)) {
            result.chosen = x;
            result.loss = loss;
        }
    }
    if (!result.chosen) return result;
    if (reading == ties::report && some && !all) result.value = answer::underdetermined;
    else result.value = result.loss == nothing ? answer::aligned : answer::misaligned;
    if (!(result.loss == nothing)) result.irreducible = least_loss(f, h);
    return result;
}

/// f(A, H) for a relation that reads A as a whole; no option is chosen, so nothing is split.
template <class F, Situation A, Situation H>
    requires SystemRelation<F, A, H>
constexpr auto judge_system(F const& f, A const& a, H const& h) {
    auto const loss = [&] {
        if constexpr (requires { f.loss(a, h); }) return checked_loss(f.loss(a, h));
        else return f(a, h) ? 0 : 1;
    }();
    using loss_type = std::remove_cv_t<decltype(loss)>;
    judgement<loss_type> result;
    result.loss = loss;
    result.value = loss == loss_type(0) ? answer::aligned : answer::misaligned;
    return result;
}

/// f(H, H), lean: what censuses and sweeps run. Undefined if Σ is.
template <class F, Situation H>
constexpr auto judge(F const& f, H const& h, ties reading) {
    if constexpr (ChoiceRelation<F, H>) {
        if (reading == ties::lowest)
            return judge_option(f, lowest_winner(h.sigma(), h.profile()), h);
        return judge_choice(f, choose(h), h, reading);
    } else {
        return judge_system(f, h, h);
    }
}

}  // namespace selfalign

#endif
