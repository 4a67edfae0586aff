// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_REGRET_HPP
#define SELFALIGN_CORE_REGRET_HPP

#include <selfalign/core/fraction.hpp>
#include <selfalign/core/welfare.hpp>
#include <selfalign/core/winners.hpp>

/// What an option's welfare, or its score, falls short of the largest.

namespace selfalign {

template <CardinalProfile P, class Welfare>
constexpr welfare_number<P> regret(P const&, Welfare const& welfare, opt x) {
    auto const most = welfare[lowest_of_the_highest(welfare).index];
    return welfare_number<P>(subtract(most, welfare[x.index]));
}

/// The same for every option.
template <CardinalProfile P, class Welfare>
constexpr per_option<P, welfare_number<P>> regrets(P const& p, Welfare const& welfare) {
    welfare_number<P> const most = welfare[lowest_of_the_highest(welfare).index];
    per_option<P, welfare_number<P>> all(p.options());
    for (int x = 0; x < p.options(); ++x) all[x] = welfare_number<P>(subtract(most, welfare[x]));
    return all;
}

/// A rule whose scores can be subtracted: what an option falls short of the best is a number.
template <class R, class P>
concept GradingRule = ScoringRule<R, P> && requires(R const& r, P const& p) {
    scores_by(r, p)[0] - scores_by(r, p)[0];
};

/// What x falls short of the rule's highest score: a `fraction` where scores are integers over a
/// common denominator.
template <class R, Profile P>
    requires GradingRule<R, P>
constexpr auto score_regret(R const& rule, P const& p, opt x) {
    auto const& scores = scores_by(rule, p);
    detail::check_scores(scores, p.options());
    using number = std::remove_cvref_t<decltype(scores[0])>;
    opt const best = lowest_of_the_highest(scores);
    auto const missing = subtract(wide<number>(entry_at(scores, best.index)),
                                  wide<number>(entry_at(scores, x.index)));
    if constexpr (!requires { scores.per; }) return missing;
    else if constexpr (std::integral<number> || std::same_as<number, wide_integer>)
        return fraction(wide_integer(missing), wide_integer(scores.per));
    else return number(missing / scores.per);
}

}  // namespace selfalign

#endif
