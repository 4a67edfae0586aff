// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/elimination/coombs.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("coombs: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::coombs), "coombs") == "");
    CHECK(difference(hidden(ag::coombs_put), "coombs_put") == "");
    CHECK(difference(hidden(ag::coombs_tb), "coombs_tb") == "");
    // Planted.
    CHECK(difference(hidden(ag::antiplurality), "coombs") != "");
    CHECK(difference(hidden(ag::coombs), "coombs_put") != "");
    CHECK(difference(hidden(ag::coombs), "coombs_tb") != "");
}

TEST_CASE("coombs: published examples") {
    CHECK(hidden(ag::coombs).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::coombs_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::coombs_tb).strict(cycle(), {}) == choice{1});
    CHECK(hidden(ag::coombs).strict(tennessee(), {}) == choice{1});
}

TEST_CASE("coombs: anonymous, weakly Pareto; not Condorcet, not monotone") {
    CHECK(broken_claim(hidden(ag::coombs), "anonymous neutral pareto") == "");
    CHECK(broken_claim(hidden(ag::coombs_put), "anonymous neutral pareto") == "");
    CHECK(broken_claim(hidden(ag::coombs_tb), "anonymous resolute pareto") == "");
    CHECK(counterexample(hidden(ag::coombs_tb), "neutral", strict(2, 2)) != "");
    // A Condorcet winner with many last places.
    sample const against = {
        {{1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {0, 1, 2}, {2, 1, 0}, {2, 1, 0}, {1, 0, 2}},
        {4, 2, 2, 4, 3, 1, 3}};
    for (auto const& rule :
         {hidden(ag::coombs), hidden(ag::coombs_put), hidden(ag::coombs_tb)})
        CHECK(counterexample(rule, "condorcet", {against}) != "");
    CHECK(counterexample(hidden(ag::coombs), "monotone",
                         {{{{1, 2, 0}, {2, 1, 0}, {2, 0, 1}, {1, 0, 2}}, {3, 1, 1, 3}}}) != "");
    CHECK(counterexample(hidden(ag::coombs_put), "monotone",
                         {{{{1, 0, 2}, {2, 1, 0}, {0, 1, 2}, {0, 2, 1}}, {1, 3, 2, 2}}}) != "");
    CHECK(counterexample(hidden(ag::coombs_tb), "monotone",
                         {{{{2, 1, 0}, {1, 2, 0}, {1, 0, 2}}, {2, 2, 4}}}) != "");
}
