// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_STAR_HPP
#define SELFALIGN_AGGREGATORS_GRADED_STAR_HPP

#include <selfalign/core/pair_tallies.hpp>
#include <selfalign/core/welfare.hpp>

namespace selfalign::aggregators {

/// Score, then automatic run-off: of the two options with the largest sums of grades, the one that
/// more parts grade above the other. Several with the largest sum: every two of them are a run-off;
/// several with the second largest: the largest against each of them; a drawn run-off is won by
/// both. Co-winners: whoever wins some run-off (parallel universes, as pref_voting has it). Needs
/// `UnitComparable` for the sums; the run-off looks only at each part's own order, and a part that
/// grades both the same supports neither. Elects no strict Condorcet loser alone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: Equal Vote Coalition (M. Frohnmayer), 2014.
/// Cost: parts x options; options^2 on a prepared tally.
/// Ties, menus, weights, unranked options: `aggregators/graded.hpp`.
inline constexpr struct star {
    template <UnitComparable P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) sums = utility_sums(p);
        int const options = p.options();
        opt const leader = lowest_of_the_highest(sums);
        if (options == 1) return options_of<P>::of(leader);
        options_of<P> first;
        options_of<P> second;
        for (int x = 0; x < options; ++x) {
            if (!(sums[x] < sums[leader.index])) {
                first.insert(opt(x));
            } else {
                opt const best = second.lowest();
                if (!best || sums[best.index] < sums[x])
                    second = options_of<P>::of(opt(x));
                else if (!(sums[x] < sums[best.index]))
                    second.insert(opt(x));
            }
        }
        options_of<P> winners;
        if (first.size() > 1) {
            for (opt x : first)
                for (opt y : first)
                    if (x != y && margin(p, x, y) >= 0) winners.insert(x);
        } else {
            for (opt y : second) {
                long long const lead = margin(p, leader, y);
                if (lead >= 0) winners.insert(leader);
                if (lead <= 0) winners.insert(y);
            }
        }
        return winners;
    }
} star;

} // namespace selfalign::aggregators

#endif
