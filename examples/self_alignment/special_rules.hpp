// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_SPECIAL_RULES_HPP
#define SELF_ALIGNMENT_SPECIAL_RULES_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/regret.hpp>

#include "report.hpp"

#include <optional>

/// What some rules give besides a choice, and few relations ask for: scores, and lots.

namespace self_alignment {

/// Any loss or score as an exact number.
template <class Number>
exact to_exact(Number const& n) {
    if constexpr (requires { n.numerator(); })
        return exact(n.numerator(), n.denominator());
    else
        return exact(n);
}

/// Σ that says how high each option scores, for relations that ask how near a miss is.
template <sa::Profile P>
struct scoring_rule {
    sa::scores_of<P, exact> points;

    sa::scores_of<P, exact> const& scores(P const&) const { return points; }

    /// Nothing if the rule has no scores that can be subtracted.
    template <class Rule, class Ballots>
    static std::optional<scoring_rule> of(Rule const& rule, Ballots const& ballots) {
        if constexpr (sa::GradingRule<Rule, Ballots>) {
            auto const& scores = rule.scores(ballots);
            scoring_rule result{sa::no_scores<Ballots, exact>(ballots)};
            for (int x = 0; x < ballots.options(); ++x) {
                result.points[x] = to_exact(scores[x]);
                if constexpr (requires { scores.per; }) result.points[x] /= to_exact(scores.per);
            }
            return result;
        } else {
            return {};
        }
    }
};

/// Σ that draws lots, for relations that ask how likely each choice is.
template <sa::Profile P>
struct drawing_rule {
    using lottery = sa::lottery<long long, sa::max_options<P>>;
    lottery law;

    lottery const& operator()(P const&) const { return law; }

    /// Nothing if the rule leaves nothing to chance.
    template <class Rule>
    static std::optional<drawing_rule> of(Rule const& rule, P const& p) {
        if constexpr (requires { rule(p).weight(sa::opt()); }) {
            auto const law = rule(p);
            sa::per_option<P, long long> weights(p.options());
            for (int x = 0; x < p.options(); ++x)
                weights[x] = static_cast<long long>(law.weight(sa::opt(x)));
            return drawing_rule{lottery(weights)};
        } else {
            return {};
        }
    }
};

template <sa::Profile P>
struct special_rules {
    std::optional<scoring_rule<P>> scoring;
    no_answer no_scores; // the rule has scores, and refuses to tell them
    std::optional<drawing_rule<P>> drawing;
};

} // namespace self_alignment

#endif
