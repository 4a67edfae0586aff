// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_DOWDALL_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_DOWDALL_HPP

#include <selfalign/aggregators/positional/scoring.hpp>
#include <selfalign/core/big_integer.hpp>
#include <selfalign/core/winners.hpp>

namespace selfalign::aggregators {

/// The rule of Nauru: a point for a first place, half a point for a second, a third for a third,
/// and so on. Needs `OrdinalProfile`; tied options get the average of the places that they share.
/// Score: points.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: D. Dowdall, 1971; J. Fraenkel and B. Grofman, 2014. Cost: parts x options.
/// Errors: `scores` of more than about 40 options, where the common denominator exceeds 64 bits (or
/// of very many parts); what is chosen is known for any number of them, from integers of any size.
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
inline constexpr struct dowdall {
    template <OrdinalProfile P>
    constexpr auto scores(P const& p) const {
        return scores_in<long long, elimination::place_number<P>>(p);
    }
    template <OrdinalProfile P>
        requires(max_options<P> == unbounded || max_options<P> > 20)
    constexpr options_of<P> co_winners(P const& p) const {
        // A sum of weights has at most 60 bits, and the denominator 28 for 20 options and 53 for
        // 40; with ties it is at most squared.
        bool const light = StrictProfile<P> || total_weight(p) >> 21 == 0;
        bool const few_bits = p.options() <= 20 || (p.options() <= 40 && light);
        using any_size = selfalign::detail::big_integer;
        if (few_bits)
            return selfalign::detail::highest_scoring<options_of<P>>(
                scores_in<long long, wide_integer>(p));
        return selfalign::detail::highest_scoring<options_of<P>>(scores_in<any_size, any_size>(p));
    }

private:
    template <class Point, class Number, class P>
    static constexpr auto scores_in(P const& p) {
        int const options = p.options();
        Point per(1);
        for (int k = 2; k <= options; ++k)
            per = multiply(per, Point(Point(k) / greatest_common_divisor(per, Point(k))));
        per_option<P, Point> points(options);
        for (int k = 0; k < options; ++k) points[k] = Point(per / Point(k + 1));
        return selfalign::detail::positional_scores_in<Number>(p, points, per);
    }
} dowdall;

} // namespace selfalign::aggregators

#endif
