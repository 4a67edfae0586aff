// SPDX-License-Identifier: BSL-1.0
//
// Every rule of the catalogue decides for five parts and five options within a static_assert, under
// the default limits of every compiler. What it has to choose was computed by the oracle
// (tests/oracle), which knows nothing of the library.
#include <boost/hana/at.hpp>
#include <boost/hana/length.hpp>
#include <selfalign.hpp>
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
    {"dis_and_approval", "be"}, {"utilitarian", "bce"}, {"relative_utilitarian", "bce"},
    {"egalitarian", "be"}, {"leximin", "e"}, {"nash", "e"}, {"nash_welfare", "e"},
    {"supported", "abcde"}, {"serial_veto", "e"},
    {"alternating_strikes", "c"}, {"random_dictator", "abcd"},
    {"proportional_borda", "abcde"}, {"uniform", "abcde"}
};

constexpr option_set<1> answer_of(text rule) {
    option_set<1> result;
    for (answer const& a : answers)
        if (a.rule == rule)
            for (char const* letter = a.options; *letter != 0; ++letter)
                result.insert(opt(*letter - 'a'));
    return result;
}

constexpr int rules = decltype(boost::hana::length(aggregators::catalogue))::value;
static_assert(sizeof(answers) / sizeof(answers[0]) == rules);

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

// The answer is looked at: a rule held against that of another fails.
static_assert(winners(aggregators::borda, five) != answer_of("plurality"));

} // namespace
