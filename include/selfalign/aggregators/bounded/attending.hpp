// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BOUNDED_ATTENDING_HPP
#define SELFALIGN_AGGREGATORS_BOUNDED_ATTENDING_HPP

#include <selfalign/core/error.hpp>
#include <selfalign/core/restricted.hpp>
#include <selfalign/core/winners.hpp>

namespace selfalign {
namespace aggregators {

/// A bounded Σ: the rule gets through the first `budget` options, in index order, and chooses among
/// those: plans that were searched, challengers that were heard. `attending(3, borda)`. With as
/// many options as there are, the rule itself. Needs what the rule needs; co-winners are the
/// rule's. Anonymous if the rule is. What was not looked at is not chosen, therefore not more.
/// Satisfies: none; not anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: bounded search, H. Simon, 1955. Cost: a copy of the profile on so many options, and that
/// of the rule on it. Errors: a budget below 1.
/// Ties, menus, weights, unranked options: `aggregators/bounded.hpp`.
inline constexpr struct attending_rule {
    template <class Rule>
    struct rule {
        Rule attentive;
        int attention;

        constexpr int budget() const { return attention; }
        constexpr rule with_budget(int b) const {
            if (b < 1) bad_input::a_rule_attends_to_nothing(b);
            return {attentive, b};
        }

        template <Profile P>
            requires Aggregator<Rule, P>
        constexpr options_of<P> operator()(P const& p) const {
            if (attention < 1) bad_input::a_rule_attends_to_nothing(attention);
            if (attention >= p.options()) return winners(attentive, p);
            // The first options keep their numbers.
            options_of<P> result;
            for (opt x : winners(attentive, restricted(p, options_of<P>::all(attention))))
                result.insert(x);
            return result;
        }
    };

    template <class Rule>
    constexpr auto operator()(int first_options, Rule const& r) const {
        return rule<Rule>{r, first_options};
    }
} attending;

} // namespace aggregators
} // namespace selfalign

#endif
