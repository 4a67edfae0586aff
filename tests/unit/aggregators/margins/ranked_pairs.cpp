// SPDX-License-Identifier: BSL-1.0
//
// ranked_pairs and river, each as a set, with ties by index and with ties by part 0.
#include <selfalign/aggregators/margins.hpp>

#include "../against_oracle.hpp"

using namespace check;
namespace rules = sa::aggregators;

namespace {

// Margins of 1 all around; part "a" breaks the ties of the _zt rules: home, then sea.
template <class Rule>
constexpr auto cycle(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::ranking("a", trip::home, trip::sea, trip::city),
                       sa::ranking("b", trip::city, trip::home, trip::sea),
                       sa::ranking("c", trip::sea, trip::city, trip::home));
}

// Option i beats the next two of five: by 1 and by 3, with many ties.
template <class Rule>
constexpr auto regular(Rule const& rule) {
    sa::table<sa::fixed<5, 5>, sa::strict_orders> t;
    for (int i = 0; i < 5; ++i)
        for (int k = 0; k < 5; ++k) t.set_rank(i, opt((i + k) % 5), k);
    return sa::winners(rule, t);
}

constexpr auto only(int x) { return sa::option_set<1>::of(opt(x)); }

// Everything ties.
sa::table<sa::dynamic, sa::strict_orders> opposed(int options) {
    sa::table<sa::dynamic, sa::strict_orders> t(sa::dynamic(2, options));
    for (int x = 0; x < options; ++x) {
        t.set_rank(0, opt(x), x);
        t.set_rank(1, opt(x), options - 1 - x);
    }
    return t;
}

struct all_rules {
    hidden_rule ranked_pairs = hidden(rules::ranked_pairs);
    hidden_rule ranked_pairs_tb = hidden(rules::ranked_pairs_tb);
    hidden_rule ranked_pairs_zt = hidden(rules::ranked_pairs_zt);
    hidden_rule river = hidden(rules::river);
    hidden_rule river_tb = hidden(rules::river_tb);
    hidden_rule river_zt = hidden(rules::river_zt);
};

} // namespace

TEST_CASE("ranked_pairs and river: three readings of ties") {
    BOTH(sa::choose(cycle(rules::ranked_pairs)) == sa::option_set<1>::all(3));
    BOTH(sa::choose(cycle(rules::ranked_pairs_tb)) == only(0));
    BOTH(sa::choose(cycle(rules::ranked_pairs_zt)) == only(2));
    BOTH(sa::choose(cycle(rules::river)) == sa::option_set<1>::all(3));
    BOTH(sa::choose(cycle(rules::river_tb)) == only(0));
    BOTH(sa::choose(cycle(rules::river_zt)) == only(2));
    BOTH(sa::choose(cycle(rules::ranked_pairs), menu_of_two(1, 2)) == only(1));
    BOTH(regular(rules::ranked_pairs) == sa::option_set<1>::all(5));
    BOTH(regular(rules::ranked_pairs_tb).size() == 1);
    BOTH(regular(rules::ranked_pairs_zt).size() == 1);
    BOTH(regular(rules::river) == sa::option_set<1>::all(5));
    BOTH(regular(rules::river_tb).size() == 1);
    BOTH(regular(rules::river_zt).size() == 1);
}

TEST_CASE("ranked_pairs and river: as the oracle in every shape") {
    all_rules const r;
    CHECK(difference(r.ranked_pairs, "ranked_pairs") == "");
    CHECK(difference(r.ranked_pairs_tb, "ranked_pairs_tb") == "");
    CHECK(difference(r.ranked_pairs_zt, "ranked_pairs_zt") == "");
    CHECK(difference(r.river, "river") == "");
    CHECK(difference(r.river_tb, "river_tb") == "");
    CHECK(difference(r.river_zt, "river_zt") == "");
    // Planted: neighbours of the right rule.
    CHECK(difference(r.river, "ranked_pairs") != "");
    CHECK(difference(r.ranked_pairs, "river") != "");
    CHECK(difference(r.ranked_pairs_tb, "ranked_pairs_zt") != "");
    CHECK(difference(r.ranked_pairs_tb, "ranked_pairs") != "");
    CHECK(difference(r.ranked_pairs_tb, "river_tb") != "");
}

TEST_CASE("ranked_pairs and river: many ties among 6 options, as the oracle") {
    all_rules const r;
    for (std::vector<long long> const& margin :
         {std::vector<long long>{2, 0, -2, 2, 0, 2, 2, -2, 2, 0, 2, -2, 2, 2, 0},
          {1, -1, 1, -1, 1, 1, -1, 1, -1, 1, -1, 1, 1, -1, 1},
          {4, 2, -2, 4, -4, 2, 4, -2, -4, 4, 2, 4, -2, 2, 4},
          {0, 2, -2, 0, 0, 2, -2, 2, 0, 0, 2, 2, 0, -2, 2},
          {3, -1, 3, -3, 1, 3, -3, 1, -1, 3, 1, -3, 3, -1, 1}}) {
        sample const s = with_margins(6, margin);
        CHECK(r.ranked_pairs.weak(s) == oracle_rule("ranked_pairs")(s));
        CHECK(r.river.weak(s) == oracle_rule("river")(s));
    }
}

TEST_CASE("ranked_pairs and river: published examples") {
    all_rules const r;
    // 27 voters (N. Tideman, 1987, examples 4 and 5, as the tests of pivot-libre/tideman have
    // them). Four options: a, b and c in a circle of 9, 13 and 5, and each beats d by 3. Five: a
    // circle of 9, 11 and 7, each beats d by 3, d beats e by 5, and e beats each by 1.
    sample const four = ballots(
        {{6, "abcd"}, {5, "bcad"}, {4, "cabd"}, {5, "dabc"}, {4, "dbca"}, {3, "dcab"}});
    sample const five = ballots(
        {{7, "abcde"}, {3, "edabc"}, {6, "debca"}, {3, "bcaed"}, {5, "ecabd"}, {3, "dcabe"}});
    for (hidden_rule const* rule : {&r.ranked_pairs, &r.ranked_pairs_tb, &r.ranked_pairs_zt,
                                    &r.river, &r.river_tb, &r.river_zt}) {
        CHECK(spelled(rule->weak(four)) == "a");
        CHECK(spelled(rule->weak(five)) == "a");
        CHECK(spelled(rule->weak(tennessee())) == "b");
    }
    // The example in the documentation of pref_voting: the two rules differ.
    sample const documented = with_margins(4, {-12, 2, 8, 0, -6, 12});
    CHECK(spelled(r.ranked_pairs.weak(documented)) == "b");
    CHECK(spelled(r.river.weak(documented)) == "c");
}

TEST_CASE("ranked_pairs and river: properties") {
    all_rules const r;
    auto const split_cycle = hidden(rules::split_cycle).weak;
    for (hidden_rule const* rule : {&r.ranked_pairs, &r.ranked_pairs_tb, &r.ranked_pairs_zt,
                                    &r.river, &r.river_tb, &r.river_zt}) {
        CHECK(not_pareto(rule->weak, property_scope()) == "");
        CHECK(not_condorcet(rule->weak, property_scope()) == "");
        CHECK(not_smith(rule->weak, property_scope()) == "");
        for (sample const& s : property_scope())
            for (int x : rule->weak(s)) CHECK(split_cycle(s).count(x) == 1);
    }
    for (hidden_rule const* rule : {&r.ranked_pairs, &r.river}) {
        CHECK(not_anonymous(rule->weak, property_scope()) == "");
        CHECK(not_neutral(rule->weak, property_scope()) == "");
    }
    for (hidden_rule const* rule : {&r.ranked_pairs_tb, &r.river_tb}) {
        CHECK(not_resolute(rule->weak, property_scope()) == "");
        CHECK(not_anonymous(rule->weak, property_scope()) == "");
        CHECK(not_neutral(rule->weak, property_scope()) != "");
    }
    for (hidden_rule const* rule : {&r.ranked_pairs_zt, &r.river_zt}) {
        CHECK(not_resolute(rule->weak, property_scope()) == "");
        CHECK(not_anonymous(rule->weak, property_scope()) != "");
        CHECK(not_neutral(rule->weak, joined({small_strict(), circular()})) == "");
        CHECK(not_neutral(rule->weak, property_scope()) != "");
    }
}

TEST_CASE("ranked_pairs and river: only as many options as can be finished") {
    CHECK(rules::ranked_pairs(opposed(8)).size() == 8);
    CHECK(rules::river(opposed(8)).size() == 8);
    CHECK(rules::ranked_pairs(opposed(30)).size() == 30);
    CHECK(
        error_of([] { static_cast<void>(rules::ranked_pairs(opposed(65))); })
        == "ranked_pairs takes time exponential in the number of options: 65 options are not told "
           "apart by simpler means; expected at most 64");
    CHECK(error_of([] { static_cast<void>(rules::river(opposed(16))); })
          == "river takes time exponential in the number of options: 16 options are not told apart "
             "by "
             "simpler means; expected at most 15");
    CHECK(rules::ranked_pairs_tb(opposed(65)) == opt(0));
    CHECK(rules::river_tb(opposed(65)) == opt(0));
}
