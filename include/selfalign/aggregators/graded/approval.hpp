// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_APPROVAL_HPP
#define SELFALIGN_AGGREGATORS_GRADED_APPROVAL_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign::aggregators {

/// Most approvals. Needs `ApprovalProfile`; approval does not depend on the menu. Score: the number
/// of parts that approve. If nobody approves of anything, everything ties. Pareto and Condorcet in
/// the orders that approvals say (accepted over not), for nothing finer.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: S. Brams and P. Fishburn, 1978. Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/graded.hpp`.
inline constexpr struct approval {
    template <ApprovalProfile P>
    constexpr scores_of<P> scores(P const& p) const {
        scores_of<P> approvals = no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                approvals[x] += p.approves(i, opt(x)) ? weight_of(p, i) : 0;
        return approvals;
    }
} approval;

} // namespace selfalign::aggregators

#endif
