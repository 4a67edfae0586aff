// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_OPTIMAL_UNDER_HPP
#define SELFALIGN_RELATIONS_PARTS_OPTIMAL_UNDER_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/regret.hpp>
#include <selfalign/core/told.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

template <class Rule>
struct optimal_under_rule {
    Rule rule;

    /// Whether parts or options have a role is the rule's affair.
    static constexpr relation_claims claims{.anonymous = false, .neutral = false};

    template <class H>
        requires Aggregator<Rule, typename H::profile_type>
    constexpr auto loss(opt x, H const& h) const {
        if constexpr (GradingRule<Rule, typename H::profile_type>)
            return score_regret(rule, h.profile(), x);
        else return winners(rule, h.profile()).contains(x) ? 0 : 1;
    }
    template <class H>
        requires Aggregator<Rule, typename H::profile_type>
    constexpr auto witness(opt x, H const& h) const {
        using number = decltype(loss(x, h));
        auto const lost = loss(x, h);
        if (lost == number(0)) return objection<number>{};
        return objection<number>{-1, lowest_winner(rule, h.profile()), lost};
    }
};

/// Another aggregator's idea of what to do, turned into a relation: the chosen option is one that
/// `rule` would choose. `optimal_under(aggregators::borda)`, and any Σ of yours. Loss: what the
/// chosen option's score falls short of the best, if the rule scores, else 0 or 1. Needs what the
/// rule needs. Reflexive exactly where Σ chooses as the rule does. Cost: one aggregation.
/// Witness: no part; the lowest option that the rule chooses; the loss.
inline constexpr struct optimal_under {
    using argument = told::a_rule;

    template <class Rule>
    constexpr auto operator()(Rule const& rule) const {
        return optimal_under_rule<Rule>{rule};
    }
} optimal_under;

}  // namespace selfalign::relations

#endif
