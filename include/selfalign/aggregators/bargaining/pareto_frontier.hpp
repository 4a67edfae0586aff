// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_PARETO_FRONTIER_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_PARETO_FRONTIER_HPP

#include <selfalign/core/lottery_frontier.hpp>

namespace selfalign::aggregators {

/// The (strongly) efficient options: no other is at least as good for every part and better for
/// some. Needs `OrdinalProfile`. Never empty. Weights do not matter.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: V. Pareto, 1906. Cost: parts x options^2.
///
/// `on_lotteries(pareto_frontier)`: the frontier of all lotteries, one or two parts, as a
/// `lottery_frontier`: the chain of options between which it runs. Needs `CardinalProfile`. Its
/// options are the `supported` ones. Errors: more than two parts; products beyond 64 bits where
/// utilities are built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct pareto_frontier {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        options_of<P> efficient;
        for (int x = 0; x < p.options(); ++x) {
            bool dominated = false;
            for (int y = 0; y < p.options() && !dominated; ++y)
                dominated = y != x && dominates(p, y, x);
            if (!dominated) efficient.insert(opt(x));
        }
        return efficient;
    }

    template <CardinalProfile P>
    constexpr auto lotteries(P const& p) const {
        return lottery_frontier<welfare_number<P>, max_options<P>>(p);
    }

private:
    template <class P>
    static constexpr bool dominates(P const& p, int y, int x) {
        bool better = false;
        for (int i = 0; i < p.parts(); ++i) {
            if (p.prefers(i, opt(x), opt(y))) return false;
            better = better || p.prefers(i, opt(y), opt(x));
        }
        return better;
    }
} pareto_frontier;

} // namespace selfalign::aggregators

#endif
