// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_MAJORITY_JUDGEMENT_HPP
#define SELFALIGN_AGGREGATORS_GRADED_MAJORITY_JUDGEMENT_HPP

#include <selfalign/aggregators/welfare/sorted_utilities.hpp>

namespace selfalign {
namespace detail {

// Walks outward from the medians of both, down or up, to the first grades that differ: how many
// are equal before them, and which of the two is larger there.
struct grade_difference {
    long long equal = 0;
    int sign = 0; // 0: none differ
};

template <class Grades>
constexpr grade_difference walk_outward(Grades const& a, Grades const& b, median_place in_a,
                                        median_place in_b, int step) {
    long long left_a = step < 0 ? in_a.down : in_a.up;
    long long left_b = step < 0 ? in_b.down : in_b.up;
    grade_difference d;
    for (int i = in_a.run, j = in_b.run;;) {
        while (left_a == 0) {
            i += step;
            if (i < 0 || i >= a.runs()) return d;
            left_a = a.parts(i);
        }
        while (left_b == 0) {
            j += step;
            if (j < 0 || j >= b.runs()) return d;
            left_b = b.parts(j);
        }
        if (a.utility(i) < b.utility(j)) d.sign = -1;
        if (b.utility(j) < a.utility(i)) d.sign = 1;
        if (d.sign != 0) return d;
        long long const both = left_a < left_b ? left_a : left_b;
        d.equal += both;
        left_a -= both;
        left_b -= both;
    }
}

} // namespace detail

namespace aggregators {

/// The largest majority value: the lower median of an option's grades; where that ties, the lower
/// median of what is left when one median grade is taken away, and so on. Needs `LevelComparable`:
/// grades of one common language, of which only the order matters. A part of weight w is w parts.
/// Co-winners: equal grades all the way down. What pref_voting calls majority judgement stops
/// earlier: `majority_gauge`.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: M. Balinski and R. Laraki, 2007. Cost: parts x options x log(distinct grades).
/// Ties, menus, weights, unranked options: `aggregators/graded.hpp`.
inline constexpr struct majority_judgement {
    template <LevelComparable P>
    constexpr options_of<P> operator()(P const& p) const {
        // Medians are taken away alternately from the middle downwards and upwards.
        bool const odd = total_weight(p) % 2 == 1;
        return selfalign::detail::best_by_utilities(p, [odd](auto const& a, auto const& b) {
            auto const in_a = selfalign::detail::lower_median(a);
            auto const in_b = selfalign::detail::lower_median(b);
            auto const down = selfalign::detail::walk_outward(a, b, in_a, in_b, -1);
            auto const up = selfalign::detail::walk_outward(a, b, in_a, in_b, 1);
            if (down.sign == 0) return up.sign;
            if (up.sign == 0) return down.sign;
            // Turn of the k-th grade of each direction: the median itself is the 0th downwards.
            // Even number: d0 u0 d1 u1 ..; odd: d0 d1 u0 d2 u1 ..
            bool const down_first = odd ? down.equal <= up.equal + 1 : down.equal <= up.equal;
            return down_first ? down.sign : up.sign;
        });
    }
} majority_judgement;

} // namespace aggregators
} // namespace selfalign

#endif
