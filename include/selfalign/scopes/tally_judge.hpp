// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLY_JUDGE_HPP
#define SELFALIGN_SCOPES_TALLY_JUDGE_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/laws/judge.hpp>

namespace selfalign::scopes {

/// Syntax:  `tally`, a tally (`core/order_tallies.hpp`), and one of `tally_score(total, x)`, larger
///          is better, `tally_scores(total, score)`, the same of each x, and
///          `tally_winners(total, wins)`, which says of each x whether it wins.
/// Meaning: what the rule chooses on a profile of strict orders, read off the tally.
/// Models:  `plurality`, `borda`, `copeland`, `simpson`, `irv`.
template <class R, int Options>
concept TallyRule =
    requires { typename R::tally; } &&
    (requires(R const& r, typename R::tally::template total<Options, int> const& t) {
        r.tally_score(t, 0);
    } || requires(R const& r, typename R::tally::template total<Options, int> const& t,
                  int (&score)[Options]) { r.tally_scores(t, score); } ||
     requires(R const& r, typename R::tally::template total<Options, int> const& t,
              bool (&wins)[Options]) { r.tally_winners(t, wins); });

/// Syntax:  `tally`, and `tally_loss(total, x)` or `tally_losses(total, loss)`, the same of each x.
/// Meaning: the loss of x on a profile of strict orders, read off the tally.
/// Models:  `all_top`, `pareto`, `veto`, `condorcet`, `utilitarian`, `nash_opt`.
template <class F, int Options>
concept TallyRelation =
    requires { typename F::tally; } &&
    (requires(F const& f, typename F::tally::template total<Options, int> const& t) {
        f.tally_loss(t, 0);
    } || requires(F const& f, typename F::tally::template total<Options, int> const& t,
                  int (&loss)[Options]) { f.tally_losses(t, loss); });

/// What `judge` says, for one system or for many side by side. Aligned is what is neither.
template <class N> struct tally_judgement {
    mask_of<N> misaligned, undefined, underdetermined;
    N loss, irreducible;
};

namespace detail {

template <int Options, class Rule, class Total, class Mask>
constexpr void tally_wins(Rule const& rule, Total const& total, Mask (&wins)[Options]) {
    if constexpr (requires { rule.tally_winners(total, wins); }) {
        rule.tally_winners(total, wins);
    } else {
        typename Total::number score[Options] = {};
        if constexpr (requires { rule.tally_scores(total, score); })
            rule.tally_scores(total, score);
        else
            for (int x = 0; x < Options; ++x) score[x] = rule.tally_score(total, x);
        where_largest(score, wins);
    }
}

template <int Options, class F, class Total, class N>
constexpr void tally_losses(F const& f, Total const& total, N (&loss)[Options]) {
    if constexpr (requires { f.tally_losses(total, loss); })
        f.tally_losses(total, loss);
    else
        for (int x = 0; x < Options; ++x) loss[x] = f.tally_loss(total, x);
}

// In which options nothing is lost: for a relation that says so with less work than what is lost,
// by `tally_holds(total, holds)`. One that has a `verdict_tally` says so of that one.
template <int Options, class F, class Total, class Mask>
constexpr void tally_holds(F const& f, Total const& total, Mask (&holds)[Options]) {
    if constexpr (!requires { typename F::verdict_tally; } &&
                  requires { f.tally_holds(total, holds); }) {
        f.tally_holds(total, holds);
    } else {
        typename Total::number loss[Options] = {};
        tally_losses<Options>(f, total, loss);
        where_nothing(loss, holds);
    }
}

// The same words as `judge_choice`, without branches that depend on a system.
template <int Options, class N, class Mask>
constexpr tally_judgement<N> judge_wins(ties reading, Mask const (&wins)[Options],
                                        N const (&loss)[Options]) {
    tally_judgement<N> j{};
    Mask any = wins[0];
    Mask some = wins[0] & (loss[0] == N(0));
    j.loss = if_else(wins[0], loss[0], N(0));
    j.irreducible = loss[0];
    for (int x = 1; x < Options; ++x) {
        Mask const first = !any;
        Mask const better = loss[x] < j.loss;
        Mask const worse = j.loss < loss[x];
        Mask const decides = reading == ties::lowest   ? Mask(wins[x] & first)
                             : reading == ties::exists ? Mask(wins[x] & (first | better))
                                                       : Mask(wins[x] & worse);
        j.loss = if_else(decides, loss[x], j.loss);
        j.irreducible = least(j.irreducible, loss[x]);
        some = some | (wins[x] & (loss[x] == N(0)));
        any = any | wins[x];
    }
    j.irreducible = least(j.irreducible, j.loss);
    j.undefined = !any;
    Mask const loses = N(0) < j.loss;
    bool const report = reading == ties::report;
    Mask const disagree = loses & some;
    j.misaligned = report ? Mask(loses ^ disagree) : loses;
    j.underdetermined = report ? disagree : Mask(disagree ^ disagree);
    return j;
}

} // namespace detail

/// Judges from tallies: the same as `judge` on the profile they were counted in.
template <int Options, class Rule, class F, class RuleTotal, class FTotal>
constexpr auto judge_tallies(Rule const& rule, F const& f, RuleTotal const& of_rule,
                             FTotal const& of_relation, ties reading) {
    using number = std::remove_cvref_t<decltype(of_relation.parts)>;
    mask_of<number> wins[Options] = {};
    detail::tally_wins<Options>(rule, of_rule, wins);
    number loss[Options] = {};
    detail::tally_losses<Options>(f, of_relation, loss);
    return detail::judge_wins<Options>(reading, wins, loss);
}

} // namespace selfalign::scopes

#endif
