// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto all = sa::options(trip::sea, trip::city, trip::home);
constexpr auto far =
    sa::paths(all, 2, [](trip t, int stage) { return static_cast<int>(t) * 10 + stage; });

}  // namespace

TEST_CASE("only: a menu is a world of its own, in the world's order") {
    constexpr auto w = sa::only(all, trip::home, trip::city);
    static_assert(sa::WorldModel<decltype(w)> && !sa::ConsequenceModel<decltype(w)>);
    static_assert(sa::static_size<decltype(w)> == 2);
    BOTH(w.size() == 2 && w[opt(0)] == trip::city && w[opt(1)] == trip::home);
    BOTH(w.index_of(trip::home) == opt(1) && !w.index_of(trip::sea));
    constexpr auto chosen = sa::only(all, [](trip t) { return t != trip::city; });
    BOTH(chosen.size() == 2 && chosen[opt(1)] == trip::home);
}

TEST_CASE("only: what is open leads to what it led to before") {
    constexpr auto w = sa::only(far, trip::city, trip::home);
    static_assert(sa::ConsequenceModel<decltype(w)>);
    constexpr auto same = [](int z) { return z; };
    BOTH(sa::expected(w, opt(0), same) == 10 + 11 && sa::expected(w, opt(1), same) == 20 + 21);
}

TEST_CASE("only: a system in it chooses what it chooses from the menu") {
    // Over all of (2,3) under Borda, on a menu that is not a prefix.
    bool same = true;
    for (auto const& h : sa::scopes::strict_orders<2, 3>(sa::aggregators::borda)) {
        sa::option_set<1> menu = sa::option_set<1>::of(opt(2));
        menu.insert(opt(0));
        auto const open = sa::only(h.world(), 2, 0);
        auto const small = sa::compose(open, h.sigma(), sa::restricted(h.profile(), menu));
        choice by_value;
        for (opt x : sa::choose(small)) by_value.insert(open[x]);
        same = same && by_value == choice_of(sa::choose(h, menu));
    }
    CHECK(same);
}

TEST_CASE("only: mistakes") {
    CHECK(error_of([] { static_cast<void>(sa::only(sa::options("a", "b"), "c")); }) ==
          "a menu names 'c', which is not an option of the world");
    CHECK(error_of([] { static_cast<void>(sa::only(sa::options("a", "b"), "a", "a")); }) ==
          "option 'a' is listed twice in the world (positions 0 and 1); expected distinct options");
    CHECK(error_of([] { static_cast<void>(sa::only(all, [](trip) { return false; })); }) ==
          "an empty menu: expected at least one option to choose from");
}
