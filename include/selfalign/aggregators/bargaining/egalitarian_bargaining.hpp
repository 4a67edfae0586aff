// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_EGALITARIAN_BARGAINING_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_EGALITARIAN_BARGAINING_HPP

#include <selfalign/aggregators/bargaining/many_parts.hpp>

namespace selfalign::aggregators {

template <class Disagreement>
struct egalitarian_bargaining_over {
    Disagreement d;

    template <UnitComparable P>
    constexpr options_of<P> operator()(P const& p) const {
        using number = selfalign::detail::gain_number<Disagreement, P>;
        auto const rational = selfalign::detail::rational_options(d, p);
        per_option<P, number> least(p.options());
        for (opt x : rational) least[x.index] = selfalign::detail::gain_of(d, p, 0, x);
        for (int i = 1; i < p.parts(); ++i)
            for (opt x : rational)
                if (number const g = selfalign::detail::gain_of(d, p, i, x); g < least[x.index])
                    least[x.index] = g;
        return selfalign::detail::best_of(
            rational, [&](opt x, opt y) { return least[y.index] < least[x.index]; });
    }

    template <UnitComparable P>
    constexpr auto lotteries(P const& p) const {
        return selfalign::detail::solve_over_lotteries(
            d, p,
            [&](auto const& problem) {
                using number = typename std::remove_cvref_t<decltype(problem)>::number;
                return problem.largest_least_gain(number(1), number(1));
            },
            [](auto const& gains) {
                return selfalign::detail::largest_least_corners(gains, false);
            });
    }
};

/// Equal gains, as far as possible: the largest least gain over the disagreement point, among the
/// options that give every part at least its disagreement utility; undefined (empty) if there is
/// none. Weights do not matter: equal parts gain equally. Needs `UnitComparable`: gains are
/// compared, levels are not. With utilities as the point neutral, with the same for all parts or
/// with an option anonymous; not invariant under the unit of one part alone.
/// Satisfies: Pareto; not anonymous, neutral, Condorcet, Smith.
/// Source: E. Kalai, 1977. Cost: parts x options.
///
/// `on_lotteries(egalitarian_bargaining(...))`: over all lotteries, exact. Where equal gains are
/// possible and efficient, they are the only solution; else nothing is thrown away and everything
/// ties that gives the part with less its most. Cost: options^2; of three and more parts a linear
/// program, and one step of it for each corner.
/// Errors: not one utility a part, or not a finite one; products beyond 64 bits where utilities are
/// built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct egalitarian_bargaining
    : selfalign::detail::disagreement_of_a_rule<egalitarian_bargaining_over> {
} egalitarian_bargaining;

} // namespace selfalign::aggregators

#endif
