// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_BOTTOM_TWO_RUNOFF_INSTANT_RUNOFF_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_BOTTOM_TWO_RUNOFF_INSTANT_RUNOFF_HPP

#include <selfalign/aggregators/elimination/rounds_with_duels.hpp>
#include <selfalign/core/duels.hpp>

namespace selfalign::aggregators {

/// Bottom-two run-off: of the two options with the fewest first places the one that loses their
/// duel goes (the one with fewer first places, if the duel is drawn), and so on until one is left.
/// Where the two are not determined, one lowest meets each second lowest, several lowest meet each
/// other, and all losers go AT ONCE; if those are all that are left, they win together. Needs
/// `OrdinalProfile`; a part with k remaining options tied in first place gives each 1/k, and
/// supports neither of two tied ones in their duel. Not monotone. Smith only in parallel universes.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: R. LeGrand, 2002; tie treatment as in the library pref_voting.
/// Cost: as `instant_runoff`, and options^2 for the duels.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct bottom_two_runoff_instant_runoff {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::all_at_once(start(p, n));
    }

    template <OrdinalProfile P, class Support>
    struct rounds : elimination::rounds_with_duels<rounds<P, Support>, P, Support> {
        using elimination::rounds_with_duels<rounds, P, Support>::rounds_with_duels;

        constexpr options_of<P> worst() const {
            return elimination::losers_of_bottom_two(*this->duels_, this->remaining(),
                                                     this->counts());
        }
    };
    template <OrdinalProfile P, class Support>
    static constexpr rounds<P, Support> start(P const& p, Support const& n) {
        return {p, n};
    }
} bottom_two_runoff_instant_runoff;

/// Bottom-two run-off in parallel universes: of several possible losers only one goes; all options
/// that win in one of them. Else as `bottom_two_runoff_instant_runoff`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: the same where nothing ties; a round for each set of options that can remain, up to
/// 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct bottom_two_runoff_instant_runoff_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::in_every_order(bottom_two_runoff_instant_runoff.start(p, n));
    }
} bottom_two_runoff_instant_runoff_put;

}  // namespace selfalign::aggregators

#endif
