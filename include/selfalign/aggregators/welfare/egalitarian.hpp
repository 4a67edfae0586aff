// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_EGALITARIAN_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_EGALITARIAN_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign::aggregators {

/// The largest smallest utility: best for whoever is worst off. Needs `LevelComparable`.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: J. Rawls, 1971; A. Sen, 1970.
/// Cost: parts x options. Weights do not matter: the worst off is worst off once.
/// Ties, menus, weights, unranked options: `aggregators/welfare.hpp`.
inline constexpr struct egalitarian {
    template <LevelComparable P>
    constexpr decltype(auto) scores(P const& p) const {
        return utility_minima(p);
    }
} egalitarian;

}  // namespace selfalign::aggregators

#endif
