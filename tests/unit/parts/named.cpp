// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city);
constexpr auto likes_sea = [](trip t) { return t == trip::sea ? 2 : 0; };
constexpr auto fan = sa::ranking("fan", trip::sea, trip::city);

// A user's own part, with nothing but what an `OrdinalPart` needs.
struct contrarian {
    template <class W>
    constexpr bool prefers(W const& w, opt x, opt y) const {
        return w.index_of(w[x]) > w.index_of(w[y]);
    }
};

template <class... Parts>
constexpr auto system_of(Parts const&... parts) {
    return sa::evaluate(sa::compose(world, sa::aggregators::plurality, parts...));
}

}  // namespace

TEST_CASE("named: any part under a name, with everything that it can do") {
    constexpr auto h =
        system_of(sa::named("new", fan), sa::named("no", contrarian{}), contrarian{});
    BOTH(h.name(0) == "new" && h.name(1) == "no" && h.name(2) == "part 2");
    BOTH(h.rank(1, opt(0)) == 1 && h.rank(2, opt(1)) == 0);
    static_assert(sa::StrictProfile<decltype(system_of(sa::named("new", fan)))>);
    static_assert(sa::RatioProfile<decltype(
                      system_of(sa::named("new", sa::utility<sa::zero>("old", likes_sea))))>);
    BOTH(system_of(sa::named("new", sa::impulse("old", trip::city))).name(0) == "new");
}

TEST_CASE("times: counts as so many equal parts") {
    constexpr auto h =
        sa::compose(world, sa::aggregators::plurality, sa::times(2, contrarian{}), fan);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::evaluate(h).weight(0) == 2 && sa::evaluate(h).weight(1) == 1);
    BOTH(sa::reflexive(sa::relations::all_top, h).loss == 1);
    // The same as writing them down.
    constexpr auto written =
        sa::compose(world, sa::aggregators::plurality, contrarian{}, contrarian{}, fan);
    BOTH(sa::choose(written) == sa::choose(h));
    BOTH(sa::reflexive(sa::relations::all_top, written).loss == 1);
}

TEST_CASE("times and named: in either order") {
    constexpr auto h =
        system_of(sa::named("two", sa::times(2, fan)), sa::times(3, sa::named("three", fan)));
    BOTH(h.name(0) == "two" && h.weight(0) == 2 && h.name(1) == "three" && h.weight(1) == 3);
}

TEST_CASE("times: a weight below 1 is an error") {
    CHECK(error_of([] { static_cast<void>(system_of(fan, sa::times(0, fan))); }) ==
          "part 'fan' has weight 0; expected at least 1");
    CHECK(error_of([] { static_cast<void>(system_of(sa::times(-7, contrarian{}), fan)); }) ==
          "part 'part 0' has weight -7; expected at least 1");
    // Two of them do not make a weight together.
    CHECK(error_of([] { static_cast<void>(system_of(fan, sa::times(-2, sa::times(-3, fan)))); }) ==
          "part 'fan' has weight -2; expected at least 1");
    // Also of parts that only pick.
    CHECK(error_of([] {
              static_cast<void>(system_of(fan, sa::times(0, sa::impulse("rock", trip::sea))));
          }) != "");
}

TEST_CASE("times: twice three times is six times") {
    CHECK(system_of(sa::times(2, sa::times(3, fan))).weight(0) == 6);
}

TEST_CASE("named and times: bare functions keep name and weight") {
    auto const h =
        system_of(sa::named("fun", likes_sea), sa::times(5, likes_sea),
                  sa::times(4, [](auto const&, auto const& menu) { return menu.lowest(); }));
    CHECK(h.name(0) == "fun");
    CHECK(sa::weight_of(h, 1) == 5);
    CHECK(sa::weight_of(h, 2) == 4);
}
