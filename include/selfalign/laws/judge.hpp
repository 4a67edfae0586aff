// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_JUDGE_HPP
#define SELFALIGN_LAWS_JUDGE_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/loss.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign {

/// The lean core of every verdict: no names, no witness. `chosen` is the co-winner that decided
/// under the reading of ties: the lowest of the worst, of the best, or simply the lowest.
template <class Loss>
struct judgement {
    answer value = answer::undefined;
    opt chosen{};
    Loss loss = Loss(0);
    Loss irreducible = Loss(0);
};

namespace detail {

// Of few parts and options the losses of all options are found sooner than it is foreseen whether
// more than one of them will be needed.
template <class F, class H>
inline constexpr bool asks_all_losses = requires(F const& f, H const& h) {
    requires std::integral<loss_of<F, H>>;
    requires max_parts<H> > 0 && max_parts<H> <= 16;
    requires max_options<H> > 0 && max_options<H> <= 8;
    requires std::same_as<std::remove_cvref_t<decltype(f.losses(h)[0])>, loss_of<F, H>>;
};

template <class F, Situation H>
[[gnu::always_inline]] constexpr judgement<loss_of<F, H>> judge_among_all(F const& f, opt chosen,
                                                                          H const& h) {
    auto const losses = all_losses(f, h);
    auto least = entry_at(losses, 0);
    for (int x = 1; x < h.options(); ++x)
        least = entry_at(losses, x) < least ? entry_at(losses, x) : least;
    least = checked_loss(least);
    auto loss = entry_at(losses, chosen.index);
    // One with a sign is no less than the least, which is looked at.
    if constexpr (std::unsigned_integral<decltype(loss)>) loss = checked_loss(loss);
    return {loss == 0 ? answer::aligned : answer::misaligned, chosen, loss, least};
}

}  // namespace detail

/// Judges one chosen option at H; undefined if it is none.
template <class F, Situation H>
[[gnu::always_inline]] constexpr judgement<loss_of<F, H>> judge_option(F const& f, opt chosen,
                                                                       H const& h) {
    using loss_type = loss_of<F, H>;
    judgement<loss_type> result;
    if (!chosen) return result;
    if constexpr (detail::asks_all_losses<F, H>)
        if (!std::is_constant_evaluated()) return detail::judge_among_all(f, chosen, h);
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
    auto const loss = system_loss(f, a, h);
    using loss_type = std::remove_cv_t<decltype(loss)>;
    judgement<loss_type> result;
    result.loss = loss;
    result.value = loss == loss_type(0) ? answer::aligned : answer::misaligned;
    return result;
}

/// `judge` with `ties::lowest`. Inline, as `judge_option` is: in a sweep the judgement then never
/// leaves registers.
template <class F, Situation H>
[[gnu::always_inline]] constexpr auto judge_lowest(F const& f, H const& h) {
    if constexpr (ChoiceRelation<F, H>)
        return judge_option(f, lowest_winner(h.sigma(), h.profile()), h);
    else return judge_system(f, h, h);
}

/// f(H, H), lean: what censuses and sweeps run. Undefined if Σ is.
template <class F, Situation H>
constexpr auto judge(F const& f, H const& h, ties reading) {
    if constexpr (ChoiceRelation<F, H>) {
        if (reading == ties::lowest) return judge_lowest(f, h);
        return judge_choice(f, choose(h), h, reading);
    } else {
        return judge_system(f, h, h);
    }
}

}  // namespace selfalign

#endif
