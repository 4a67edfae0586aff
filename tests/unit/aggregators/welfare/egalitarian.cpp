// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

#include <boost/rational.hpp>

namespace {

using half = boost::rational<long long>;
struct yardstick {};

constexpr auto group = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::egalitarian,
    sa::utility<sa::at_levels_of<yardstick>>("a", [](trip t) { return t == trip::sea ? 9 : 2; }),
    sa::utility<sa::at_levels_of<yardstick>>("b", [](trip t) { return t == trip::sea ? -1 : 1; }));

}  // namespace

TEST_CASE("egalitarian: best for whoever is worst off") {
    BOTH(sa::choose(group) == menu_of_two(1, 2));
    BOTH(sa::choose(group, menu_of_two(0, 2)) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::aggregators::egalitarian.scores(sa::evaluate(group).profile())[0] == -1);
}

TEST_CASE("egalitarian: as the oracle on every scope and menu, orders scored by Borda") {
    CHECK(rule_difference(sa::aggregators::egalitarian, "egalitarian", as_borda<long long>{},
                          as_borda<half>{}) == "");
    CHECK(rule_difference(sa::aggregators::nash, "egalitarian", as_borda<long long>{},
                          as_borda<half>{}) != "");
}

TEST_CASE("egalitarian: as the oracle on random integer utilities, also negative ones") {
    for (utilities const& u : random_utilities())
        CHECK_MESSAGE(choice_of(sa::winners(sa::aggregators::egalitarian, valued_table(u))) ==
                          oracle_best("egalitarian", u),
                      u.name);
}

TEST_CASE("egalitarian: anonymous, neutral, weakly Pareto") {
    auto const rule = plain(sa::aggregators::egalitarian, as_borda<half>{});
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, scope) == "");
}
