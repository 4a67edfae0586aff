// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_WINNERS_HPP
#define SELFALIGN_CORE_WINNERS_HPP

#include <selfalign/concepts/aggregator.hpp>
#include <selfalign/core/scores.hpp>

namespace selfalign {

namespace detail {

// Errors: ranks of another number of options, where the list of ranks knows how many it has.
template <class Ranks>
constexpr void check_ranks(Ranks const& ranks, int options) {
    if constexpr (requires { static_cast<int>(ranks.size()); })
        if (static_cast<int>(ranks.size()) != options)
            bad_input::the_aggregator_ranks_another_number_of_options(
                static_cast<int>(ranks.size()), options);
}

} // namespace detail

/// Everything the rule may choose on this profile: all co-winners; of a lottery, all options that
/// can be drawn; empty if the rule is undefined here.
/// Errors: an aggregator that chooses an option that is not there, scores or ranks another number
/// of options, or gives a score that is not a number (`bad_input`).
template <class R, Profile P>
    requires Aggregator<R, P>
constexpr options_of<P> winners(R const& rule, P const& p) {
    int const options = p.options();
    options_of<P> result;
    if constexpr (ScoringRule<R, P> && requires { rule.co_winners(p); }) {
        for (opt x : rule.co_winners(p)) result.insert(x);
    } else if constexpr (ScoringRule<R, P>) {
        auto const& scores = scores_by(rule, p);
        detail::check_scores(scores, options);
        result = detail::highest_scoring<options_of<P>>(scores);
    } else if constexpr (RankingAggregator<R, P>) {
        auto const& ranks = rule.order(p);
        detail::check_ranks(ranks, options);
        for (int x = 0; x < options; ++x)
            if (entry_at(ranks, x) == 0) result.insert(opt(x));
    } else {
        auto const& chosen = rule(p);
        auto const take = [&](opt x) {
            if (x.index < 0 || x.index >= options)
                bad_input::the_aggregator_chooses_outside_the_menu(x.index, options);
            result.insert(x);
        };
        if constexpr (std::same_as<std::remove_cvref_t<decltype(chosen)>, opt>) {
            if (chosen) take(chosen);
        } else if constexpr (requires { chosen.support(); }) {
            auto const support = chosen.support();
            for (opt x : support) take(x);
        } else {
            for (opt x : chosen) take(x);
        }
    }
    return result;
}

/// The same as `winners(rule, p).lowest()`, without forming the set.
template <class R, Profile P>
    requires Aggregator<R, P>
constexpr opt lowest_winner(R const& rule, P const& p) {
    if constexpr (ScoringRule<R, P> && !requires { rule.co_winners(p); }) {
        auto const& scores = scores_by(rule, p);
        detail::check_scores(scores, p.options());
        return lowest_of_the_highest(scores);
    } else {
        return winners(rule, p).lowest();
    }
}

/// The rule's ranking of all options: the number of options strictly above each.
template <class R, Profile P>
    requires RankingAggregator<R, P> || ScoringRule<R, P>
constexpr per_option<P, int> group_order(R const& rule, P const& p) {
    per_option<P, int> ranks(p.options());
    if constexpr (RankingAggregator<R, P>) {
        auto const& order = rule.order(p);
        detail::check_ranks(order, p.options());
        for (int x = 0; x < p.options(); ++x)
            ranks[x] = static_cast<int>(entry_at(order, x));
    } else {
        auto const& scores = scores_by(rule, p);
        detail::check_scores(scores, p.options());
        for (int x = 0; x < p.options(); ++x)
            for (int y = 0; y < p.options(); ++y)
                ranks[x] += entry_at(scores, x) < entry_at(scores, y) ? 1 : 0;
    }
    return ranks;
}

/// Another system: the same rule, with ties broken to the lowest option index. Not to be confused
/// with reading a tie (`ties::lowest`), which leaves the system as it is.
template <class R>
struct resolute {
    [[no_unique_address]] R rule; // as empty as the rule, so that it can be compared like it

    template <Profile P>
        requires Aggregator<R, P>
    constexpr opt operator()(P const& p) const {
        return lowest_winner(rule, p);
    }
};

template <class R>
constexpr resolute<R> lex(R rule) {
    return {rule};
}

}  // namespace selfalign

#endif
