// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_WOODALL_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_WOODALL_HPP

#include <selfalign/core/elimination.hpp>
#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Woodall's rule: all remaining options with the fewest first places go AT ONCE, inside the top
/// cycle (Smith set) or not, until one member of the top cycle of all options is left: it wins. If
/// the last members go together, they win together. Needs `OrdinalProfile`; a part with k remaining
/// options tied in first place gives each 1/k, and supports neither of two tied ones in their duel.
/// Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: D. Woodall; J. Green-Armytage, 2011; simultaneous elimination as in the library
/// pref_voting.
/// Cost: parts x options^2 for the duels, then as `instant_runoff`.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct woodall {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        using set = options_of<P>;
        set const all = set::all(p.options());
        set members = top_cycle_of(margins(p));
        if (members.size() == 1) return members;
        elimination::fewest_first_places<P> rounds(p, all);
        for (;;) {
            set const out = rounds.worst();
            set const left = elimination::without(members, out);
            if (left.empty()) return members;
            if (left.size() == 1) return left;
            members = left;
            rounds.remove(out);
        }
    }
} woodall;

}  // namespace selfalign::aggregators

#endif
