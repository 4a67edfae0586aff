// SPDX-License-Identifier: BSL-1.0
//
// minimax, minimax_support, leximax, most_wins_smallest_loss, weighted_covering, loss_trimmer.
#include <selfalign/aggregators/margins.hpp>

#include "../majority_graph/against_oracle.hpp"

using namespace against_oracle;
namespace rules = sa::aggregators;

namespace {

// Margins: sea over city 1, city over home 3, home over sea 1.
template <class Rule>
constexpr auto cycle(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::times(2, sa::ranking("a", trip::sea, trip::city, trip::home)),
                       sa::times(2, sa::ranking("b", trip::city, trip::home, trip::sea)),
                       sa::ranking("c", trip::home, trip::sea, trip::city));
}

struct all_rules {
    forms minimax = forms_of(rules::minimax);
    forms minimax_support = forms_of(rules::minimax_support);
    forms leximax = forms_of(rules::leximax);
    forms most_wins = forms_of(rules::most_wins_smallest_loss);
    forms weighted_covering = forms_of(rules::weighted_covering);
    forms loss_trimmer = forms_of(rules::loss_trimmer);
};

constexpr auto sea_and_city = menu_of_two(0, 1);

} // namespace

TEST_CASE("minimax and its relatives: while compiling") {
    BOTH(sa::choose(cycle(rules::minimax)) == sea_and_city);
    BOTH(sa::choose(cycle(rules::minimax_support)) == sea_and_city);
    BOTH(sa::choose(cycle(rules::leximax)) == sea_and_city);
    BOTH(sa::choose(cycle(rules::most_wins_smallest_loss)) == sea_and_city);
    BOTH(sa::choose(cycle(rules::weighted_covering)) == sa::option_set<1>::all(3));
    // home goes, then sea beats city.
    BOTH(sa::choose(cycle(rules::loss_trimmer)) == sa::option_set<1>::of(opt(0)));
    constexpr auto scores = rules::minimax.scores(sa::evaluate(cycle(rules::minimax)).profile());
    BOTH(scores[0] == -1 && scores[1] == -1 && scores[2] == -3);
    constexpr auto support =
        rules::minimax_support.scores(sa::evaluate(cycle(rules::minimax_support)).profile());
    BOTH(support[0] == -3 && support[1] == -3 && support[2] == -4);
}

TEST_CASE("minimax and its relatives: as the oracle in every shape") {
    all_rules const r;
    CHECK(difference(r.minimax, "minimax") == "");
    CHECK(difference(r.minimax_support, "minimax_support") == "");
    CHECK(difference(r.leximax, "leximax") == "");
    CHECK(difference(r.most_wins, "most_wins_smallest_loss") == "");
    CHECK(difference(r.weighted_covering, "weighted_covering") == "");
    CHECK(difference(r.loss_trimmer, "loss_trimmer") == "");
    // Planted: neighbours of the right rule.
    CHECK(difference(r.minimax, "minimax_support") != "");
    CHECK(difference(r.minimax_support, "minimax") != "");
    CHECK(difference(forms_of(rules::simpson), "minimax") != "");
    CHECK(difference(r.minimax, "leximax") != "");
    CHECK(difference(forms_of(rules::copeland), "most_wins_smallest_loss") != "");
    CHECK(difference(r.minimax, "loss_trimmer") != "");
    CHECK(difference(r.most_wins, "weighted_covering") != "");
}

TEST_CASE("minimax and its relatives: published examples") {
    all_rules const r;
    sample const tennessee = letters({{42, "abcd"}, {26, "bcda"}, {15, "cdba"}, {17, "dcba"}});
    for (forms const* rule :
         {&r.minimax, &r.minimax_support, &r.leximax, &r.most_wins, &r.loss_trimmer})
        CHECK(spelled(rule->on_dynamic(tennessee)) == "b");
    // Condorcet's 60 voters (1785): a cycle whose weakest majority is that of a over b.
    sample const sixty = letters({{23, "abc"}, {17, "bca"}, {2, "bac"}, {10, "cab"}, {8, "cba"}});
    for (forms const* rule : {&r.minimax, &r.minimax_support, &r.leximax, &r.most_wins})
        CHECK(spelled(rule->on_dynamic(sixty)) == "b");
    // The example in the documentation of pref_voting.
    sample const documented =
        letters({{1, "dabc"}, {1, "bdca"}, {1, "bdac"}, {1, "bcad"}, {2, "dcab"}, {1, "acbd"}});
    CHECK(spelled(r.minimax.on_dynamic(documented)) == "bd");
}

TEST_CASE("minimax and its relatives: each differs from the others") {
    all_rules const r;
    // a and d win two duels each; the others win one.
    sample const s = with_margins(4, {-11, 7, 11, -7, -11, -11});
    CHECK(spelled(r.minimax.on_dynamic(s)) == "abcd");
    CHECK(spelled(r.most_wins.on_dynamic(s)) == "ad");
    sample const t = with_margins(4, {5, -7, -3, -5, 7, -1});
    CHECK(spelled(r.minimax.on_dynamic(t)) == "c");
    CHECK(spelled(r.loss_trimmer.on_dynamic(t)) == "cd");
    // a beats both, but b does better against c.
    CHECK(spelled(r.weighted_covering.on_dynamic(with_margins(3, {1, 3, 5}))) == "ab");
    // Second largest defeats: a by 3 and 1, b by 3 only.
    sample const u = with_margins(4, {-1, 5, -3, -3, 5, 7});
    CHECK(spelled(r.minimax.on_dynamic(u)) == spelled(oracle_rule("minimax")(u)));
    CHECK(spelled(r.leximax.on_dynamic(u)) == spelled(oracle_rule("leximax")(u)));
}

TEST_CASE("minimax and its relatives: properties") {
    all_rules const r;
    for (forms const* rule : {&r.minimax, &r.minimax_support, &r.leximax, &r.most_wins,
                              &r.weighted_covering, &r.loss_trimmer}) {
        CHECK(not_anonymous(rule->on_dynamic, property_scope()) == "");
        CHECK(not_neutral(rule->on_dynamic, property_scope()) == "");
        CHECK(not_pareto(rule->on_dynamic, property_scope()) == "");
        if (rule != &r.weighted_covering)
            CHECK(not_condorcet(rule->on_dynamic, property_scope()) == "");
    }
    for (forms const* rule : {&r.most_wins, &r.loss_trimmer})
        CHECK(not_smith(rule->on_dynamic, property_scope()) == "");
    // a, b, c beat each other in a circle by 9, and d by 1 each.
    samples const circle{with_margins(4, {9, -9, 1, 9, 1, 1})};
    for (forms const* rule : {&r.minimax, &r.minimax_support, &r.leximax}) {
        CHECK(spelled(rule->on_dynamic(circle[0])) == "d");
        CHECK(not_smith(rule->on_dynamic, circle) != "");
    }
    CHECK(not_condorcet(r.weighted_covering.on_dynamic, property_scope()) != "");
    CHECK(not_smith(r.weighted_covering.on_dynamic, property_scope()) != "");
    for (sample const& s : property_scope()) {
        choice const wide = r.minimax.on_dynamic(s);
        for (int x : r.leximax.on_dynamic(s)) CHECK(wide.count(x) == 1);
    }
}
