// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/combined/absolute_majority.hpp>
#include <selfalign/aggregators/combined/pareto_set.hpp>
#include <selfalign/aggregators/combined/superior_voting.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("other_rules: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::superior_voting), "superior_voting") == "");
    CHECK(difference(hidden(ag::absolute_majority), "absolute_majority") == "");
    CHECK(difference(hidden(ag::pareto_set), "pareto_set") == "");
    // Planted.
    CHECK(difference(hidden(ag::plurality), "superior_voting") != "");
    CHECK(difference(hidden(ag::plurality), "absolute_majority") != "");
    CHECK(difference(hidden(ag::copeland), "pareto_set") != "");
}

TEST_CASE("other_rules: published examples") {
    CHECK(hidden(ag::superior_voting).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::superior_voting).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::absolute_majority).strict(tennessee(), {}) == choice{});
    CHECK(hidden(ag::absolute_majority).strict(ballots({{2, "abc"}, {1, "cba"}}), {}) == choice{0});
    CHECK(hidden(ag::absolute_majority).strict(ballots({{1, "abc"}, {1, "cba"}}), {}) == choice{});
    CHECK(hidden(ag::pareto_set).strict(tennessee(), {}) == choice{0, 1, 2, 3});
    CHECK(hidden(ag::pareto_set).strict(ballots({{1, "abc"}, {1, "cab"}}), {}) == choice{0, 2});
    // A tie is no strict preference of everybody.
    CHECK(hidden(ag::pareto_set).weak(ballots({{1, "ab=c"}, {1, "a=bc"}}), {}) == choice{0, 1});
}

TEST_CASE("other_rules: claims") {
    CHECK(broken_claim(hidden(ag::superior_voting), "anonymous neutral") == "");
    CHECK(broken_claim(hidden(ag::absolute_majority),
                       "anonymous neutral pareto smith monotone") == "");
    CHECK(broken_claim(hidden(ag::pareto_set), "anonymous neutral pareto monotone") == "");
    // The Condorcet winner d, whom everybody prefers to e, is nobody's first place, so e ties.
    sample const second_places = ballots({{1, "adebc"}, {1, "bdeca"}, {1, "cdeab"}});
    CHECK(hidden(ag::superior_voting).strict(second_places, {}) == choice{3, 4});
    CHECK(counterexample(hidden(ag::superior_voting), "condorcet", {second_places}) != "");
    CHECK(counterexample(hidden(ag::superior_voting), "pareto", {second_places}) != "");
    // But it is always among the chosen.
    for (sample const& s : joined({strict(3, 3), strict(2, 4), random_strict(), random_weak()})) {
        choice const winner = oracle_rule("condorcet")(s);
        if (winner.size() == 1)
            CHECK(hidden(ag::superior_voting).weak(s, {}).count(*winner.begin()) == 1);
    }
    CHECK(
        counterexample(hidden(ag::superior_voting), "monotone",
                       {{{{2, 0, 1}, {1, 0, 2}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}}, {3, 1, 3, 4, 1}}})
        != "");
    CHECK(counterexample(hidden(ag::absolute_majority), "condorcet", strict(3, 3)) != "");
    CHECK(counterexample(hidden(ag::pareto_set), "condorcet", strict(3, 3)) != "");
}
