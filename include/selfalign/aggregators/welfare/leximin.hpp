// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_LEXIMIN_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_LEXIMIN_HPP

#include <selfalign/aggregators/welfare/sorted_utilities.hpp>

namespace selfalign::aggregators {

/// Best for the worst off; where that ties, for the second worst off, and so on: the
/// lexicographically largest vector of utilities in ascending order. Needs `LevelComparable`. A
/// part of weight w is w parts, so unlike in `egalitarian` weights matter. Co-winners: equal
/// vectors. Also strongly Pareto.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: A. Sen, 1970; C. d'Aspremont and L. Gevers, 1977. Cost: parts x options x log(distinct
/// utilities).
/// Ties, menus, weights, unranked options: `aggregators/welfare.hpp`.
inline constexpr struct leximin {
    template <LevelComparable P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::best_by_utilities(p, [](auto const& a, auto const& b) {
            // Both have the same number of parts; walk up until they differ.
            long long left_a = 0;
            long long left_b = 0;
            for (int i = -1, j = -1;;) {
                if (left_a == 0 && ++i < a.runs()) left_a = a.parts(i);
                if (left_b == 0 && ++j < b.runs()) left_b = b.parts(j);
                if (i == a.runs() || j == b.runs()) return 0;
                if (a.utility(i) < b.utility(j)) return -1;
                if (b.utility(j) < a.utility(i)) return 1;
                long long const both = left_a < left_b ? left_a : left_b;
                left_a -= both;
                left_b -= both;
            }
        });
    }
} leximin;

} // namespace selfalign::aggregators

#endif
