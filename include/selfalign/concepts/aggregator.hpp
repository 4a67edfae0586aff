// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_AGGREGATOR_HPP
#define SELFALIGN_CONCEPTS_AGGREGATOR_HPP

#include <concepts>
#include <type_traits>
#include <selfalign/concepts/profile.hpp>

namespace selfalign {

/// Syntax:  a list that is indexable by option and sized; larger is better, entries are ordered.
///          (A list of options or of characters is none: the former is no set of co-winners, and
///          the latter no option.)
/// Meaning: one exact number an option.
/// Models:  `score_list`, `list`, `std::vector`, `std::array`.
/// See also: `ScoringRule`, `no_scores`, `highest`.
template <class S>
concept ScoreList = requires(S const& s) {
    { s[0] < s[0] } -> std::convertible_to<bool>;
    { s.size() } -> std::convertible_to<int>;
    requires !std::same_as<std::remove_cvref_t<decltype(s[0])>, opt>;
    requires !std::same_as<std::remove_cvref_t<decltype(s[0])>, char>;
};

/// The scores that a rule gives: `r.scores(p)`, or what a function `r(p)` returns.
template <class R, class P>
    requires requires(R const& r, P const& p) { { r.scores(p) } -> ScoreList; }
constexpr decltype(auto) scores_by(R const& r, P const& p) {
    return r.scores(p);
}
template <class R, class P>
    requires requires(R const& r, P const& p) { { r(p) } -> ScoreList; } &&
             (!requires(R const& r, P const& p) { r.scores(p); })
constexpr decltype(auto) scores_by(R const& r, P const& p) {
    return r(p);
}

/// Syntax:  `r.scores(p)`, or a function that returns one from `r(p)`: a `ScoreList`.
///          Optional: `r.co_winners(p)`, the options with the highest score, from a rule that
///          knows them even where the scores do not fit their number.
/// Meaning: the rule gives every option an exact number: its choice (all options with the highest
///          score), its ranking and its own regret at once.
/// Models:  `plurality`, `borda`, `copeland`, `simpson`, `egalitarian`, `nash`, ...; a lambda that
///          counts into `no_scores(p)` and returns it.
/// See also: `winners`.
template <class R, class P>
concept ScoringRule =
    Profile<P> && requires(std::remove_cvref_t<R> const& r, std::remove_cvref_t<P> const& p) {
        scores_by(r, p);
    };

/// Syntax:  `r.order(p)`, indexable by option: its rank, the number of options strictly above it.
/// Meaning: the rule ranks all options for the whole group; ties stay ties.
/// Models:  a rule of yours; every `ScoringRule` ranks as well, through `group_order`.
/// See also: `group`, which ranks if its Σ does.
template <class R, class P>
concept RankingAggregator =
    Profile<P> && requires(std::remove_cvref_t<R> const& r, std::remove_cvref_t<P> const& p) {
        { r.order(p)[0] } -> std::convertible_to<int>;
    };

/// Syntax:  a `ScoringRule`, a `RankingAggregator`, or `r(p)` returning an `opt`, an `option_set`
///          or a `lottery`. A lambda will do.
/// Meaning: Σ, the mechanism that turns what the parts want into a choice. It sees a profile and
///          never a menu. A set holds all co-winners; an empty one means that the rule is
///          undefined here.
/// Models:  everything in `aggregators`.
/// See also: `lex`, `choose`.
template <class R, class P>
concept Aggregator =
    ScoringRule<R, P> || RankingAggregator<R, P> ||
    (Profile<P> && requires(std::remove_cvref_t<R> const& r, std::remove_cvref_t<P> const& p) {
        r(p);
        requires std::same_as<std::remove_cvref_t<decltype(r(p))>, opt> ||
                     requires { r(p).contains(opt()); } || requires { r(p).support(); };
    });

}  // namespace selfalign

#endif
