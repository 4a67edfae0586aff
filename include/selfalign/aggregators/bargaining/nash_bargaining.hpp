// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_NASH_BARGAINING_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_NASH_BARGAINING_HPP

#include <selfalign/aggregators/bargaining/many_parts.hpp>
#include <selfalign/core/nash_program.hpp>

namespace selfalign::aggregators {

template <class Disagreement>
struct nash_bargaining_over {
    Disagreement d;

    template <CardinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        using number = selfalign::detail::gain_number<Disagreement, P>;
        auto const rational = selfalign::detail::rational_options(d, p);
        per_option<P, number> product(p.options());
        for (opt x : rational) product[x.index] = product_of<number>(p, x);
        return selfalign::detail::best_of(
            rational, [&](opt x, opt y) { return product[y.index] < product[x.index]; });
    }

    template <CardinalProfile P>
    constexpr auto lotteries(P const& p) const {
        return selfalign::detail::solve_over_lotteries(
            d, p,
            [&](auto const& problem) {
                using number = typename std::remove_cvref_t<decltype(problem)>::number;
                auto const& chain = problem.chain;
                number const none(0);
                if (!(none < chain.gain(0, problem.right, problem.d0))
                    && chain.u(0, chain.last()) == problem.d0)
                    return problem.two(chain.on_outer_edge(1, problem.d1, number(1)),
                                       chain.only(chain.last()));
                if (!(none < chain.gain(1, problem.left, problem.d1))
                    && chain.u(1, chain.first()) == problem.d1)
                    return problem.two(chain.on_outer_edge(0, problem.d0, number(1)),
                                       chain.only(chain.first()));
                // The logarithm of the product is concave along the chain; its slope on a segment
                // has the sign of w0 x (step of 0) x (gain of 1) + w1 x (step of 1) x (gain of 0),
                // linear in between.
                number const w0 = number(weight_of(p, 0));
                number const w1 = number(weight_of(p, p.parts() > 1 ? 1 : 0));
                for (int k = 0; k + 1 < chain.size(); ++k) {
                    opt const a = chain[k];
                    opt const b = chain[k + 1];
                    number const step0 =
                        multiply(w0, subtract(chain.u(0, b), chain.u(0, a)));
                    number const step1 =
                        multiply(w1, subtract(chain.u(1, b), chain.u(1, a)));
                    auto const slope = [&](opt x) {
                        return add(multiply(step0, problem.gain(1, x)),
                                   multiply(step1, problem.gain(0, x)));
                    };
                    number const at_a = slope(a);
                    number const at_b = slope(b);
                    if (!(none < at_a)) return problem.one(chain.only(a));
                    if (!(none < at_b)) return problem.one({a, b, number(-at_b), at_a});
                }
                return problem.one(chain.only(chain.last()));
            },
            [&](auto const& gains) {
                selfalign::detail::store<long long> weight(p.parts());
                for (int i = 0; i < p.parts(); ++i) weight[i] = weight_of(p, i);
                return selfalign::detail::largest_product_corners(gains, weight);
            });
    }

private:
    template <class Number, class P>
    constexpr Number product_of(P const& p, opt x) const {
        if constexpr (max_options<P> == unbounded) {
            selfalign::detail::factors<Number> factors;
            for (int i = 0; i < p.parts(); ++i)
                factors.add(selfalign::detail::gain_of(d, p, i, x), weight_of(p, i));
            return factors.product();
        } else {
            Number product = Number(1);
            for (int i = 0; i < p.parts(); ++i)
                product = multiply(product,
                                   power(selfalign::detail::gain_of(d, p, i, x), weight_of(p, i)));
            return product;
        }
    }
};

/// The largest product of gains over the disagreement point, among the options that give every part
/// at least its disagreement utility; undefined (empty) if there is none, and all of these tie if
/// every product is 0. A part of weight w counts w times (the asymmetric solution of J. Harsanyi
/// and R. Selten, 1972). Needs only `CardinalProfile`: the point is in each part's own units, and
/// the solution does not depend on them. With utilities as the point neutral, with the same for all
/// parts or with an option anonymous.
/// Satisfies: Pareto; not anonymous, neutral, Condorcet, Smith.
/// Source: J. Nash, 1950; on finite sets M. Kaneko, 1980, and M. Mariotti, 1998.
/// Cost: parts x options products.
///
/// `on_lotteries(nash_bargaining(...))`: over all lotteries, exact. Unique in utilities and Pareto
/// if some lottery gives everybody a gain; else all individually rational lotteries tie. Cost:
/// options^2. For three parts and more the solution need not be rational: it is returned where it
/// is a lottery in 10000ths or simpler, proved by the conditions of Kuhn and Tucker in integers,
/// and refused else.
/// Errors: not one utility a part, or not a finite one; products beyond 64 bits where utilities are
/// built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct nash_bargaining
    : selfalign::detail::disagreement_of_a_rule<nash_bargaining_over> {
} nash_bargaining;

} // namespace selfalign::aggregators

#endif
