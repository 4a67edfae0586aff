// SPDX-License-Identifier: BSL-1.0
//
// Every rule, with and without arguments, decides for five parts and five options within a
// static_assert, under the default limits of every compiler. What a rule of the catalogue has to
// choose was computed by the oracle (tests/oracle), which knows nothing of the library, and what
// the others have to by a program of their definitions in another language.
#include <boost/hana/at.hpp>
#include <boost/hana/length.hpp>
#include <selfalign.hpp>
#include <selfalign/aggregators/bargaining.hpp>
#include <selfalign/aggregators/catalogue.hpp>

namespace {

using namespace selfalign;

struct grade {};
using all_promises = scale<zero, in_units_of<grade>, at_levels_of<grade>>;

// Ranks; four points for the first place down to none for the last; approval of the first two.
constexpr auto five = [] {
    table<fixed<5, 5>, strict_orders, values<long long, all_promises>, approvals> t;
    constexpr char const* orders[] = {"cbaed", "dceba", "beacd", "dceba", "aebdc"};
    for (int i = 0; i < 5; ++i)
        for (int place = 0; place < 5; ++place) {
            opt const x(orders[i][place] - 'a');
            t.set_rank(i, x, place);
            t.set_value(i, x, 4 - place);
            t.set_approval(i, x, place < 2);
        }
    return t;
}();

struct answer {
    text rule;
    char const* options;
};
constexpr answer answers[] = {
    {"constant", "a"}, {"dictator", "c"}, {"antidictator", "d"}, {"plurality", "d"},
    {"antiplurality", "be"}, {"borda", "bce"}, {"dowdall", "d"}, {"positive_negative", "b"},
    {"condorcet", "abcde"}, {"weak_condorcet", "abcde"}, {"copeland", "ce"}, {"llull", "ce"},
    {"top_cycle", "abcde"}, {"gocha", "abcde"}, {"uncovered_set_gillies", "cde"},
    {"uncovered_set_fishburn", "cde"}, {"uncovered_set_bordes", "cde"},
    {"uncovered_set_mckelvey", "cde"}, {"banks", "cde"}, {"slater", "c"},
    {"bipartisan_set", "cde"}, {"agenda", "e"}, {"minimax", "bcde"}, {"minimax_support", "bcde"},
    {"simpson", "bcde"}, {"leximax", "ce"}, {"most_wins_smallest_loss", "ce"},
    {"beat_path", "bcde"}, {"split_cycle", "bcde"}, {"ranked_pairs", "bcde"},
    {"ranked_pairs_tb", "c"}, {"ranked_pairs_zt", "c"}, {"river", "bcde"}, {"river_tb", "c"},
    {"river_zt", "c"}, {"stable_voting", "ce"}, {"simple_stable_voting", "ce"}, {"kemeny", "c"},
    {"essential_set", "cde"}, {"loss_trimmer", "cde"}, {"weighted_covering", "bcde"},
    {"maximal_lottery", "cde"}, {"instant_runoff", "d"}, {"instant_runoff_put", "ab"},
    {"instant_runoff_tb", "b"}, {"irv", "b"}, {"coombs", "c"}, {"coombs_put", "cd"},
    {"coombs_tb", "c"}, {"baldwin", "c"}, {"baldwin_put", "cde"}, {"baldwin_tb", "e"},
    {"strict_nanson", "c"}, {"weak_nanson", "c"}, {"raynaud", "bcde"}, {"benham", "d"},
    {"benham_put", "ab"}, {"benham_tb", "b"}, {"plurality_with_runoff_put", "abd"},
    {"runoff", "a"}, {"bottom_two_runoff_instant_runoff", "d"},
    {"bottom_two_runoff_instant_runoff_put", "abde"},
    {"iterated_removal_of_condorcet_loser", "abcde"}, {"tideman_alternative_top_cycle", "d"},
    {"tideman_alternative_top_cycle_put", "ab"}, {"tideman_alternative_gocha", "d"},
    {"tideman_alternative_gocha_put", "ab"}, {"woodall", "d"}, {"knockout", "c"},
    {"black", "bce"}, {"daunou", "d"}, {"smith_irv", "d"}, {"smith_irv_put", "ab"},
    {"condorcet_irv", "d"}, {"condorcet_irv_put", "ab"}, {"condorcet_plurality", "d"},
    {"smith_minimax", "bcde"}, {"copeland_local_borda", "c"}, {"copeland_global_borda", "ce"},
    {"copeland_local_minimax", "c"}, {"copeland_global_minimax", "ce"},
    {"borda_minimax_faceoff", "bcde"}, {"bucklin", "c"}, {"simplified_bucklin", "c"},
    {"weighted_bucklin", "c"}, {"dodgson", "ce"}, {"simplified_dodgson", "ce"},
    {"superior_voting", "be"}, {"absolute_majority", ""}, {"pareto_set", "abcde"},
    {"approval", "c"}, {"range_voting", "bce"}, {"star", "ce"}, {"majority_judgement", "c"},
    {"majority_gauge", "c"}, {"dis_and_approval", "be"}, {"utilitarian", "bce"},
    {"relative_utilitarian", "bce"}, {"egalitarian", "be"}, {"leximin", "e"}, {"nash", "e"},
    {"nash_welfare", "e"}, {"supported", "abcde"}, {"lexicographic", "c"}, {"constraints", ""},
    {"veto_list", "be"}, {"serial_veto", "e"}, {"pareto_frontier", "abcde"},
    {"alternating_strikes", "c"}, {"random_dictator", "abcd"}, {"proportional_borda", "abcde"},
    {"uniform", "abcde"}
};

constexpr option_set<1> set(char const* letters) {
    option_set<1> result;
    for (; *letters != 0; ++letters) result.insert(opt(*letters - 'a'));
    return result;
}
constexpr option_set<1> answer_of(text rule) {
    for (answer const& a : answers)
        if (a.rule == rule) return set(a.options);
    return {};
}

constexpr int rules = decltype(boost::hana::length(aggregators::catalogue))::value;
static_assert(sizeof(answers) / sizeof(answers[0]) == rules,
              "every rule of the catalogue has an answer above, and nothing else has");

template <int I>
constexpr auto const& entry_of = boost::hana::at_c<I>(aggregators::catalogue);

// One evaluation a rule: each has the whole of the compiler's budget. A wrong answer shows in the
// error as decides<I>, the I-th rule of the catalogue.
template <int I>
struct decides {
    static_assert(winners(entry_of<I>.value, five) == answer_of(entry_of<I>.name));
};
template <int... I>
constexpr bool all_decide(std::integer_sequence<int, I...>) {
    return (sizeof(decides<I>) + ...) > 0;
}
static_assert(all_decide(std::make_integer_sequence<int, rules>{}));

// Rules with arguments.
using namespace aggregators;
static_assert(winners(constant(opt(3)), five) == set("d"));
static_assert(winners(dictator(3), five) == set("d"));
static_assert(winners(antidictator(2), five) == set("d"));
static_assert(winners(k_approval<2>, five) == set("c"));
static_assert(winners(k_approval<3>, five) == set("e"));
static_assert(winners(scoring(7, 4, 2, 1, 0), five) == set("c"));
static_assert(winners(agenda(4, 2, 0, 1, 3), five) == set("d"));
static_assert(winners(agenda(3, 1), five) == set("c"));
static_assert(winners(then(borda, plurality), five) == set("c"));
static_assert(winners(then(top_cycle, coombs), five) == set("c"));
static_assert(winners(faceoff(plurality, antiplurality), five) == set("be"));
static_assert(winners(attending(3, borda), five) == set("bc"));
static_assert(winners(utilitarian({3, 1, 1, 1, 1}), five) == set("c"));

static_assert(winners(lexicographic({4, 0}), five) == set("a"));
static_assert(winners(veto_list({0, 2}), five) == set("abce"));
static_assert(winners(quota(3), five) == set(""));
static_assert(winners(quota(4), five) == set("bcde"));
static_assert(winners(weighted_voting({3, 1, 1, 1, 1}, 4), five) == set("c"));
static_assert(winners(consent(opt(2)), five) == set("c"));
static_assert(winners(oligarchy({0, 3}), five) == set("cd"));
static_assert(winners(oligarchy, five) == set("abcde"));
static_assert(winners(alternating_strikes(2), five) == set("b"));
static_assert(winners(alternating_strikes(3), five) == set("e"));

// One utility a part as the disagreement point, or an option.
template <auto Rule>
constexpr bool bargains(char const* at_zero, char const* uneven, char const* at_e) {
    return winners(Rule({0, 0, 0, 0, 0}), five) == set(at_zero)
           && winners(Rule({1, 0, 1, 0, 0}), five) == set(uneven)
           && winners(Rule(opt(4)), five) == set(at_e);
}
static_assert(bargains<individually_rational>("abcde", "abce", "e"));
static_assert(bargains<nash_bargaining>("e", "b", "e"));
static_assert(bargains<kalai_smorodinsky>("be", "b", "e"));
static_assert(bargains<egalitarian_bargaining>("be", "b", "e"));
static_assert(bargains<utilitarian_bargaining>("bce", "bce", "e"));

// What the lots are, and over lotteries: the solution, or all corners of what ties. Nash's is found
// within the same limits, but for the five it is not rational and therefore refused: here everybody
// has a favourite and cares for nothing else.
constexpr auto favourites = [] {
    table<fixed<5, 5>, weak_orders, values<long long, all_promises>> t;
    for (int i = 0; i < 5; ++i)
        for (int x = 0; x < 5; ++x) {
            t.set_rank(i, opt(x), x == i ? 0 : 1);
            t.set_value(i, opt(x), x == i ? 1 : 0);
        }
    return t;
}();
constexpr bool is(auto const& law, long long a, long long b, long long c, long long d,
                  long long e) {
    return law.weight(opt(0)) == a && law.weight(opt(1)) == b && law.weight(opt(2)) == c
           && law.weight(opt(3)) == d && law.weight(opt(4)) == e;
}
static_assert(is(random_dictator(five), 1, 1, 1, 2, 0));
static_assert(is(proportional_borda(five), 8, 11, 11, 9, 11));
static_assert(is(uniform(five), 1, 1, 1, 1, 1));
static_assert(is(maximal_lottery(five), 0, 0, 1, 1, 1));
static_assert(is(on_lotteries(egalitarian_bargaining({0, 0, 0, 0, 0}))(five)[0].chances(),
                 1, 0, 3, 0, 5));
static_assert(is(on_lotteries(kalai_smorodinsky({0, 0, 0, 0, 0}))(five)[0].chances(),
                 1, 0, 3, 0, 5));
static_assert(on_lotteries(utilitarian_bargaining({0, 0, 0, 0, 0}))(five).support() == set("bce"));
static_assert(is(on_lotteries(nash_bargaining({0, 0, 0, 0, 0}))(favourites)[0].chances(),
                 1, 1, 1, 1, 1));

// The answer is looked at: a rule held against that of another fails.
static_assert(winners(aggregators::borda, five) != answer_of("plurality"));

} // namespace
