// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_PLURALITY_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_PLURALITY_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Most first places. Needs `PickingProfile`; a part with k options tied in first place gives each
/// 1/k, and one that picks nothing gives nothing. Score: first places.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: old; as a scoring rule J. Smith, 1973; H. P. Young, 1975.
/// Cost: parts (x options, where ties are possible).
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
inline constexpr struct plurality {
    template <PickingProfile P>
    constexpr decltype(auto) scores(P const& p) const {
        return first_places(p);
    }

    using tally = tallies::first_places;
    template <class Total>
    constexpr auto tally_score(Total const& firsts, int x) const {
        return firsts[x];
    }
} plurality;

}  // namespace selfalign::aggregators

#endif
