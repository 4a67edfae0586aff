// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_DIS_AND_APPROVAL_HPP
#define SELFALIGN_AGGREGATORS_GRADED_DIS_AND_APPROVAL_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign::aggregators {

/// Most approvals minus disapprovals. A part approves of what it values above 0, disapproves of
/// what it values below, and is neutral to what is worth nothing to it; grades 1, 0, -1 are the
/// rule as it was published. Needs `RatioProfile`: a zero that means something, and no common unit
/// or level. Score: approvals minus disapprovals. Pareto in what the three grades say, for nothing
/// finer.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: J. Alcantud and A. Laruelle, 2014.
/// Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/graded.hpp`.
inline constexpr struct dis_and_approval {
    template <RatioProfile P>
    constexpr scores_of<P> scores(P const& p) const {
        using number = typename std::remove_cvref_t<P>::value_type;
        scores_of<P> balance = no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x) {
                number const v = p.value(i, opt(x));
                if (number(0) < v)
                    balance[x] += weight_of(p, i);
                else if (v < number(0))
                    balance[x] -= weight_of(p, i);
            }
        return balance;
    }
} dis_and_approval;

} // namespace selfalign::aggregators

#endif
