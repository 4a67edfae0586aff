// SPDX-License-Identifier: BSL-1.0
#include "../bargaining/reference.hpp"

namespace sa = selfalign;
using namespace check;
using reference::on_borda;

namespace {

struct yardstick {};

constexpr auto group = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::egalitarian,
    sa::utility<sa::at_levels_of<yardstick>>("a", [](trip t) { return t == trip::sea ? 9 : 2; }),
    sa::utility<sa::at_levels_of<yardstick>>("b", [](trip t) { return t == trip::sea ? -1 : 1; }));

samples const& every_order() {
    static samples const scope = joined({small_strict(), random_strict(), weak(1, 3), weak(2, 3),
                                         weak(3, 3), random_weak()});
    return scope;
}

}  // namespace

TEST_CASE("egalitarian: best for whoever is worst off") {
    BOTH(sa::choose(group) == menu_of_two(1, 2));
    BOTH(sa::choose(group, menu_of_two(0, 2)) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::aggregators::egalitarian.scores(sa::evaluate(group).profile())[0] == -1);
}

TEST_CASE("egalitarian: as the oracle on every scope and menu, orders scored by Borda") {
    CHECK(difference(on_borda(sa::aggregators::egalitarian), "egalitarian", every_order()) == "");
    CHECK(difference(on_borda(sa::aggregators::nash), "egalitarian", every_order()) != "");
}

TEST_CASE("egalitarian: as the oracle on random integer utilities, also negative ones") {
    for (utilities const& u : random_utilities())
        CHECK_MESSAGE(choice_of(sa::winners(sa::aggregators::egalitarian, valued_table(u))) ==
                          oracle_best("egalitarian", u),
                      u.name);
}

TEST_CASE("egalitarian: anonymous, neutral, weakly Pareto") {
    auto const rule = on_borda(sa::aggregators::egalitarian);
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, scope) == "");
}
