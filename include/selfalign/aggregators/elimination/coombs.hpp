// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_COOMBS_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_COOMBS_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/elimination.hpp>

namespace selfalign::aggregators {

/// Coombs' rule: an option with more than half of the first places wins; else all options with the
/// most last places go AT ONCE, and the ballots are read without them. If those are all that are
/// left, they win together. Needs `OrdinalProfile`; a part with k remaining options tied in first
/// or last place gives each 1/k of it. Not monotone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: C. Coombs, A Theory of Data, 1964; simultaneous elimination as in the library
/// pref_voting.
/// Cost: parts x options, and again options for each part whose first or last place goes.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct coombs {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return elimination::all_at_once(start(p));
    }

    template <OrdinalProfile P>
    class rounds {
    public:
        using set = options_of<P>;

        constexpr rounds(P const& p, set const& among)
            : p_(&p), firsts_(p, among), lasts_(p, among) {}
        constexpr set const& remaining() const { return firsts_.remaining(); }
        constexpr set decided() const {
            // Who is first for more than half of the parts wins every duel: where duels are counted
            // and nobody does, first places need not be.
            if constexpr (requires(P const& p) { p.stored_support(); })
                if (elimination::condorcet_winner(support(*p_), remaining()).empty()) return {};
            if constexpr (requires { firsts_.majority_is_possible(); })
                if (!firsts_.majority_is_possible()) return {};
            return elimination::majority(remaining(), firsts_.counts());
        }
        constexpr set worst() const { return elimination::highest(remaining(), lasts_.counts()); }
        constexpr void remove(set const& gone) {
            firsts_.remove(gone);
            lasts_.remove(gone);
        }
        constexpr rounds restart(set const& among) const { return {*p_, among}; }

    private:
        P const* p_;
        elimination::places_of<elimination::place::first, P> firsts_;
        elimination::places_of<elimination::place::last, P> lasts_;
    };
    template <OrdinalProfile P>
    static constexpr rounds<P> start(P const& p) {
        return {p, options_of<P>::all(p.options())};
    }
} coombs;

/// Coombs' rule in parallel universes: of several options with the most last places only one goes;
/// all options that win for some order in which such ties are broken. Else as `coombs`.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Cost: as `coombs` where nothing ties; a round for each set of options that can remain, up to
/// 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct coombs_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return elimination::in_every_order(coombs.start(p));
    }
} coombs_put;

/// Coombs' rule, the LOWEST index among the options with the most last places goes: resolute, and
/// therefore not neutral.
/// Satisfies: anonymous, Pareto; not neutral, Condorcet, Smith.
/// Else as `coombs`.
inline constexpr struct coombs_tb {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        return elimination::lowest_first(coombs.start(p));
    }
} coombs_tb;

}  // namespace selfalign::aggregators

#endif
