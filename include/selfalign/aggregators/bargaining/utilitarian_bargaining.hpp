// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_UTILITARIAN_BARGAINING_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_UTILITARIAN_BARGAINING_HPP

#include <selfalign/aggregators/bargaining/many_parts.hpp>

namespace selfalign::aggregators {

template <class Disagreement>
struct utilitarian_bargaining_over {
    Disagreement d;

    template <UnitComparable P>
    constexpr options_of<P> operator()(P const& p) const {
        using number = selfalign::detail::gain_number<Disagreement, P>;
        auto const rational = selfalign::detail::rational_options(d, p);
        per_option<P, number> sum(p.options());
        for (int i = 0; i < p.parts(); ++i)
            for (opt x : rational)
                sum[x.index] = add(sum[x.index], multiply(selfalign::detail::gain_of(d, p, i, x),
                                                          number(weight_of(p, i))));
        return selfalign::detail::best_of(
            rational, [&](opt x, opt y) { return sum[y.index] < sum[x.index]; });
    }

    template <UnitComparable P>
    constexpr auto lotteries(P const& p) const {
        return selfalign::detail::solve_over_lotteries(
            d, p,
            [&](auto const& problem) {
                using number = typename std::remove_cvref_t<decltype(problem)>::number;
                using mixed = selfalign::detail::mixed<number>;
                auto const& chain = problem.chain;
                number const w0 = number(weight_of(p, 0));
                number const w1 = number(weight_of(p, p.parts() > 1 ? 1 : 0));
                // The sum rises along the chain, may stay level on one line, and falls.
                opt from = chain.first();
                opt to = from;
                for (int k = 0; k + 1 < chain.size(); ++k) {
                    opt const a = chain[k];
                    opt const b = chain[k + 1];
                    number const rise =
                        add(multiply(w0, subtract(chain.u(0, b), chain.u(0, a))),
                            multiply(w1, subtract(chain.u(1, b), chain.u(1, a))));
                    if (number(0) < rise)
                        from = to = b;
                    else if (rise == number(0))
                        to = b;
                }
                // Outside the individually rational piece, its nearer end is best.
                auto const kept = [&](opt x) {
                    mixed const m = chain.only(x);
                    if (chain.gain(0, m, problem.d0) < number(0)) return problem.left;
                    if (chain.gain(1, m, problem.d1) < number(0)) return problem.right;
                    return m;
                };
                return problem.two(kept(from), kept(to));
            },
            [&](auto const& gains) {
                selfalign::detail::store<long long> weight(p.parts());
                for (int i = 0; i < p.parts(); ++i) weight[i] = weight_of(p, i);
                return selfalign::detail::largest_sum_corners(gains, weight);
            });
    }
};

/// The largest sum of gains over the disagreement point, which is the largest sum of utilities,
/// among the options that give every part at least its disagreement utility; undefined (empty) if
/// there is none. A part of weight w counts w times. Needs `UnitComparable`. With utilities as the
/// point neutral, with the same for all parts or with an option anonymous; not invariant under the
/// unit of one part alone.
/// Satisfies: Pareto; not anonymous, neutral, Condorcet, Smith.
/// Source: R. Myerson, 1981; W. Thomson, 1981. Cost: parts x options.
///
/// `on_lotteries(utilitarian_bargaining(...))`: over all lotteries, exact. Tied where the frontier
/// trades the parts' gains one for one. Cost: options^2; of three and more parts a linear program,
/// and one step of it for each corner.
/// Errors: not one utility a part, or not a finite one; products beyond 64 bits where utilities are
/// built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct utilitarian_bargaining
    : selfalign::detail::disagreement_of_a_rule<utilitarian_bargaining_over> {
} utilitarian_bargaining;

} // namespace selfalign::aggregators

#endif
