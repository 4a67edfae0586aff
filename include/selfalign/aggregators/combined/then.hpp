// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_THEN_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_THEN_HPP

#include <selfalign/core/restricted.hpp>
#include <selfalign/core/winners.hpp>

namespace selfalign::aggregators {

/// `then(rule1, rule2)`: rule2 on a world in which only the co-winners of rule1 exist, e.g.
/// `then(top_cycle, instant_runoff)`. Needs what the two rules need; what rule2 counts, it counts
/// among the co-winners. Undefined where one of them is. Anonymous and neutral if both are; Pareto,
/// Condorcet and Smith if rule1 is.
/// Satisfies: none; not anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: refinement by a second rule, e.g. D. Black, 1958; N. Tideman, 2006.
/// Cost: that of rule1, a restricted copy of the profile (unless rule1 leaves out nobody), and that
/// of rule2 on it.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct then_rule {
    template <class Rule1, class Rule2>
    struct rule {
        Rule1 first;
        Rule2 second;

        template <Profile P>
            requires Aggregator<Rule1, P> && Aggregator<Rule2, P>
        constexpr options_of<P> operator()(P const& p) const {
            options_of<P> const among = winners(first, p);
            if (among.empty()) return among;
            if (among.size() == p.options()) return winners(second, p);
            auto const chosen = winners(second, restricted(p, among));
            options_of<P> result;
            int k = 0;
            for (opt x : among)
                if (chosen.contains(opt(k++))) result.insert(x);
            return result;
        }
    };
    template <class Rule1, class Rule2>
    constexpr rule<Rule1, Rule2> operator()(Rule1 first, Rule2 second) const {
        return {first, second};
    }
} then;

}  // namespace selfalign::aggregators

#endif
