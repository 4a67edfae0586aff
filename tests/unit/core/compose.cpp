// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <vector>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);

// A user's own parts: one that prefers, one that values, one that picks, one that goes in circles.
struct likes_late {
    constexpr bool prefers(sa::WorldModel auto const&, opt x, opt y) const { return x > y; }
};
struct counts_letters {
    using scale_type = sa::ratio;
    constexpr sa::text name() const { return "letters"; }
    constexpr int value(sa::WorldModel auto const&, opt x) const { return x.index == 0 ? 3 : 4; }
};
struct takes_the_first {
    constexpr opt pick(sa::WorldModel auto const&, auto const& menu) const { return menu.lowest(); }
};
struct in_circles {
    constexpr bool prefers(sa::WorldModel auto const& w, opt x, opt y) const {
        return (x.index + 1) % w.size() == y.index;
    }
};

// Counts places from 1, which is not a number of better options.
struct counts_from_one {
    constexpr int rank(sa::WorldModel auto const&, opt x) const { return x.index + 1; }
    constexpr bool prefers(sa::WorldModel auto const&, opt x, opt y) const { return x < y; }
};
// Values late options, and says that it prefers early ones.
struct contradicts_itself {
    using scale_type = sa::interval;
    constexpr int value(sa::WorldModel auto const&, opt x) const { return x.index; }
    constexpr bool prefers(sa::WorldModel auto const&, opt x, opt y) const { return x < y; }
};

// A world with nothing beyond the concept.
struct letters {
    using option = char;
    constexpr int size() const { return 3; }
    constexpr char operator[](opt x) const { return static_cast<char>('a' + x.index); }
    constexpr opt index_of(char c) const { return c >= 'a' && c <= 'c' ? opt(c - 'a') : opt(); }
};

// A rule that forgets an option.
struct scores_two {
    template <sa::Profile P>
    sa::list<int, 2> scores(P const&) const {
        return sa::list<int, 2>(2);
    }
};

int likes_sea(trip t) { return t == trip::sea ? 1 : 0; }

}  // namespace

TEST_CASE("compose: the example of the design") {
    constexpr auto me = sa::compose(
        world, sa::aggregators::plurality, sa::ranking("fun", trip::sea, trip::home, trip::city),
        sa::ranking("attachment", trip::sea, trip::home, trip::city),
        sa::utility("self-respect", [](trip t) { return t == trip::city ? 6 : 0; }));
    BOTH(sa::choose(me) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::reflexive(sa::relations::boundary, me).aligned());
    constexpr auto v = sa::reflexive(sa::relations::all_top, me);
    BOTH(v.misaligned() && v.loss == 1 && v.witness.part == 2 && v.witness.part_name == "self-respect");
    BOTH(v.witness.preferred == opt(1) && v.witness.preferred_name == "city" && v.witness.chosen_name == "sea");
    // A copy is judged alike (theory, 3.1).
    constexpr auto copy = me;
    BOTH(sa::reflexive(sa::relations::all_top, copy).loss == v.loss);
    BOTH(sa::aligned(sa::relations::all_top, copy, me).loss == v.loss);
}

TEST_CASE("compose: user structs and bare functions are parts") {
    constexpr auto h = sa::compose(world, sa::aggregators::borda, likes_late{}, counts_letters{},
                                   [](trip t) { return t == trip::city ? 1 : 0; });
    constexpr auto s = sa::evaluate(h);
    BOTH(s.name(0) == "part 0" && s.name(1) == "letters" && s.name(2) == "part 2");
    BOTH(s.rank(0, opt(0)) == 2 && s.rank(1, opt(0)) == 2 && s.rank(1, opt(2)) == 0 && s.rank(2, opt(2)) == 1);
    BOTH(sa::choose(sa::compose(world, sa::aggregators::plurality, takes_the_first{}), menu_of_two(1, 2)) ==
         sa::option_set<1>::of(opt(1)));
}

TEST_CASE("compose: run-time ranges, with weights and without") {
    std::vector<likes_late> const ten(10);
    CHECK(choice_of(sa::choose(sa::compose(world, sa::aggregators::plurality, ten))) == choice{2});
    auto const fan = sa::ranking("fan", trip::sea, trip::city, trip::home);
    std::vector<decltype(sa::times(1, fan))> weighted;
    for (int k = 1; k <= 4; ++k) weighted.push_back(sa::times(k, fan));
    auto const h = sa::compose(world, sa::aggregators::plurality, weighted);
    CHECK(sa::total_weight(sa::evaluate(h)) == 10);
    CHECK(choice_of(sa::choose(h, menu_of_two(1, 2))) == choice{1});
    std::vector<takes_the_first> const pickers(3);
    CHECK(choice_of(sa::choose(sa::compose(world, sa::aggregators::plurality, pickers), menu_of_two(1, 2))) ==
          choice{1});
    CHECK(error_of([] {
              static_cast<void>(sa::compose(world, sa::aggregators::plurality, std::vector<likes_late>{}));
          }) == "no parts: a system needs at least one part");
}

TEST_CASE("compose: a ready profile is a situation at once, in every shape") {
    sample const s = strict(2, 3)[7];
    auto const judge = [&](auto const& profile) {
        auto const h = sa::compose(sa::numbered(3), sa::aggregators::plurality, profile);
        static_assert(sa::System<decltype(h)> && sa::Situation<decltype(h)>);
        auto const v = sa::reflexive(sa::relations::veto, h);
        return std::pair(v.value, v.loss);
    };
    auto const expected = judge(table_of<sa::dynamic, sa::weak_orders>(s));
    CHECK(judge(table_of<sa::fixed<2, 3>, sa::strict_orders>(s)) == expected);
    CHECK(judge(table_of<sa::capacity<6, 5>, sa::weak_orders, sa::weights>(s)) == expected);
    CHECK(judge(sa::tallied(table_of<sa::capacity<6, 5>, sa::strict_orders>(s))) == expected);
    CHECK(error_of([&] {
              static_cast<void>(sa::compose(sa::numbered(4), sa::aggregators::plurality,
                                            table_of<sa::dynamic, sa::weak_orders>(s)));
          }) == "the profile is about 3 options, the world has 4");
}

TEST_CASE("compose: preferences in a circle are an error") {
    CHECK(error_of([] {
              static_cast<void>(sa::compose(world, sa::aggregators::plurality, likes_late{}, in_circles{}));
          }) == "part 'part 1' is inconsistent about options 'sea' and 'city'; expected prefers() to be a "
                "strict weak order");
}

TEST_CASE("choose: an empty or unknown menu is an error") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality, likes_late{});
    CHECK(error_of([&] { static_cast<void>(sa::choose(h, sa::option_set<1>())); }) ==
          "an empty menu: expected at least one option to choose from");
    CHECK(error_of([&] { static_cast<void>(sa::choose(h, menu_of_two(1, 3))); }) ==
          "the menu has option 3; expected 0..2");
}

TEST_CASE("shapes: what does not fit is an error") {
    CHECK(error_of([] { static_cast<void>(sa::capacity<2, 3>(3, 3)); }) ==
          "3 parts do not fit; this profile holds at most 2");
    CHECK(error_of([] { static_cast<void>(sa::capacity<2, 3>(2, 4)); }) ==
          "option number 4 does not fit; this menu holds at most 3 options");
    CHECK(error_of([] { static_cast<void>(sa::table<sa::dynamic, sa::weak_orders>(sa::dynamic(0, 3))); }) ==
          "no parts: a system needs at least one part");
    CHECK(error_of([] { static_cast<void>(sa::table<sa::dynamic, sa::weak_orders>(sa::dynamic(3, 0))); }) ==
          "no options: a world needs at least one option");
    CHECK(error_of([] {
              sa::table<sa::dynamic, sa::weak_orders, sa::weights> t(sa::dynamic(1, 1));
              t.set_weight(0, 0);
          }) == "part 'row 0' has weight 0; expected at least 1");
}

TEST_CASE("compose: a world model with nothing beyond the concept is enough") {
    auto const h = sa::compose(letters{}, sa::aggregators::borda, sa::ranking("me", 'b', 'c', 'a'),
                               sa::utility("you", [](char c) { return c == 'c' ? 1 : 0; }));
    CHECK(choice_of(sa::choose(h)) == choice{2});
    CHECK(choice_of(sa::choose(h, menu_of_two(0, 1))) == choice{1});
    CHECK(sa::reflexive(sa::relations::all_top, h).loss == 1);
    auto const picky = sa::compose(letters{}, sa::aggregators::plurality, sa::impulse("rock", 'b'));
    CHECK(choice_of(sa::choose(picky)) == choice{1});
}

TEST_CASE("compose: functions by name and by address, impulses that tie") {
    auto const h = sa::compose(world, sa::aggregators::plurality, likes_sea, &likes_sea,
                               sa::utility("u", &likes_sea),
                               [](auto const&, auto const& menu) { return menu; });
    CHECK(choice_of(sa::choose(h)) == choice{0});
    CHECK(choice_of(sa::choose(h, menu_of_two(1, 2))) == choice{1, 2});
}

TEST_CASE("choose: a menu is a set, however it is written") {
    constexpr auto tie = sa::compose(world, sa::lex(sa::aggregators::plurality), likes_late{},
                                     sa::ranking("early", trip::sea, trip::city, trip::home));
    CHECK(choice_of(sa::choose(tie, std::vector{opt(2), opt(0), opt(2)})) == choice{0});
    CHECK(error_of([&] { static_cast<void>(sa::choose(tie, std::vector{opt(-1), opt(0)})); }) != "");
}

TEST_CASE("winners: scores of another number of options are an error") {
    auto const h = sa::compose(world, scores_two{}, likes_late{});
    CHECK(error_of([&] { static_cast<void>(sa::choose(h)); }) ==
          "the aggregator scored 2 options; the profile has 3");
}

TEST_CASE("weights: what tallies could not hold is an error before they are counted") {
    long long const huge = 4'000'000'000'000'000'000;
    auto const said = error_of([&] {
        static_cast<void>(sa::compose(world, sa::aggregators::plurality, sa::times(huge, likes_late{}),
                                      sa::times(huge, likes_late{})));
    });
    CHECK(said.substr(0, 36) == "the weights of the parts add up to m");
}

TEST_CASE("compose: a part's own ranks and values are checked") {
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::compose(world, sa::aggregators::borda, counts_from_one())),
                         doctest::Contains("gives option 'sea' rank 1; expected the number of options "
                                           "that it ranks better, 0"),
                         sa::error);
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::compose(world, sa::aggregators::borda, contradicts_itself())),
                         doctest::Contains("one way by prefers() or rank() and another way by value()"),
                         sa::error);
}

TEST_CASE("compose: products and sums of floating-point utilities neither overflow nor vanish") {
    auto const many = [](double factor) {
        auto const u = sa::utility<sa::zero, sa::in_units_of<int>>(
            "u", [factor](int x) { return factor * (x + 1); });
        return std::vector(200, u);
    };
    auto const h = sa::compose(sa::numbered(2), sa::aggregators::nash_welfare, many(0.01));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::choose(h)), doctest::Contains("a product does not fit"), sa::error);
    auto const g = sa::compose(sa::numbered(2), sa::aggregators::utilitarian, many(1e307));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::choose(g)), doctest::Contains("a sum does not fit"), sa::error);
}

TEST_CASE("choose: a menu by index or by value") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality,
                                   sa::ranking("me", trip::sea, trip::home, trip::city));
    BOTH(sa::choose(h, std::array{trip::city, trip::home}) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(h, std::array{opt(1), opt(2)}) == sa::option_set<1>::of(opt(2)));
    auto const w = sa::compose(sa::options(10, 20, 30), sa::aggregators::plurality, sa::ranking("me", 20, 10, 30));
    CHECK(sa::choose(w, std::vector{30, 10}) == sa::option_set<1>::of(opt(0)));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::choose(w, std::vector{40})),
                         doctest::Contains("a menu names '40', which is not an option of the world"), sa::error);
}
