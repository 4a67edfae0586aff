// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/elimination/baldwin.hpp>
#include <selfalign/aggregators/elimination/knockout.hpp>
#include <selfalign/aggregators/elimination/strict_nanson.hpp>
#include <selfalign/aggregators/elimination/weak_nanson.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("borda_eliminations: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::baldwin), "baldwin") == "");
    CHECK(difference(hidden(ag::baldwin_put), "baldwin_put") == "");
    CHECK(difference(hidden(ag::baldwin_tb), "baldwin_tb") == "");
    CHECK(difference(hidden(ag::strict_nanson), "strict_nanson") == "");
    CHECK(difference(hidden(ag::weak_nanson), "weak_nanson") == "");
    CHECK(difference(hidden(ag::knockout), "knockout") == "");
    // Planted.
    CHECK(difference(hidden(ag::borda), "baldwin") != "");
    CHECK(difference(hidden(ag::baldwin), "baldwin_put") != "");
    CHECK(difference(hidden(ag::baldwin), "baldwin_tb") != "");
    CHECK(difference(hidden(ag::baldwin), "strict_nanson") != "");
    CHECK(difference(hidden(ag::strict_nanson), "weak_nanson") != "");
    CHECK(difference(hidden(ag::baldwin), "knockout") != "");
}

TEST_CASE("borda_eliminations: published examples") {
    CHECK(hidden(ag::baldwin).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::baldwin).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::baldwin_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::baldwin_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::strict_nanson).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::strict_nanson).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::weak_nanson).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::weak_nanson).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::knockout).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::knockout).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::baldwin_tb).strict(cycle(), {}) == choice{1});
    // Borda, 1770: the plurality winner a is last, c has most points and wins all duels.
    sample const borda = ballots({{1, "abc"}, {7, "acb"}, {7, "bca"}, {6, "cba"}});
    CHECK(hidden(ag::baldwin).strict(borda, {}) == choice{2});
    CHECK(hidden(ag::strict_nanson).strict(borda, {}) == choice{2});
    CHECK(hidden(ag::weak_nanson).strict(borda, {}) == choice{2});
    CHECK(hidden(ag::knockout).strict(borda, {}) == choice{2});
}

TEST_CASE("borda_eliminations: at the average") {
    // Points 2, 3 and 1: strict Nanson keeps a, which has the average, and a and b then tie.
    sample const average = ballots({{1, "abc"}, {1, "bca"}});
    CHECK(hidden(ag::strict_nanson).strict(average, {}) == choice{0, 1});
    CHECK(hidden(ag::weak_nanson).strict(average, {}) == choice{1});
    CHECK(hidden(ag::baldwin).strict(average, {}) == choice{0, 1});
}

TEST_CASE("borda_eliminations: anonymous, Condorcet, Smith, weakly Pareto; not monotone") {
    CHECK(broken_claim(hidden(ag::baldwin), "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::baldwin_put), "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::strict_nanson),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::weak_nanson), "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::knockout), "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::baldwin_tb), "anonymous resolute condorcet smith pareto") == "");
    CHECK(counterexample(hidden(ag::baldwin_tb), "neutral", strict(2, 2)) != "");
    samples const raised{{{{1, 0, 2}, {0, 1, 2}, {1, 2, 0}, {2, 0, 1}}, {2, 1, 3, 1}}};
    CHECK(counterexample(hidden(ag::baldwin), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::baldwin_put), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::strict_nanson), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::baldwin_tb), "monotone",
                         {{{{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}, {2, 1, 1, 1}}}) != "");
    CHECK(counterexample(hidden(ag::weak_nanson), "monotone",
                         {{{{3, 0, 2, 1}, {2, 3, 1, 0}, {2, 1, 3, 0}, {0, 1, 3, 2}}, {1, 2, 1, 3}}})
          != "");
    CHECK(counterexample(hidden(ag::knockout), "monotone",
                         {{{{3, 2, 0, 1}, {2, 1, 3, 0}, {0, 1, 2, 3}}, {1, 3, 3}}}) != "");
}

TEST_CASE("borda_eliminations: orders with gaps") {
    // Two parts rank only a and b; duels are all that is asked for.
    sa::table<sa::dynamic, sa::partial_orders> gaps(sa::dynamic(3, 3));
    int const none = gaps.unranked;
    int const ranks[3][3] = {{0, 1, none}, {1, 0, none}, {2, 0, 1}};
    for (int i = 0; i < 3; ++i)
        for (int x = 0; x < 3; ++x) gaps.set_rank(i, opt(x), ranks[i][x]);
    CHECK(choice_of(sa::winners(ag::baldwin, gaps)) == choice{1});
    CHECK(choice_of(sa::winners(ag::weak_nanson, gaps)) == choice{1});
    CHECK(!sa::Aggregator<decltype(ag::irv), decltype(gaps)>);
}
