// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_REFLEXIVE_HPP
#define SELFALIGN_LAWS_REFLEXIVE_HPP

#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/judge.hpp>

namespace selfalign {

namespace detail {

template <class F, Situation H, class Loss>
[[gnu::noinline]] constexpr verdict<Loss> add_witness(F const& f, H const& h,
                                                      judgement<Loss> const& j) {
    verdict<Loss> v{j.value, j.loss, j.irreducible, {}};
    v.witness.chosen = j.chosen;
    if constexpr (ChoiceRelation<F, H>) {
        auto const o = objection_to(f, j.chosen, j.loss, h);
        v.witness.part = o.part;
        v.witness.preferred = o.preferred;
        v.witness.amount = Loss(o.amount);
        if (o.part >= 0) v.witness.part_name = h.name(o.part);
        v.witness.chosen_name = h.option_name(j.chosen);
        if (o.preferred) v.witness.preferred_name = h.option_name(o.preferred);
    } else {
        v.witness.amount = j.loss;
    }
    return v;
}

template <class F, Situation H, class Loss>
constexpr verdict<Loss> with_witness(F const& f, H const& h, judgement<Loss> const& j) {
    if (!(j.loss == Loss(0))) return add_witness(f, h, j);
    verdict<Loss> v;
    v.value = j.value;
    v.witness.chosen = j.chosen;
    return v;
}

}  // namespace detail

/// Is H aligned with itself under f? The verdict carries loss, irreducible share and witness.
/// An ill-typed question does not compile and says which part lacks what; `can_ask<F, H>` asks
/// first. Cost: one aggregation and at most one loss per option. Errors: `bad_input`.
template <class F, class H>
constexpr auto reflexive(F const& f, H const& h, ties reading = ties::report) {
    if constexpr (can_ask<F, H>) {
        decltype(auto) s = evaluate(h);
        return detail::with_witness(f, s, judge(f, s, reading));
    } else {
        explain<F, H>();
        return verdict<int>{};
    }
}

/// Is A aligned with H under f? H is frozen: it is evaluated before A acts. A's options are found
/// in H's world by value; one that H does not know makes the answer undefined, and the witness
/// names it. The lowest of A's co-winners is the one that comes first among A's own options.
template <class F, class A, class H>
constexpr auto aligned(F const& f, A const& a, H const& h, ties reading = ties::report) {
    if constexpr (can_ask<F, H> && System<A> && ChoiceRelation<F, situation_of<H>>) {
        decltype(auto) s = evaluate(h);
        decltype(auto) actor = evaluate(a);
        options_of<typename situation_of<H>::profile_type> choice;
        opt unknown;
        auto co_winners = choose(actor);
        // The lowest as A counts: what H calls its options decides nothing about A.
        if (reading == ties::lowest && !co_winners.empty())
            co_winners = decltype(co_winners)::of(co_winners.lowest());
        for (opt x : co_winners) {
            opt const y = s.world().index_of(actor.world()[x]);
            if (y) choice.insert(y);
            else if (!unknown) unknown = x;
        }
        if (unknown) choice = {};
        auto v = detail::with_witness(f, s, judge_choice(f, choice, s, reading));
        v.of_two = true;
        if (unknown) v.witness.chosen_name = actor.option_name(unknown);
        return v;
    } else if constexpr (System<A> && System<H> &&
                         SystemRelation<F, situation_of<A>, situation_of<H>>) {
        decltype(auto) s = evaluate(h);
        decltype(auto) actor = evaluate(a);
        auto v = detail::with_witness(f, s, judge_system(f, actor, s));
        v.of_two = true;
        return v;
    } else {
        explain<F, H>();
        return verdict<int>{};
    }
}

}  // namespace selfalign

#endif
