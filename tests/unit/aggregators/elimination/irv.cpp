// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

// First places 2, 1, 2; city goes, its voter moves to home.
constexpr auto group = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::irv,
    sa::times(2, sa::ranking("a", trip::sea, trip::city, trip::home)),
    sa::ranking("b", trip::city, trip::home, trip::sea),
    sa::times(2, sa::ranking("c", trip::home, trip::city, trip::sea)));

}  // namespace

TEST_CASE("irv: the weakest goes until one is left") {
    BOTH(sa::choose(group) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(group, menu_of_two(0, 1)) == sa::option_set<1>::of(opt(1)));
}

TEST_CASE("irv: of several with the fewest, the highest index goes") {
    constexpr auto tie = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::irv,
                                     sa::ranking("a", trip::sea, trip::city),
                                     sa::ranking("b", trip::city, trip::sea));
    BOTH(sa::choose(tie) == sa::option_set<1>::of(opt(0)));
}

TEST_CASE("irv: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::irv), "irv") == "");
    // Planted: all at once, which is plurality.
    CHECK(difference(hidden(sa::aggregators::plurality), "irv") != "");
}

TEST_CASE("irv: anonymous, resolute, Pareto on strict orders; not neutral, Condorcet, monotone") {
    plain_rule const rule = hidden(sa::aggregators::irv).weak;
    samples const strictly = joined({small_strict(), random_strict()});
    samples const scope = joined({strictly, small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_resolute(rule, scope) == "");
    CHECK(not_pareto(rule, strictly) == "");
    CHECK(not_neutral(rule, strict(2, 2)) == "ranks 01 | 10");
    // 6 of 012, 5 of 201, 4 of 120 and 2 of 102 elect 0. If the last two move 0 up, 1 goes first
    // instead of 2, and 2 is elected.
    samples const upset{{{{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {1, 0, 2}}, {6, 5, 4, 2}}};
    CHECK(not_monotone(rule, upset) != "");
    CHECK(not_monotone(hidden(sa::aggregators::plurality).weak, random_strict()) == "");
    CHECK(not_condorcet(rule, joined({strict(3, 3), random_strict()})) != "");
}
