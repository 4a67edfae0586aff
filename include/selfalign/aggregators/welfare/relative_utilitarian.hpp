// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_RELATIVE_UTILITARIAN_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_RELATIVE_UTILITARIAN_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign::aggregators {

/// The largest sum of utilities after each part's have been scaled so that its worst option on the
/// menu is worth 0 and its best 1; a part that is indifferent between all of them counts 0. Needs
/// only `CardinalProfile`: no scale of any part matters. Score: the sum, as `value[x] / per` (per 1
/// unless utilities are integers). A part of weight w counts w times. Invariant under the unit and
/// zero of each part; relative to the menu.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: A. Dhillon and J.-F. Mertens, 1999. Cost: parts x options.
/// Errors: integer utilities of which the ranges have no common multiple of 128 bits.
/// Ties, menus, weights, unranked options: `aggregators/welfare.hpp`.
inline constexpr struct relative_utilitarian {
    template <CardinalProfile P>
    constexpr auto scores(P const& p) const {
        // A common denominator of integer ranges has 128 bits; other numbers divide exactly.
        using utility = welfare_number<P>;
        using number = std::conditional_t<std::same_as<utility, long long>, wide_integer, utility>;
        auto sums = no_scores<P, number>(p);
        if constexpr (WholeNumber<number>)
            for (int i = 0; i < p.parts(); ++i) {
                number const range = spread<number>(p, i).length;
                if (number(0) < range)
                    sums.per = multiply(sums.per,
                                        number(range / greatest_common_divisor(sums.per, range)));
            }
        for (int i = 0; i < p.parts(); ++i) {
            spread<number> const range(p, i);
            if (!(number(0) < range.length)) continue;
            number const factor =
                multiply(number(sums.per / range.length), number(weight_of(p, i)));
            for (int x = 0; x < p.options(); ++x) {
                number const above = number(number(p.value(i, opt(x))) - range.least);
                sums[x] = add(sums[x], multiply(above, factor));
            }
        }
        return sums;
    }

private:
    // A part's least utility, and how far the largest is above it.
    template <class Number>
    struct spread {
        Number least, length;

        template <class P>
        constexpr spread(P const& p, int i) : least(p.value(i, opt(0))), length(least) {
            for (int x = 1; x < p.options(); ++x) {
                Number const v = Number(p.value(i, opt(x)));
                if (v < least) least = v;
                if (length < v) length = v;
            }
            length = Number(length - least);
        }
    };
} relative_utilitarian;

} // namespace selfalign::aggregators

#endif
