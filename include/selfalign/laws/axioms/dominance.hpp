// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_DOMINANCE_HPP
#define SELFALIGN_LAWS_AXIOMS_DOMINANCE_HPP

#include <selfalign/core/majority.hpp>
#include <selfalign/core/tallies.hpp>
#include <selfalign/laws/axioms/axiom.hpp>
#include <selfalign/relations/parts/pareto.hpp>
#include <selfalign/relations/parts/smith.hpp>

/// Axioms about one profile: who must be chosen, and who must not.

namespace selfalign::axioms {

namespace detail {

// The relation holds of every co-winner.
template <class F, Electorate E>
constexpr bool of_every_winner(F const& f, E const& e) {
    for (int x = 0; x < e.options(); ++x)
        if (has(e.chosen(), x) && f.loss(opt(x), e) != 0) return false;
    return true;
}

}  // namespace detail

struct pareto_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        return detail::of_every_winner(relations::pareto, e);
    }
};
/// No co-winner is worse than some other option for every part: `relations::pareto` of every
/// co-winner. Source: V. Pareto; H. Moulin, 1988.
inline constexpr axiom<pareto_question> pareto;

struct condorcet_winner_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        opt const w = selfalign::condorcet_winner(support(e));
        return !w || e.chosen() == bit_of(w.index);
    }
};
/// If some option beats every other in a strict pairwise majority, it is the only co-winner.
/// Source: Condorcet, 1785.
inline constexpr axiom<condorcet_winner_question> condorcet_winner;

struct condorcet_loser_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        decltype(auto) n = support(e);
        for (int x = 0; x < e.options(); ++x) {
            if (!has(e.chosen(), x)) continue;
            int beaten_by = 0;
            for (int y = 0; y < e.options(); ++y)
                if (y != x && n(y, x) > n(x, y)) ++beaten_by;
            if (beaten_by == e.options() - 1 && e.options() > 1) return false;
        }
        return true;
    }
};
/// No co-winner loses to every other option in a strict pairwise majority.
/// Source: P. Fishburn, 1974; Borda's objection to plurality, 1784.
inline constexpr axiom<condorcet_loser_question> condorcet_loser;

struct smith_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        return detail::of_every_winner(relations::smith, e);
    }
};
/// All co-winners are in the Smith set: `relations::smith` of every co-winner.
/// Source: J. Smith, 1973.
inline constexpr axiom<smith_question> smith;

struct majority_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (int x = 0; x < e.options(); ++x) {
            int firsts = 0;
            for (int i = 0; i < e.parts(); ++i) firsts += e.is_top(i, opt(x)) ? 1 : 0;
            if (2 * firsts > e.parts()) return e.chosen() == bit_of(x);
        }
        return true;
    }
};
/// If more than half of the parts like some option best, it is the only co-winner.
inline constexpr axiom<majority_question> majority;

}  // namespace selfalign::axioms

#endif
