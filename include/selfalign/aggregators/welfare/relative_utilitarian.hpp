// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_RELATIVE_UTILITARIAN_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_RELATIVE_UTILITARIAN_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign::aggregators {

/// The largest sum of utilities after each part's have been scaled so that its worst option on the
/// menu is worth 0 and its best 1; a part that is indifferent between all of them counts 0. Needs
/// only `CardinalProfile`: no scale of any part matters. Score: the sum, as `value[x] / per` (per
/// 1 unless utilities are integers). A part of weight w counts w times. Anonymous, neutral,
/// Pareto, invariant under the unit and zero of each part; relative to the menu; not Condorcet.
/// Source: A. Dhillon and J.-F. Mertens, 1999. Cost: parts x options.
/// Errors: integer utilities of which the ranges have no common multiple of 64 bits.
inline constexpr struct relative_utilitarian {
    template <class Number, int MaxOptions>
    struct fractions {
        list<Number, MaxOptions> value;
        Number per = Number(1);
        constexpr int size() const { return value.size(); }
        constexpr Number const& operator[](int x) const { return value[x]; }
    };

    template <CardinalProfile P>
    constexpr auto scores(P const& p) const {
        using number = welfare_number<P>;
        fractions<number, max_options<P>> sums{list<number, max_options<P>>(p.options())};
        constexpr bool whole = requires(number a) { a % a; }; // else division is exact
        if constexpr (whole)
            for (int i = 0; i < p.parts(); ++i) {
                number const range = range_of(p, i).length;
                if (number(0) < range)
                    sums.per = multiply(sums.per, number(range / common_divisor(sums.per, range)));
            }
        for (int i = 0; i < p.parts(); ++i) {
            auto const range = range_of(p, i);
            if (!(number(0) < range.length)) continue;
            number const factor =
                multiply(number(sums.per / range.length), number(weight_of(p, i)));
            for (int x = 0; x < p.options(); ++x)
                sums.value[x] =
                    add(sums.value[x],
                        multiply(number(number(p.value(i, opt(x))) - range.least), factor));
        }
        return sums;
    }

private:
    template <class Number>
    struct spread {
        Number least, length;
    };
    template <class P>
    static constexpr auto range_of(P const& p, int i) {
        using number = welfare_number<P>;
        number least = number(p.value(i, opt(0)));
        number most = least;
        for (int x = 1; x < p.options(); ++x) {
            number const v = number(p.value(i, opt(x)));
            if (v < least) least = v;
            if (most < v) most = v;
        }
        return spread<number>{least, add(most, number(-least))};
    }
    template <class Number>
    static constexpr Number common_divisor(Number a, Number b) {
        while (b != Number(0)) {
            Number const rest = Number(a % b);
            a = b;
            b = rest;
        }
        return a;
    }
} relative_utilitarian;

} // namespace selfalign::aggregators

#endif
