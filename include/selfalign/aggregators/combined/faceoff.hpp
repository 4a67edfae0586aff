// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_FACEOFF_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_FACEOFF_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/winners.hpp>

namespace selfalign::aggregators {

/// `faceoff(rule1, rule2)`: if both rules have the same co-winners, these; else each co-winner of
/// rule1 meets each of rule2 in a duel, and all who win one are chosen, both if it is drawn (an
/// option that meets itself wins). Needs `PreferenceProfile` and what the two rules need; undefined
/// where one of them is. Anonymous, neutral, Pareto and Smith if both are; Condorcet if one of them
/// is.
/// Satisfies: none; not anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: W. Holliday and E. Pacuit, pref_voting, 2025: the face-off of any two rules.
/// Cost: that of the two rules and parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct faceoff_rule {
    template <class Rule1, class Rule2>
    struct rule {
        Rule1 first;
        Rule2 second;

        template <PreferenceProfile P>
            requires Aggregator<Rule1, P> && Aggregator<Rule2, P>
        constexpr options_of<P> operator()(P const& p) const {
            options_of<P> const ours = winners(first, p);
            options_of<P> const theirs = winners(second, p);
            return ours == theirs ? ours : elimination::winners_of_duels(support(p), ours, theirs);
        }
    };
    template <class Rule1, class Rule2>
    constexpr rule<Rule1, Rule2> operator()(Rule1 first, Rule2 second) const {
        return {first, second};
    }
} faceoff;

}  // namespace selfalign::aggregators

#endif
