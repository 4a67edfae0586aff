// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <limits>
#include <string>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);
constexpr auto rock = sa::impulse("rock", trip::home);
// A habit: home if it can, otherwise the first thing on offer.
constexpr auto habit = sa::impulse("habit", [](auto const& w, auto const& menu) {
    opt const x = w.index_of(trip::home);
    return menu.contains(x) ? w[x] : w[menu.lowest()];
});
constexpr auto undecided =
    sa::impulse("undecided", [](auto const&, auto const& menu) { return menu; });
constexpr auto fan = sa::ranking("fan", trip::sea, trip::city, trip::home);

struct in_a_circle {
    template <sa::WorldModel W> bool prefers(W const&, opt x, opt y) const {
        return (x.index + 1) % 3 == y.index;
    }
};
struct half_a_part {
    long long weight() const { return 0; }
    template <sa::WorldModel W> bool prefers(W const&, opt x, opt y) const { return x < y; }
};

}  // namespace

TEST_CASE("impulse: one thing wherever it can be done, and nothing elsewhere") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, rock);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(2)));
    constexpr auto p = sa::evaluate(h).profile();
    static_assert(sa::PickingProfile<decltype(p)> && !sa::PreferenceProfile<decltype(p)>);
    // Nothing picked: nobody has a first place, so all tie.
    BOTH(sa::choose(h, menu_of_two(0, 1)) == menu_of_two(0, 1));
    constexpr auto only = sa::compose(world, sa::aggregators::dictator(0), rock);
    BOTH(sa::choose(only, menu_of_two(0, 1)).empty());
}

TEST_CASE("impulse: a choice function on menus is asked again for every menu") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, habit);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(h, menu_of_two(0, 1)) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::choose(h, menu_of_two(1, 2)) == sa::option_set<1>::of(opt(2)));
    // A bare function of (world, menu) is an impulse too.
    constexpr auto bare = sa::compose(world, sa::aggregators::plurality,
                                      [](auto const&, auto const& menu) { return menu.lowest(); });
    BOTH(sa::choose(bare, menu_of_two(1, 2)) == sa::option_set<1>::of(opt(1)));
}

TEST_CASE("impulse: several picks are a tie, each worth a share") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, undecided, rock, fan, habit);
    constexpr auto firsts = sa::first_places(sa::evaluate(h).profile());
    BOTH(firsts[0] * 3 == 4 * firsts.per && firsts[1] * 3 == firsts.per
         && firsts[2] * 3 == 7 * firsts.per);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(h, menu_of_two(0, 1)) == sa::option_set<1>::of(opt(0)));
}

TEST_CASE("impulse: beside rankings only first places are left") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, rock, sa::times(2, fan));
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::can_ask<decltype(sa::relations::boundary), decltype(h)>);
    BOTH(!sa::can_ask<decltype(sa::relations::pareto), decltype(h)>);
    BOTH(sa::reflexive(sa::relations::boundary, h).aligned());
    BOTH(sa::evaluate(h).profile().weight(1) == 2);
}

TEST_CASE("impulse: a menu of a menu keeps the world's options apart") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, habit, fan);
    constexpr auto narrow = sa::restricted(sa::evaluate(h).profile(), menu_of_two(1, 2));
    BOTH(narrow.options() == 2 && narrow.is_top(0, opt(1)) && narrow.is_top(1, opt(0)));
    constexpr auto narrower = sa::restricted(narrow, sa::option_set<1>::of(opt(0)));
    BOTH(narrower.options() == 1 && narrower.is_top(0, opt(0)) && narrower.is_top(1, opt(0)));
}

TEST_CASE("impulse: a pick outside the menu is an error") {
    CHECK(error_of([] {
              static_cast<void>(sa::compose(
                  world, sa::aggregators::plurality,
                  sa::impulse("wild", [](auto const&, auto const&) { return opt(5); })));
          })
          == "part 'wild' picks option 5, which is not on the menu");
    CHECK(error_of([] {
              auto const h = sa::compose(
                  world, sa::aggregators::plurality,
                  sa::impulse("stubborn", [](auto const&, auto const&) { return opt(2); }));
              static_cast<void>(sa::choose(h, menu_of_two(0, 1)));
          })
          == "part 'stubborn' picks option 2, which is not on the menu");
}

TEST_CASE("impulse: a part without a name is called by its place") {
    CHECK(error_of([] {
              static_cast<void>(sa::compose(world, sa::aggregators::plurality, fan,
                                            [](auto const&, auto const&) { return opt(5); }));
          }) == "part 'part 1' picks option 5, which is not on the menu");
}

TEST_CASE("impulse: a value that is no option of the world is an error, not nothing") {
    CHECK(error_of([] {
              static_cast<void>(
                  sa::compose(sa::options(1, 2), sa::aggregators::plurality,
                              sa::impulse("wild", [](auto const&, auto const&) { return 7; })));
          })
          != "");
    CHECK(error_of([] {
              static_cast<void>(sa::compose(sa::options(1, 2), sa::aggregators::plurality,
                                            sa::impulse("rock", 9)));
          })
          != "");
}

TEST_CASE("impulse: what is wrong with the parts beside it is found all the same") {
    auto const error_beside = [](auto const& neighbour, auto const& part) {
        return error_of([&] {
            static_cast<void>(
                sa::compose(world, sa::aggregators::constant(opt(0)), neighbour, part));
        });
    };
    auto const nan =
        sa::utility("fun", [](trip) { return std::numeric_limits<double>::quiet_NaN(); });
    auto const circle = in_a_circle{};
    auto const half = half_a_part{};
    auto const each = [&](auto const& neighbour) {
        CHECK(error_beside(neighbour, nan) == error_beside(fan, nan));
        CHECK(error_beside(neighbour, nan) != "");
        CHECK(error_beside(neighbour, circle) == error_beside(fan, circle));
        CHECK(error_beside(neighbour, circle) != "");
        CHECK(error_beside(neighbour, half) == error_beside(fan, half));
        CHECK(error_beside(neighbour, half) != "");
    };
    each(rock);
    each(sa::approval("safety", trip::home));
}
