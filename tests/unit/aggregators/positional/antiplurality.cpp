// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

// Last places: sea 1/2, city 1/2 + 1, home 0.
constexpr auto group = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::antiplurality,
    sa::ranking("a", trip::home, sa::tied(trip::sea, trip::city)),
    sa::ranking("b", trip::sea, trip::home, trip::city));

}  // namespace

TEST_CASE("antiplurality: fewest last places, ties shared exactly") {
    BOTH(sa::choose(group) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(group, menu_of_two(0, 1)) == sa::option_set<1>::of(opt(0)));
    constexpr auto scores = sa::aggregators::antiplurality.scores(sa::evaluate(group).profile());
    BOTH(scores[0] == -1 && scores[1] == -3 && scores[2] == 0 && scores.per == 2);
}

TEST_CASE("antiplurality: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::antiplurality), "antiplurality") == "");
    CHECK(difference(hidden(sa::aggregators::plurality), "antiplurality") != "");
}

TEST_CASE("antiplurality: anonymous and neutral; not Pareto, by ties alone") {
    plain_rule const rule = hidden(sa::aggregators::antiplurality).weak;
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    // With one part, everything but its last place ties (theory, section 3.3).
    CHECK(not_pareto(rule, strict(1, 3)) == "ranks 012");
}
