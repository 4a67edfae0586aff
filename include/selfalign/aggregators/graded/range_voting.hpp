// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_RANGE_VOTING_HPP
#define SELFALIGN_AGGREGATORS_GRADED_RANGE_VOTING_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign::aggregators {

/// Largest sum of grades (score voting): the ballot form of `utilitarian`. Needs `UnitComparable`:
/// one point is the same on every ballot. Score: the sum, a part of weight w counting w times.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: W. Smith, 2000 (the name); the sum is old.
/// Cost: parts x options; options on a prepared tally.
/// Errors: a sum beyond 64 bits where grades are built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/graded.hpp`.
inline constexpr struct range_voting {
    template <UnitComparable P>
    constexpr decltype(auto) scores(P const& p) const {
        return utility_sums(p);
    }
} range_voting;

} // namespace selfalign::aggregators

#endif
