// SPDX-License-Identifier: BSL-1.0
//
// minimax, minimax_support, leximax, most_wins_smallest_loss, weighted_covering, loss_trimmer.
#include <selfalign/aggregators/margins.hpp>

#include "../against_oracle.hpp"

using namespace check;
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
    hidden_rule minimax = hidden(rules::minimax);
    hidden_rule minimax_support = hidden(rules::minimax_support);
    hidden_rule leximax = hidden(rules::leximax);
    hidden_rule most_wins = hidden(rules::most_wins_smallest_loss);
    hidden_rule weighted_covering = hidden(rules::weighted_covering);
    hidden_rule loss_trimmer = hidden(rules::loss_trimmer);
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
    CHECK(difference(hidden(rules::simpson), "minimax") != "");
    CHECK(difference(r.minimax, "leximax") != "");
    CHECK(difference(hidden(rules::copeland), "most_wins_smallest_loss") != "");
    CHECK(difference(r.minimax, "loss_trimmer") != "");
    CHECK(difference(r.most_wins, "weighted_covering") != "");
}

TEST_CASE("minimax and its relatives: published examples") {
    all_rules const r;
    for (hidden_rule const* rule :
         {&r.minimax, &r.minimax_support, &r.leximax, &r.most_wins, &r.loss_trimmer})
        CHECK(spelled(rule->weak(tennessee())) == "b");
    // Condorcet's 60 voters (1785): a cycle whose weakest majority is that of a over b.
    sample const sixty = ballots({{23, "abc"}, {17, "bca"}, {2, "bac"}, {10, "cab"}, {8, "cba"}});
    for (hidden_rule const* rule : {&r.minimax, &r.minimax_support, &r.leximax, &r.most_wins})
        CHECK(spelled(rule->weak(sixty)) == "b");
    // The example in the documentation of pref_voting.
    sample const documented =
        ballots({{1, "dabc"}, {1, "bdca"}, {1, "bdac"}, {1, "bcad"}, {2, "dcab"}, {1, "acbd"}});
    CHECK(spelled(r.minimax.weak(documented)) == "bd");
}

TEST_CASE("minimax and its relatives: each differs from the others") {
    all_rules const r;
    // a and d win two duels each; the others win one.
    sample const s = with_margins(4, {-11, 7, 11, -7, -11, -11});
    CHECK(spelled(r.minimax.weak(s)) == "abcd");
    CHECK(spelled(r.most_wins.weak(s)) == "ad");
    sample const t = with_margins(4, {5, -7, -3, -5, 7, -1});
    CHECK(spelled(r.minimax.weak(t)) == "c");
    CHECK(spelled(r.loss_trimmer.weak(t)) == "cd");
    // a beats both, but b does better against c.
    CHECK(spelled(r.weighted_covering.weak(with_margins(3, {1, 3, 5}))) == "ab");
    // Second largest defeats: a by 3 and 1, b by 3 only.
    sample const u = with_margins(4, {-1, 5, -3, -3, 5, 7});
    CHECK(spelled(r.minimax.weak(u)) == spelled(oracle_rule("minimax")(u)));
    CHECK(spelled(r.leximax.weak(u)) == spelled(oracle_rule("leximax")(u)));
}

TEST_CASE("minimax and its relatives: properties") {
    all_rules const r;
    for (hidden_rule const* rule : {&r.minimax, &r.minimax_support, &r.leximax, &r.most_wins,
                              &r.weighted_covering, &r.loss_trimmer}) {
        CHECK(not_anonymous(rule->weak, property_scope()) == "");
        CHECK(not_neutral(rule->weak, property_scope()) == "");
        CHECK(not_pareto(rule->weak, property_scope()) == "");
        if (rule != &r.weighted_covering)
            CHECK(not_condorcet(rule->weak, property_scope()) == "");
    }
    for (hidden_rule const* rule : {&r.most_wins, &r.loss_trimmer})
        CHECK(not_smith(rule->weak, property_scope()) == "");
    // a, b, c beat each other in a circle by 9, and d by 1 each.
    samples const circle{with_margins(4, {9, -9, 1, 9, 1, 1})};
    for (hidden_rule const* rule : {&r.minimax, &r.minimax_support, &r.leximax}) {
        CHECK(spelled(rule->weak(circle[0])) == "d");
        CHECK(not_smith(rule->weak, circle) != "");
    }
    CHECK(not_condorcet(r.weighted_covering.weak, property_scope()) != "");
    CHECK(not_smith(r.weighted_covering.weak, property_scope()) != "");
    for (sample const& s : property_scope()) {
        choice const wide = r.minimax.weak(s);
        for (int x : r.leximax.weak(s)) CHECK(wide.count(x) == 1);
    }
}
