// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_PLURALITY_WITH_RUNOFF_PUT_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_PLURALITY_WITH_RUNOFF_PUT_HPP

#include <selfalign/core/duels.hpp>

namespace selfalign::aggregators {

/// Plurality with a run-off, in parallel universes: the option with the most first places duels
/// with the one with the second most. One most of all meets each second most; several with the most
/// meet each other. All winners of such a duel; both, if it is drawn. Needs `OrdinalProfile`; a
/// part with k options tied in first place gives each 1/k, and supports neither of two tied ones in
/// their duel. Not monotone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: the two-round system; as a rule on ballots P. Fishburn and S. Brams, 1981; tie treatment
/// of W. Holliday and E. Pacuit, pref_voting, 2025.
/// Cost: parts x options, then options^2.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct plurality_with_runoff_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        using set = options_of<P>;
        set const all = set::all(p.options());
        if (p.options() == 1) return all;
        decltype(auto) firsts = first_places(p);
        decltype(auto) n = support(p);
        set const most = elimination::highest(all, firsts);
        set const second =
            most.size() > 1 ? most
                            : elimination::highest(elimination::without(all, most), firsts);
        // Several with the most: each meets the others, and not itself.
        set winners;
        for (opt x : most)
            for (opt y : elimination::winners_of_duels(
                     n, set::of(x), elimination::without(second, set::of(x))))
                winners.insert(y);
        return winners;
    }
} plurality_with_runoff_put;

}  // namespace selfalign::aggregators

#endif
