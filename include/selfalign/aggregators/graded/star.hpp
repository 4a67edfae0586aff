// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_STAR_HPP
#define SELFALIGN_AGGREGATORS_GRADED_STAR_HPP

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
        opt const leader = highest(sums);
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
                    if (x != y && majority(p, x, y) >= 0) winners.insert(x);
        } else {
            for (opt y : second) {
                auto const margin = majority(p, leader, y);
                if (margin >= 0) winners.insert(leader);
                if (margin <= 0) winners.insert(y);
            }
        }
        return winners;
    }

private:
    // Parts that prefer x to y, minus those that prefer y to x.
    template <class P>
    static constexpr long long majority(P const& p, opt x, opt y) {
        if constexpr (requires { p.stored_support(); }) {
            return p.stored_support()(x.index, y.index) - p.stored_support()(y.index, x.index);
        } else {
            long long margin = 0;
            for (int i = 0; i < p.parts(); ++i)
                margin += p.prefers(i, x, y)   ? weight_of(p, i)
                          : p.prefers(i, y, x) ? -weight_of(p, i)
                                               : 0;
            return margin;
        }
    }
} star;

} // namespace selfalign::aggregators

#endif
