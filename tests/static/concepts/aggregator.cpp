// SPDX-License-Identifier: BSL-1.0
// Lists of the standard library count without sign; no conversion may hide in the headers.
#ifdef __clang__
#pragma clang diagnostic error "-Wsign-conversion"
#endif
#include <array>
#include <vector>

#include <selfalign.hpp>

namespace {

using namespace selfalign;

using strict_table = table<fixed<2, 3>, strict_orders>;
using scored_table = borda_scored_profile<strict_table, long long>;
using picks_table =
    decltype(evaluate(compose(options(0, 1, 2), aggregators::plurality, impulse("", 1))).profile());
using partial_table = table<dynamic, partial_orders>;

template <class R, class P, bool Aggregates, bool Scores, bool Ranks>
constexpr bool is_exactly = Aggregator<R, P> == Aggregates && ScoringRule<R, P> == Scores &&
                            RankingAggregator<R, P> == Ranks;

// --- archetypes: nothing beyond each concept -----------------------------------------------------
struct score_of_one {
    struct score {
        int points;
        friend constexpr bool operator<(score a, score b) { return a.points < b.points; }
    };
    struct three {
        constexpr score operator[](int x) const { return {x}; }
        constexpr int size() const { return 3; }
    };
    constexpr three scores(Profile auto const&) const { return {}; }
};
struct ranks_downwards {
    struct three {
        constexpr int operator[](int x) const { return 2 - x; }
    };
    constexpr three order(Profile auto const&) const { return {}; }
};
constexpr auto says_option = [](Profile auto const&) { return opt(1); };
constexpr auto says_set = [](Profile auto const&) { return option_set<1>::all(2); };
constexpr auto draws = [](Profile auto const&) {
    list<int, 3> w(3);
    w[2] = 1;
    return lottery<int, 3>(w);
};
static_assert(is_exactly<score_of_one, strict_table, true, true, false>);
static_assert(is_exactly<ranks_downwards, strict_table, true, false, true>);
static_assert(is_exactly<decltype(says_option), strict_table, true, false, false>);
static_assert(is_exactly<decltype(says_set), strict_table, true, false, false>);
static_assert(is_exactly<decltype(draws), strict_table const&, true, false, false>);
constexpr strict_table nobody{};
static_assert(winners(score_of_one{}, nobody) == option_set<1>::of(opt(2)));
static_assert(winners(ranks_downwards{}, nobody) == option_set<1>::of(opt(2)));
static_assert(winners(says_option, nobody) == option_set<1>::of(opt(1)));
static_assert(winners(says_set, nobody) == option_set<1>::all(2));
static_assert(winners(draws, nobody) == option_set<1>::of(opt(2)));
static_assert(lex(says_set)(nobody) == opt(0));
static_assert(group_order(score_of_one{}, nobody)[0] == 2);

// --- scores and ranks as lists of the standard library -------------------------------------------
struct scores_in_a_vector {
    constexpr std::vector<double> scores(Profile auto const&) const { return {0.5, 2, 1}; }
};
struct ranks_in_an_array {
    constexpr std::array<std::size_t, 3> order(Profile auto const&) const { return {2, 0, 1}; }
};
template <class R> constexpr bool likes_the_middle = [] {
    auto const ranks = group_order(R{}, nobody);
    return winners(R{}, nobody) == option_set<1>::of(opt(1)) && lowest_winner(R{}, nobody) == opt(1)
           && ranks[0] == 2 && ranks[1] == 0 && ranks[2] == 1;
}();
static_assert(is_exactly<scores_in_a_vector, strict_table, true, true, false>);
static_assert(is_exactly<ranks_in_an_array, strict_table, true, false, true>);
static_assert(likes_the_middle<scores_in_a_vector> && likes_the_middle<ranks_in_an_array>);
static_assert(score_regret(scores_in_a_vector{}, nobody, opt(0)) == 1.5);

// --- a function that returns its scores ----------------------------------------------------------
constexpr auto counts = [](Profile auto const& p) {
    auto scores = no_scores(p);
    scores[1] += 2;
    return scores;
};
constexpr auto counts_in_a_vector = [](Profile auto const&) { return std::vector{0.5, 2.0, 1.0}; };
// Options by index, options by value: neither says how good each is.
constexpr auto says_a_vector = [](Profile auto const&) { return std::vector{opt(1)}; };
constexpr auto says_text = [](Profile auto const&) { return text("sea"); };
static_assert(is_exactly<decltype(counts), strict_table, true, true, false>);
static_assert(is_exactly<decltype(counts_in_a_vector), strict_table, true, true, false>);
static_assert(is_exactly<decltype(says_a_vector), strict_table, false, false, false>);
static_assert(is_exactly<decltype(says_text), strict_table, false, false, false>);
static_assert(!Aggregator<decltype(counts), int>);
static_assert(winners(counts, nobody) == option_set<1>::of(opt(1)));
static_assert(likes_the_middle<decltype(counts_in_a_vector)>);
static_assert(score_regret(counts, nobody, opt(0)) == 2);

// --- a budget beside any of them -----------------------------------------------------------------
struct bounded : ranks_downwards {
    int votes = 1;
    constexpr int budget() const { return votes; }
    constexpr bounded with_budget(int b) const {
        bounded other = *this;
        other.votes = b;
        return other;
    }
};
struct becomes_unbounded : bounded {
    ranks_downwards with_budget(int) const;
};
struct bounded_and_no_rule {
    int budget() const;
    bounded_and_no_rule with_budget(int) const;
};
static_assert(BudgetedAggregator<bounded, strict_table>
              && BudgetedAggregator<bounded const&, strict_table>);
static_assert(!BudgetedAggregator<ranks_downwards, strict_table>
              && !BudgetedAggregator<becomes_unbounded, strict_table>);
static_assert(!BudgetedAggregator<bounded_and_no_rule, strict_table>
              && Budgeted<bounded_and_no_rule>);
static_assert(
    with_sigma_budget(compose(options(0, 1, 2), bounded{}, ranking("", 0, 1, 2)), 5).sigma.votes
    == 5);

// --- models, and what each needs -----------------------------------------------------------------
template <class R> constexpr bool scores_orders = is_exactly<R, strict_table, true, true, false>;
static_assert(scores_orders<decltype(aggregators::plurality)>
              && scores_orders<decltype(aggregators::borda)>);
static_assert(scores_orders<decltype(aggregators::antiplurality)>
              && scores_orders<decltype(aggregators::copeland)>);
static_assert(scores_orders<decltype(aggregators::simpson)>);
static_assert(is_exactly<decltype(aggregators::irv), strict_table, true, false, false>);
static_assert(
    is_exactly<decltype(aggregators::constant(opt(0))), strict_table, true, false, false>);
static_assert(is_exactly<decltype(aggregators::dictator(0)), strict_table, true, false, false>);
static_assert(is_exactly<decltype(lex(aggregators::borda)), strict_table, true, false, false>);
static_assert(is_exactly<decltype(aggregators::nash), scored_table, true, true, false>);
static_assert(is_exactly<decltype(aggregators::egalitarian), scored_table, true, true, false>);

// First places are enough for some, pairs for others, an order does not stand in for values.
static_assert(Aggregator<decltype(aggregators::plurality), picks_table>);
static_assert(Aggregator<decltype(aggregators::dictator(0)), picks_table>);
static_assert(!Aggregator<decltype(aggregators::borda), picks_table>);
static_assert(!Aggregator<decltype(aggregators::irv), picks_table>);
static_assert(!Aggregator<decltype(lex(aggregators::borda)), picks_table>);
static_assert(Aggregator<decltype(aggregators::copeland), partial_table>);
static_assert(Aggregator<decltype(aggregators::simpson), partial_table>);
static_assert(!Aggregator<decltype(aggregators::plurality), partial_table>);
static_assert(!Aggregator<decltype(aggregators::nash), strict_table>);
static_assert(!Aggregator<decltype(aggregators::egalitarian), strict_table>);

// --- negative and near-misses --------------------------------------------------------------------
struct scores_without_size {
    int const* scores(Profile auto const&) const;
};
struct unordered_scores {
    std::vector<strict_table> scores(Profile auto const&) const;
};
constexpr auto says_index = [](Profile auto const&) { return 1; };
constexpr auto says_yes = [](Profile auto const&) { return true; };
constexpr auto says_nothing = [](Profile auto const&) {};
constexpr auto asks_for_a_menu = [](Profile auto const&, option_set<1>) { return opt(0); };
static_assert(!Aggregator<int, strict_table>);
static_assert(!Aggregator<scores_without_size, strict_table>);
static_assert(!Aggregator<unordered_scores, strict_table>);
static_assert(!Aggregator<decltype(says_index), strict_table>
              && !Aggregator<decltype(says_yes), strict_table>);
static_assert(!Aggregator<decltype(says_nothing), strict_table>);
static_assert(!Aggregator<decltype(asks_for_a_menu), strict_table>);
static_assert(!Aggregator<decltype(aggregators::plurality), int>);
// Making a constant needs an option: the factory is not a rule.
static_assert(!Aggregator<decltype(aggregators::constant), strict_table>);
static_assert(!Aggregator<decltype(aggregators::dictator), strict_table>);

}  // namespace
