// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_RUNOFF_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_RUNOFF_HPP

#include <selfalign/core/subsets.hpp>

namespace selfalign::aggregators {

/// The two options with the most first places (of equal ones, those with the lowest index) meet in
/// a duel; the winner is chosen, the lower index if the duel is drawn. Resolute, and therefore not
/// neutral. Needs `OrdinalProfile`; a part with k options tied in first place gives each 1/k, and
/// supports neither of two tied ones in the duel. Not monotone.
/// Satisfies: anonymous, Pareto; not neutral, Condorcet, Smith.
/// Source: the two-round system; as a rule on ballots P. Fishburn and S. Brams, 1981 ("Approval
/// voting, Condorcet's principle, and runoff elections"); ties after the theory's convention.
/// `plurality_with_runoff_put` is neutral. Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct runoff {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        using set = options_of<P>;
        set const all = set::all(p.options());
        if (p.options() == 1) return opt(0);
        decltype(auto) firsts = first_places(p);
        opt const a = elimination::highest(all, firsts).lowest();
        opt const b = elimination::highest(elimination::without(all, set::of(a)), firsts).lowest();
        long long const lead = margin(p, a, b);
        return lead > 0 ? a : lead < 0 ? b : a.index < b.index ? a : b;
    }
} runoff;

}  // namespace selfalign::aggregators

#endif
