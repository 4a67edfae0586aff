// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/elimination/instant_runoff.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("instant_runoff: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::instant_runoff), "instant_runoff") == "");
    CHECK(difference(hidden(ag::instant_runoff_put), "instant_runoff_put") == "");
    CHECK(difference(hidden(ag::instant_runoff_tb), "instant_runoff_tb") == "");
    // Planted.
    CHECK(difference(hidden(ag::plurality), "instant_runoff") != "");
    CHECK(difference(hidden(ag::instant_runoff), "instant_runoff_put") != "");
    CHECK(difference(hidden(ag::irv), "instant_runoff_tb") != "");
}

TEST_CASE("instant_runoff: published examples") {
    CHECK(hidden(ag::instant_runoff).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::instant_runoff_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::instant_runoff_tb).strict(cycle(), {}) == choice{1});
    CHECK(hidden(ag::instant_runoff).strict(tennessee(), {}) == choice{3});
    // More support for the winner makes it lose: ten of the 35 raise a (the textbook example of
    // non-monotonicity).
    sample const before = ballots({{39, "abc"}, {35, "bca"}, {26, "cab"}});
    sample const after = ballots({{49, "abc"}, {25, "bca"}, {26, "cab"}});
    CHECK(hidden(ag::instant_runoff).strict(before, {}) == choice{0});
    CHECK(hidden(ag::instant_runoff).strict(after, {}) == choice{2});
}

TEST_CASE("instant_runoff: ties for elimination") {
    // b and c tie with one first place each: at once they leave a, one at a time they decide.
    sample const tie = ballots({{2, "adbc"}, {1, "bcad"}, {1, "cbad"}});
    CHECK(hidden(ag::instant_runoff).strict(tie, {}) == choice{0});
    CHECK(hidden(ag::instant_runoff_put).strict(tie, {}) == choice{0, 1, 2});
    CHECK(hidden(ag::instant_runoff_tb).strict(tie, {}) == choice{2});
    // Half of the first places is no majority; a third of one counts as such.
    sample const shared = ballots({{3, "a=b=c"}, {1, "abc"}, {1, "bac"}, {1, "cab"}});
    CHECK(hidden(ag::instant_runoff).weak(shared, {}) == choice{0, 1, 2});
    CHECK(hidden(ag::instant_runoff).weak(ballots({{3, "a=b=c"}, {2, "abc"}, {1, "bac"}}), {})
          == choice{0});
    // Options without first places are no reason to branch: 40 of them, two with first places.
    sa::table<sa::dynamic, sa::strict_orders> many(sa::dynamic(2, 40));
    for (int x = 0; x < 40; ++x) {
        many.set_rank(0, opt(x), x);
        many.set_rank(1, opt(x), 39 - x);
    }
    CHECK(choice_of(sa::winners(ag::instant_runoff_put, many)) == choice{0, 39});
    if (thinned) return;
    // 20 options in a circle, one first place each, tie in too many ways.
    sa::table<sa::dynamic, sa::strict_orders> circle(sa::dynamic(20, 20));
    for (int i = 0; i < 20; ++i)
        for (int x = 0; x < 20; ++x) circle.set_rank(i, opt((i + x) % 20), x);
    CHECK(error_of([&] { static_cast<void>(sa::winners(ag::instant_runoff_put, circle)); }) ==
          "eliminating tied options one at a time in every order leads to more than 212337 sets of "
          "remaining options; expected fewer ties or fewer options");
}

TEST_CASE("instant_runoff: anonymous, weakly Pareto; not Condorcet, not monotone") {
    CHECK(broken_claim(hidden(ag::instant_runoff), "anonymous neutral pareto") == "");
    CHECK(broken_claim(hidden(ag::instant_runoff_put), "anonymous neutral pareto") == "");
    CHECK(broken_claim(hidden(ag::instant_runoff_tb), "anonymous resolute pareto") == "");
    CHECK(counterexample(hidden(ag::instant_runoff_tb), "neutral", strict(2, 2)) != "");
    for (auto const& rule : {hidden(ag::instant_runoff), hidden(ag::instant_runoff_put),
                             hidden(ag::instant_runoff_tb)}) {
        CHECK((counterexample(rule, "condorcet", claim_scope("condorcet")) != "" || thinned));
        CHECK((counterexample(rule, "monotone", claim_scope("monotone")) != "" || thinned));
    }
}
