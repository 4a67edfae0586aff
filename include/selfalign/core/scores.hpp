// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_SCORES_HPP
#define SELFALIGN_CORE_SCORES_HPP

#include <selfalign/concepts/profile.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/option_set.hpp>

/// The types in which things are counted, one number an option.

namespace selfalign {

/// The static bound on a profile's options; 0 if only run time knows.
template <class P>
inline constexpr int max_options = [] {
    if constexpr (requires { std::remove_cvref_t<P>::max_options; })
        return std::remove_cvref_t<P>::max_options;
    else
        return unbounded;
}();

/// Results per option of a profile P.
template <class P, class T> using per_option = list<T, max_options<P>>;
template <class P> using options_of = option_set_for<max_options<P>>;

/// A menu as a set: whatever range of options it is, each counts once, in index order.
/// Errors: an empty menu; an option that the profile does not have.
template <Profile P, class Menu>
constexpr options_of<P> menu_of(P const& p, Menu const& menu) {
    options_of<P> result;
    for (opt x : menu) {
        if (x.index < 0 || x.index >= p.options())
            bad_input::a_menu_has_an_unknown_option(x.index, p.options());
        result.insert(x);
    }
    if (result.empty()) bad_input::a_menu_is_empty();
    return result;
}

template <class P>
concept WeightedProfile = Profile<P> && requires(std::remove_cvref_t<P> const& p) { p.weight(0); };

/// As how many equal parts part i counts (>= 1).
template <Profile P>
constexpr auto weight_of(P const& p, int i) {
    if constexpr (WeightedProfile<P>) return static_cast<long long>(p.weight(i));
    else return 1;
}

template <Profile P>
constexpr long long total_weight(P const& p) {
    if constexpr (requires { p.total_weight(); }) {
        return p.total_weight();
    } else if constexpr (WeightedProfile<P>) {
        long long sum = 0;
        for (int i = 0; i < p.parts(); ++i) sum = add(sum, p.weight(i));
        return sum;
    } else {
        return p.parts();
    }
}

/// The static bound on a profile's parts; 0 if only run time knows.
template <class P>
inline constexpr int max_parts = [] {
    if constexpr (requires { std::remove_cvref_t<P>::max_parts; })
        return std::remove_cvref_t<P>::max_parts;
    else
        return unbounded;
}();

/// The integer in which parts are counted: `int` where a static bound on unweighted parts makes
/// that safe, 64 bits else.
template <class P>
using tally_number =
    std::conditional_t<(max_parts<P> > 0) && !WeightedProfile<P>, int, long long>;

/// One exact number an option: `value[x] / per`. What a `ScoringRule` returns; larger is better.
template <class Number, int MaxOptions>
struct score_list {
    list<Number, MaxOptions> value;
    Number per = Number(1);

    constexpr int size() const { return value.size(); }
    constexpr Number const& operator[](int x) const { return value[x]; }
    constexpr Number& operator[](int x) { return value[x]; }
};

template <class P, class Number = tally_number<P>>
using scores_of = score_list<Number, max_options<P>>;

template <class P, class Number = tally_number<P>>
constexpr scores_of<P, Number> no_scores(P const& p) {
    return {list<Number, max_options<P>>(p.options())};
}

namespace detail {

// Errors: scores for another number of options; one that is not a number, and so neither higher nor
// lower than any. (Infinite ones are: the logarithm of nothing is as low as it gets.)
template <class Scores>
constexpr void check_scores(Scores const& scores, int options) {
    if (static_cast<int>(scores.size()) != options)
        bad_input::the_aggregator_scores_another_number_of_options(
            static_cast<int>(scores.size()), options);
    if constexpr (std::floating_point<std::remove_cvref_t<decltype(scores[0])>>)
        for (int x = 0; x < options; ++x)
            if (__builtin_isnan(entry_at(scores, x))) bad_input::a_score_is_not_a_number(x);
}

template <class Set, class Scores>
constexpr Set highest_scoring(Scores const& scores) {
    int const options = static_cast<int>(scores.size());
    Set result;
    auto best = entry_at(scores, 0);
    for (int x = 1; x < options; ++x)
        best = best < entry_at(scores, x) ? entry_at(scores, x) : best;
    for (int x = 0; x < options; ++x)
        if (!(entry_at(scores, x) < best)) result.insert(opt(x));
    return result;
}

template <class Scores> inline constexpr int max_scores = unbounded;
template <class N, int Max> inline constexpr int max_scores<list<N, Max>> = Max;
template <class N, int Max> inline constexpr int max_scores<score_list<N, Max>> = Max;

}  // namespace detail

/// All options with the highest score: what a rule chooses that counts and says no more.
/// Errors: no scores; a score that is not a number.
template <class Scores>
constexpr option_set_for<detail::max_scores<Scores>> highest(Scores const& scores) {
    int const options = static_cast<int>(scores.size());
    if (options < 1) bad_input::a_world_needs_at_least_one_option();
    detail::check_scores(scores, options);
    return detail::highest_scoring<option_set_for<detail::max_scores<Scores>>>(scores);
}

/// The lowest of them, without forming the set.
template <class Scores>
constexpr opt lowest_of_the_highest(Scores const& scores) {
    int leader = 0;
    auto best = entry_at(scores, 0);
    for (int x = 1; x < static_cast<int>(scores.size()); ++x)
        if (best < entry_at(scores, x)) {
            best = entry_at(scores, x);
            leader = x;
        }
    return opt(leader);
}

}  // namespace selfalign

#endif
