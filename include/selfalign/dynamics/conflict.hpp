// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_CONFLICT_HPP
#define SELFALIGN_DYNAMICS_CONFLICT_HPP

#include <selfalign/core/winners.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/parts/compose.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign {

/// In how many systems of a scope replacing Σ by another rule changes the choice (each read at its
/// lowest co-winner): the conflict of a parts approach with the original aggregation, in one
/// number. A relation under which the replacement is reflexive costs at least as many conflicts as
/// there are systems that are not aligned with themselves under it (T4).
template <class Scope, class Rule>
constexpr long long conflict(Scope const& scope, Rule const& replacement) {
    long long systems = 0;
    for (auto const& h : scope)
        systems += lowest_winner(h.sigma(), h.profile()) == lowest_winner(replacement, h.profile())
                       ? 0 : 1;
    return systems;
}

/// What Σ becomes when it is changed only where f asks for it: it keeps its (lowest) choice where
/// that loses nothing, and else takes the lowest option that loses least. The least conflict that
/// makes f hold wherever some option satisfies it.
template <class Rule, class F>
struct repaired_rule {
    Rule rule;
    F f;

    template <Profile P>
        requires Aggregator<Rule, P>
    constexpr opt operator()(P const& p) const {
        auto const h = compose(numbered(p.options()), rule, p);
        opt const chosen = lowest_winner(rule, p);
        if (!chosen) return chosen;
        opt best = chosen;
        auto least = loss_at(f, chosen, h);
        if (least == decltype(least)(0)) return chosen;
        for (int x = 0; x < p.options(); ++x) {
            auto const loss = loss_at(f, opt(x), h);
            if (loss < least) {
                least = loss;
                best = opt(x);
            }
        }
        return best;
    }
};
template <class Rule, class F>
constexpr repaired_rule<Rule, F> repaired(Rule const& rule, F const& f) {
    return {rule, f};
}

}  // namespace selfalign

#endif
