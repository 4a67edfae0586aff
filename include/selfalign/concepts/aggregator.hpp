// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_AGGREGATOR_HPP
#define SELFALIGN_CONCEPTS_AGGREGATOR_HPP

#include <concepts>
#include <type_traits>
#include <selfalign/concepts/profile.hpp>

namespace selfalign {

/// Syntax:  `r.scores(p)`, indexable by option and sized; larger is better, entries are ordered.
///          Optional: `r.co_winners(p)`, the options with the highest score, from a rule that
///          knows them even where the scores do not fit their number.
/// Meaning: the rule gives every option an exact number: its choice (all options with the highest
///          score), its ranking and its own regret at once.
/// Models:  `plurality`, `borda`, `copeland`, `simpson`, `egalitarian`, `nash`, ...
/// See also: `winners`.
template <class R, class P>
concept ScoringRule =
    Profile<P> && requires(std::remove_cvref_t<R> const& r, std::remove_cvref_t<P> const& p) {
        { r.scores(p)[0] < r.scores(p)[0] } -> std::convertible_to<bool>;
        { r.scores(p).size() } -> std::convertible_to<int>;
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
