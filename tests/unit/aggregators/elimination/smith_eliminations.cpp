// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/elimination/tideman_alternative_gocha.hpp>
#include <selfalign/aggregators/elimination/tideman_alternative_top_cycle.hpp>
#include <selfalign/aggregators/elimination/woodall.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("smith_eliminations: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::tideman_alternative_top_cycle),
                               "tideman_alternative_top_cycle") == "");
    CHECK(difference(hidden(ag::tideman_alternative_top_cycle_put),
                               "tideman_alternative_top_cycle_put") == "");
    CHECK(difference(hidden(ag::tideman_alternative_gocha),
                               "tideman_alternative_gocha") == "");
    CHECK(difference(hidden(ag::tideman_alternative_gocha_put),
                               "tideman_alternative_gocha_put") == "");
    CHECK(difference(hidden(ag::woodall), "woodall") == "");
    // Planted.
    CHECK(difference(hidden(ag::irv), "tideman_alternative_top_cycle") != "");
    CHECK(difference(hidden(ag::tideman_alternative_top_cycle),
                               "tideman_alternative_top_cycle_put") != "");
    CHECK(difference(hidden(ag::tideman_alternative_top_cycle),
                               "tideman_alternative_gocha") != "");
    CHECK(difference(hidden(ag::tideman_alternative_gocha),
                               "tideman_alternative_gocha_put") != "");
    CHECK(difference(hidden(ag::tideman_alternative_top_cycle), "woodall") != "");
}

TEST_CASE("smith_eliminations: published examples") {
    CHECK(hidden(ag::tideman_alternative_top_cycle).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::tideman_alternative_top_cycle).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::tideman_alternative_top_cycle_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::tideman_alternative_top_cycle_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::tideman_alternative_gocha).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::tideman_alternative_gocha).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::tideman_alternative_gocha_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::tideman_alternative_gocha_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::woodall).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::woodall).strict(tennessee(), {}) == choice{1});
    // a beats b and everything else ties: the top cycle keeps b, the Schwartz set does not, and for
    // good: everybody prefers a to b.
    sample const tied = ballots({{1, "abc"}, {1, "cab"}});
    CHECK(hidden(ag::tideman_alternative_top_cycle).strict(tied, {}) == choice{0, 2});
    CHECK(hidden(ag::tideman_alternative_gocha_put).strict(tied, {}) == choice{0, 2});
    // What the code of pref_voting does instead.
    CHECK(oracle_rule("tideman_alternative_gocha_returning_put")(tied) == choice{0, 1, 2});
}

TEST_CASE("smith_eliminations: anonymous, neutral, Condorcet, Smith, weakly Pareto; not monotone") {
    CHECK(broken_claim(hidden(ag::tideman_alternative_top_cycle),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::tideman_alternative_top_cycle_put),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::tideman_alternative_gocha),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::tideman_alternative_gocha_put),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::woodall), "anonymous neutral condorcet smith pareto") == "");
    samples const raised{
        {{{2, 0, 1}, {1, 0, 2}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}}, {3, 1, 3, 4, 1}}};
    CHECK(counterexample(hidden(ag::tideman_alternative_top_cycle), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::tideman_alternative_top_cycle_put), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::tideman_alternative_gocha), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::tideman_alternative_gocha_put), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::woodall), "monotone", raised) != "");
}
