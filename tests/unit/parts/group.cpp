// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);
constexpr auto ann = sa::ranking("ann", trip::sea, trip::city, trip::home);
constexpr auto bob = sa::ranking("bob", trip::city, trip::sea, trip::home);
constexpr auto cat = sa::ranking("cat", trip::home, trip::city, trip::sea);

constexpr auto ranks = sa::group("team", sa::aggregators::borda, ann, bob, cat);
constexpr auto picks = sa::group("board", sa::aggregators::irv, ann, bob, cat);

}  // namespace

TEST_CASE("group: with a rule that ranks it ranks") {
    // Borda points 3, 4, 2.
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, ranks);
    constexpr auto p = sa::evaluate(h).profile();
    static_assert(sa::OrdinalProfile<decltype(p)> && !sa::CardinalProfile<decltype(p)>);
    BOTH(p.rank(0, opt(1)) == 0 && p.rank(0, opt(0)) == 1 && p.rank(0, opt(2)) == 2);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::evaluate(h).name(0) == "team");
    BOTH(sa::reflexive(sa::relations::all_top, h).aligned());
}

TEST_CASE("group: with a rule that only chooses it only picks, anew on every menu") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, picks);
    constexpr auto p = sa::evaluate(h).profile();
    static_assert(sa::PickingProfile<decltype(p)> && !sa::PreferenceProfile<decltype(p)>);
    // All tie in first places; home goes (highest index), then city beats sea.
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::choose(h, menu_of_two(0, 2)) == sa::option_set<1>::of(opt(0)));
    BOTH(!sa::can_ask<decltype(sa::relations::all_top), decltype(h)>);
}

TEST_CASE("group: inside groups, beside other parts, with a weight") {
    constexpr auto nested =
        sa::group("outer", sa::aggregators::plurality, ranks, ann, sa::times(2, cat));
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, sa::times(3, nested), bob);
    constexpr auto p = sa::evaluate(h).profile();
    // First places inside: city 1, sea 1, home 2.
    BOTH(p.is_top(0, opt(2)) && p.rank(0, opt(0)) == 1 && p.rank(0, opt(1)) == 1
         && p.weight(0) == 3);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::evaluate(h).name(0) == "outer");
}

TEST_CASE("group: majority of majorities can defeat the majority of leaves (theory, 3.5)") {
    constexpr auto zero = sa::ranking("", 0, 1);
    constexpr auto one = sa::ranking("", 1, 0);
    constexpr auto h = sa::compose(sa::options(0, 1), sa::aggregators::plurality,
                                   sa::group("big", sa::aggregators::plurality, zero, zero, zero),
                                   sa::group("b", sa::aggregators::plurality, one),
                                   sa::group("c", sa::aggregators::plurality, one));
    constexpr auto leaves =
        sa::compose(sa::options(0, 1), sa::aggregators::plurality, zero, zero, zero, one, one);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::choose(leaves) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::reflexive(sa::relations::condorcet, h).aligned());
    BOTH(sa::aligned(sa::relations::condorcet, h, leaves).misaligned());
}

TEST_CASE("group: what a ranking group does on a menu does not depend on its neighbours") {
    // Restricted to {sea, city}, its ranking of everything says sea, a fresh count city.
    constexpr auto split =
        sa::group("split", sa::aggregators::borda,
                  sa::times(3, sa::ranking("", trip::city, trip::sea, trip::home)),
                  sa::times(2, sa::ranking("", trip::sea, trip::home, trip::city)));
    constexpr auto alone = sa::compose(world, sa::aggregators::dictator(0), split);
    constexpr auto beside =
        sa::compose(world, sa::aggregators::dictator(0), split, sa::impulse("rock", trip::home));
    BOTH(sa::choose(alone, menu_of_two(0, 1)) == sa::choose(beside, menu_of_two(0, 1)));
}

TEST_CASE("group: what is wrong inside is found by the system outside, whatever is beside it") {
    constexpr auto dan = sa::ranking("dan", trip::sea, trip::city);
    auto const error_beside = [&](auto const& group, auto const& neighbour) {
        return error_of([&] {
            static_cast<void>(
                sa::compose(world, sa::aggregators::constant(opt(0)), neighbour, group));
        });
    };
    auto const error =
        "ranking 'dan' misses option 'home'; expected every option of the world exactly once";
    auto const each = [&](auto const& neighbour) {
        CHECK(error_beside(sa::group("team", sa::aggregators::borda, bob, dan), neighbour)
              == error);
        CHECK(error_beside(sa::group("board", sa::aggregators::irv, bob, dan), neighbour) == error);
        CHECK(error_beside(sa::group("outer", sa::aggregators::irv, bob,
                                     sa::group("inner", sa::aggregators::borda, dan)),
                           neighbour) == error);
        CHECK(error_beside(picks, neighbour) == "");
        CHECK(error_beside(ranks, neighbour) == "");
    };
    each(ann);
    each(sa::impulse("rock", trip::home));
    each(sa::approval("safety", trip::home));
}

namespace {

struct counts_questions {
    int* asked;
    template <sa::WorldModel W> bool prefers(W const&, opt x, opt y) const {
        ++*asked;
        return x < y;
    }
};

}  // namespace

TEST_CASE("group: who is inside of a group of groups is asked no more often than without them") {
    auto const in = [](auto const& part) { return sa::group("", sa::aggregators::borda, part); };
    // Alone, beside something that only picks, and beside something that only approves.
    auto const asked = [&](int depth, auto const&... beside) {
        int questions = 0;
        counts_questions const counter{&questions};
        auto const ask = [&](auto const& part) {
            static_cast<void>(sa::evaluate(
                sa::compose(world, sa::aggregators::constant(opt(0)), part, beside...)));
        };
        if (depth == 0) ask(counter);
        else ask(in(in(in(counter))));
        return questions;
    };
    auto const rock = sa::impulse("rock", trip::home);
    auto const safety = sa::approval("safety", trip::home);
    CHECK(asked(0) > 0);
    CHECK(asked(3) == asked(0));
    CHECK(asked(0, rock) == asked(0));
    CHECK(asked(3, rock) == asked(0));
    CHECK(asked(3, safety) == asked(0));
}

TEST_CASE("group: each group around one that picks adds as many questions") {
    // Does what its only part does.
    auto const follow = [](sa::PickingProfile auto const& p) {
        int x = 0;
        while (!p.is_top(0, opt(x))) ++x;
        return opt(x);
    };
    auto const in = [&](auto const& part) { return sa::group("", follow, part); };
    int questions = 0;
    auto const habit = sa::impulse("habit", [&questions](auto const&, auto const& menu) {
        ++questions;
        return menu.lowest();
    });
    auto const asked = [&](auto const& part) {
        auto const h = sa::compose(world, sa::aggregators::plurality, part);
        questions = 0;
        CHECK(sa::choose(h, menu_of_two(1, 2)) == sa::option_set<1>::of(opt(1)));
        int const on_menu = questions;
        questions = 0;
        CHECK(sa::choose(h) == sa::option_set<1>::of(opt(0)));
        CHECK(questions == 1);
        return on_menu;
    };
    int const none = asked(habit), one = asked(in(habit)), two = asked(in(in(habit)));
    int const three = asked(in(in(in(habit)))), four = asked(in(in(in(in(habit)))));
    CHECK((one - none == 1 && two - one == 1 && three - two == 1 && four - three == 1));
}
