// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_MAJORITY_GAUGE_HPP
#define SELFALIGN_AGGREGATORS_GRADED_MAJORITY_GAUGE_HPP

#include <selfalign/aggregators/welfare/sorted_utilities.hpp>

namespace selfalign::aggregators {

/// The largest lower median grade; where that ties, the larger majority gauge: the number of parts
/// above the median if they are more than those below it, else minus the number below. Where gauges
/// differ, majority values differ in the same direction: the co-winners of `majority_judgement` are
/// among these. Needs `LevelComparable`.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: M. Balinski and R. Laraki, 2011 (for large electorates); pref_voting's "Majority
/// Judgement". Cost: parts x options x log(distinct grades).
/// Ties, menus, weights, unranked options: `aggregators/graded.hpp`.
inline constexpr struct majority_gauge {
    template <LevelComparable P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::best_by_utilities(p, [](auto const& a, auto const& b) {
            auto const in_a = selfalign::detail::lower_median(a);
            auto const in_b = selfalign::detail::lower_median(b);
            if (a.utility(in_a.run) < b.utility(in_b.run)) return -1;
            if (b.utility(in_b.run) < a.utility(in_a.run)) return 1;
            long long const gauge_a = gauge(a, in_a.run);
            long long const gauge_b = gauge(b, in_b.run);
            return gauge_a < gauge_b ? -1 : gauge_a > gauge_b ? 1 : 0;
        });
    }

private:
    template <class Grades>
    static constexpr long long gauge(Grades const& g, int median) {
        long long above = 0;
        long long below = 0;
        for (int k = 0; k < g.runs(); ++k) {
            if (k < median) below += g.parts(k);
            if (k > median) above += g.parts(k);
        }
        return above > below ? above : -below;
    }
} majority_gauge;

} // namespace selfalign::aggregators

#endif
