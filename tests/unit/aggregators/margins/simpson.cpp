// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

// N(sea, .) is 2 and 1, N(city, .) is 1 and 2, N(home, .) is 2 and 1.
constexpr auto group = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::simpson,
    sa::times(2, sa::ranking("a", trip::sea, trip::city, trip::home)),
    sa::ranking("b", trip::city, trip::home, trip::sea));

}  // namespace

TEST_CASE("simpson: the largest smallest support") {
    BOTH(sa::choose(group) == sa::option_set<1>::of(opt(0)));
    constexpr auto scores = sa::aggregators::simpson.scores(sa::evaluate(group).profile());
    BOTH(scores[0] == 2 && scores[1] == 1 && scores[2] == 0);
    // All parts, if there is no other option.
    BOTH(sa::aggregators::simpson.scores(
             sa::restricted(sa::evaluate(group).profile(), sa::option_set<1>::of(opt(1))))[0] == 3);
}

TEST_CASE("simpson: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::simpson), "simpson") == "");
    CHECK(difference(hidden(sa::aggregators::copeland), "simpson") != "");
}

TEST_CASE("simpson: anonymous, neutral; Pareto and Condorcet where no part has ties") {
    plain_rule const rule = hidden(sa::aggregators::simpson).weak;
    samples const strictly = joined({small_strict(), random_strict()});
    samples const scope = joined({strictly, small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, strictly) == "");
    CHECK(not_condorcet(rule, strictly) == "");
    // With ties both can fail: two tied tops support each other with nobody, so all scores are 0.
    CHECK(not_pareto(rule, weak(1, 3)) == "ranks 002");
    CHECK(not_condorcet(rule, random_weak()) != "");
}
