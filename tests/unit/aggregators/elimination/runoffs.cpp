// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/elimination/plurality_with_runoff_put.hpp>
#include <selfalign/aggregators/elimination/runoff.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("runoffs: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::plurality_with_runoff_put),
                               "plurality_with_runoff_put") == "");
    CHECK(difference(hidden(ag::runoff), "runoff") == "");
    // Planted.
    CHECK(difference(hidden(ag::plurality), "plurality_with_runoff_put") != "");
    CHECK(difference(hidden(ag::irv), "runoff") != "");
    CHECK(difference(hidden(ag::plurality_with_runoff_put), "runoff") != "");
}

TEST_CASE("runoffs: published examples") {
    CHECK(hidden(ag::plurality_with_runoff_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::runoff).strict(cycle(), {}) == choice{0});
    CHECK(hidden(ag::plurality_with_runoff_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::runoff).strict(tennessee(), {}) == choice{1});
    // b and c tie for the second place; a loses to one of them only.
    sample const tie = ballots({{4, "abc"}, {3, "bca"}, {3, "cab"}});
    CHECK(hidden(ag::plurality_with_runoff_put).strict(tie, {}) == choice{0, 2});
    CHECK(hidden(ag::runoff).strict(tie, {}) == choice{0});
}

TEST_CASE("runoffs: anonymous, weakly Pareto; not Condorcet, not monotone") {
    CHECK(broken_claim(hidden(ag::plurality_with_runoff_put), "anonymous neutral pareto") == "");
    CHECK(broken_claim(hidden(ag::runoff), "anonymous resolute pareto") == "");
    CHECK(counterexample(hidden(ag::runoff), "neutral", strict(2, 2)) != "");
    CHECK((counterexample(hidden(ag::plurality_with_runoff_put), "condorcet",
                         claim_scope("condorcet")) != "" || thinned));
    CHECK((counterexample(hidden(ag::runoff), "condorcet", claim_scope("condorcet")) != ""
           || thinned));
    samples const raised{
        {{{1, 2, 0}, {1, 0, 2}, {2, 0, 1}, {0, 2, 1}}, {5, 3, 1, 4}},
        {{{0, 2, 1}, {1, 2, 0}, {2, 0, 1}, {1, 0, 2}, {2, 1, 0}}, {3, 2, 2, 3, 2}}};
    CHECK(counterexample(hidden(ag::plurality_with_runoff_put), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::runoff), "monotone", raised) != "");
}
