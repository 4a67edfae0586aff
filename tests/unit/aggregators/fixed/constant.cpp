// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto of(opt chosen) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home),
                       sa::aggregators::constant(chosen),
                       sa::ranking("me", trip::home, trip::city, trip::sea));
}

}  // namespace

TEST_CASE("constant: the same option whatever the parts want") {
    BOTH(sa::choose(of(opt(0))) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::choose(of(opt(2))) == sa::option_set<1>::of(opt(2)));
}

TEST_CASE("constant: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::constant(opt(0))), "constant0") == "");
    CHECK(difference(hidden(sa::aggregators::constant(opt(1))), "constant0") != "");
}

TEST_CASE("constant: on a menu it names the option's new index, and is undefined on a small one") {
    // Σ never sees the menu: index 1 of {0, 2} is option 2.
    BOTH(sa::choose(of(opt(1)), menu_of_two(0, 2)) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(of(opt(2)), menu_of_two(1, 2)).empty());
    BOTH(sa::reflexive(sa::relations::boundary, of(opt(3))).undefined());
}

TEST_CASE("constant: no option can never be meant") {
    CHECK(error_of([] { static_cast<void>(sa::aggregators::constant(opt())); })
          == "constant was told option -1; expected an index of at least 0");
    CHECK(error_of([] { static_cast<void>(sa::aggregators::constant(opt(-7))); })
          == "constant was told option -7; expected an index of at least 0");
}

TEST_CASE("constant: anonymous and resolute, but neither neutral nor Pareto") {
    plain_rule const rule = hidden(sa::aggregators::constant(opt(0))).weak;
    CHECK(not_anonymous(rule, small_weak()) == "");
    CHECK(not_resolute(rule, small_weak()) == "");
    CHECK(not_neutral(rule, small_strict()) != "");
    CHECK(not_pareto(rule, small_strict()) != "");
}
