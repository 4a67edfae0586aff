// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_HEAL_HPP
#define SELFALIGN_DYNAMICS_HEAL_HPP

#include <selfalign/dynamics/changes.hpp>
#include <selfalign/laws/reflexive.hpp>

/// Two different objectives that must not share a function: to choose well for H as H is (`align`),
/// and to make H a system that is aligned with itself (`heal`). Whoever confuses them rewards
/// editing H, because a loss that is evaluated on what one's own action leaves behind can always be
/// lowered by changing that instead of what one does (`snapshot_gaming`).

namespace selfalign {

/// An option and what it loses at H.
template <class Loss>
struct alignment {
    opt choice{};
    Loss loss = Loss(0);
};

/// The (lowest) option that is best for H under f. H is frozen: it is evaluated before anything is
/// chosen and not touched. The loss that is left is irreducible conflict.
template <class F, class H>
constexpr auto align(F const& f, H const& h) {
    decltype(auto) s = evaluate(h);
    alignment<loss_of<F, situation_of<H>>> best{opt(0), loss_at(f, opt(0), s)};
    for (int x = 1; x < s.options(); ++x) {
        auto const loss = loss_at(f, opt(x), s);
        if (loss < best.loss) best = {opt(x), loss};
    }
    return best;
}

/// A system that came to be by changing another one, and how long it took.
template <class H>
struct healed_system {
    H system;
    int rounds = 0;
    bool healed = false;
};

/// A new system of the same type: H changed by `change(h, x)`, x what it chooses, again and again
/// until it is aligned with itself under f, at most `most_rounds` times. H itself stays as it is;
/// whether the new system still serves H is another question: ask `temporal`. A composed system
/// that the change does not take is evaluated first.
template <class F, class H, class Change>
constexpr auto heal(F const& f, H const& h, Change const& change, int most_rounds,
                    ties reading = ties::report) {
    if constexpr (detail::ChangesEvaluated<Change, H>) {
        return heal(f, evaluate(h), change, most_rounds, reading);
    } else if constexpr (!detail::Changes<Change, H>) {
        return detail::no_change<Change, H>{};
    } else {
        if (reflexive(f, h, reading).aligned()) return healed_system<H>{h, 0, true};
        opt const chosen = choose(h).lowest();
        if (most_rounds <= 0 || !chosen) return healed_system<H>{h, 0, false};
        auto const rest = heal(f, change(h, chosen), change, most_rounds - 1, reading);
        return healed_system<H>{rest.system, rest.rounds + 1, rest.healed};
    }
}

/// What editing H is worth to whoever is judged by the H that is left behind.
template <class Loss>
struct gaming {
    opt choice{};          ///< the option whose loss falls most by what it does to H; none if none
    Loss frozen = Loss(0); ///< what it loses at H
    Loss edited = Loss(0); ///< what it loses at the H that it leaves behind
    Loss best_frozen = Loss(0); ///< the least loss of any option at H
    Loss best_edited = Loss(0); ///< the least loss of any option at the H that it leaves behind

    /// The loss can be lowered by editing H: do not train on it.
    constexpr bool flagged() const { return static_cast<bool>(choice); }
    /// By editing H one gets below anything that can be done for H.
    constexpr bool beats_every_honest_choice() const { return best_edited < best_frozen; }
};

/// Looks for an option whose loss under f falls by what choosing it does to H.
/// `change(h, x)`: H after x was chosen. A composed system that it does not take is evaluated
/// first.
template <class F, class H, class Change>
    requires(!detail::Changes<Change, H>)
constexpr auto snapshot_gaming(F const& f, H const& h, Change const& change) {
    if constexpr (detail::ChangesEvaluated<Change, H>)
        return snapshot_gaming(f, evaluate(h), change);
    else
        return detail::no_change<Change, H>{};
}
template <class F, class H, class Change>
    requires detail::Changes<Change, H>
constexpr auto snapshot_gaming(F const& f, H const& h, Change const& change) {
    decltype(auto) before = evaluate(h);
    using loss = loss_of<F, situation_of<H>>;
    gaming<loss> result;
    loss most = loss(0);
    for (int x = 0; x < before.options(); ++x) {
        auto const changed = change(h, opt(x));
        decltype(auto) later = evaluate(changed);
        loss const at_first = loss_at(f, opt(x), before);
        loss const afterwards = loss_at(f, opt(x), later);
        if (x == 0 || at_first < result.best_frozen) result.best_frozen = at_first;
        if (x == 0 || afterwards < result.best_edited) result.best_edited = afterwards;
        if (afterwards < at_first && most < loss(at_first - afterwards)) {
            most = at_first - afterwards;
            result.choice = opt(x);
            result.frozen = at_first;
            result.edited = afterwards;
        }
    }
    return result;
}

} // namespace selfalign

#endif
