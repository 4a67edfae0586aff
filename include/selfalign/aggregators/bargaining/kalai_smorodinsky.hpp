// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_KALAI_SMORODINSKY_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_KALAI_SMORODINSKY_HPP

#include <selfalign/aggregators/bargaining/many_parts.hpp>

namespace selfalign::aggregators {

template <class Disagreement>
struct kalai_smorodinsky_over {
    Disagreement d;

    template <CardinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        using number = selfalign::detail::gain_number<Disagreement, P>;
        auto const rational = selfalign::detail::rational_options(d, p);
        // The least share of its ideal gain that any part gets, as gain[x] / ideal[x].
        per_option<P, number> gain(p.options());
        per_option<P, number> ideal(p.options());
        for (opt x : rational) gain[x.index] = ideal[x.index] = number(1);
        for (int i = 0; i < p.parts(); ++i) {
            number most = number(0);
            for (opt x : rational)
                if (number const g = selfalign::detail::gain_of(d, p, i, x); most < g) most = g;
            if (most == number(0)) continue;
            for (opt x : rational) {
                number const g = selfalign::detail::gain_of(d, p, i, x);
                if (multiply(g, ideal[x.index]) < multiply(gain[x.index], most)) {
                    gain[x.index] = g;
                    ideal[x.index] = most;
                }
            }
        }
        return selfalign::detail::best_of(rational, [&](opt x, opt y) {
            return multiply(gain[y.index], ideal[x.index])
                   < multiply(gain[x.index], ideal[y.index]);
        });
    }

    template <CardinalProfile P>
    constexpr auto lotteries(P const& p) const {
        return selfalign::detail::solve_over_lotteries(
            d, p,
            [&](auto const& problem) {
                using number = typename std::remove_cvref_t<decltype(problem)>::number;
                auto const& chain = problem.chain;
                auto const& left = problem.left;
                auto const& right = problem.right;
                // Ideal gains, each over the sum of the weights of the lottery that gives it.
                number const ideal0 = chain.gain(0, right, problem.d0);
                number const ideal1 = chain.gain(1, left, problem.d1);
                if (!(number(0) < ideal0)) return problem.one(left);
                if (!(number(0) < ideal1)) return problem.one(right);
                // gain0 / ideal0 against gain1 / ideal1, without fractions.
                number k0 = multiply(ideal1, add(right.weight_a, right.weight_b));
                number k1 = multiply(ideal0, add(left.weight_a, left.weight_b));
                if constexpr (WholeNumber<number>) {
                    number const divisor = greatest_common_divisor(k0, k1);
                    k0 = number(k0 / divisor);
                    k1 = number(k1 / divisor);
                }
                return problem.largest_least_gain(k0, k1);
            },
            [](auto const& gains) {
                return selfalign::detail::largest_least_corners(gains, true);
            });
    }
};

/// Equal shares of the ideal gains, as far as possible: the largest least ratio of a part's gain
/// over the disagreement point to its ideal gain, the most it can gain from anything individually
/// rational. Among the options that give every part at least its disagreement utility; undefined
/// (empty) if there is none. A part that cannot gain at all is left out; if nobody can, all tie.
/// Weights do not matter: equal parts gain equally. Needs only `CardinalProfile`: the solution does
/// not depend on the units and zeros of parts. With utilities as the point neutral, with the same
/// for all parts or with an option anonymous.
/// Satisfies: Pareto; not anonymous, neutral, Condorcet, Smith.
/// Source: E. Kalai and M. Smorodinsky, 1975; on finite sets as a largest least ratio.
/// Cost: parts x options.
///
/// `on_lotteries(kalai_smorodinsky(...))`: over all lotteries, exact: the original solution, of two
/// parts unique in utilities, Pareto, and by their theorem monotone in what is feasible instead of
/// independent of irrelevant options. Cost: options^2; of more parts, where equal shares may leave
/// something over that ties, a linear program for each.
/// Errors: not one utility a part, or not a finite one; products beyond 64 bits where utilities are
/// built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct kalai_smorodinsky
    : selfalign::detail::disagreement_of_a_rule<kalai_smorodinsky_over> {
} kalai_smorodinsky;

} // namespace selfalign::aggregators

#endif
