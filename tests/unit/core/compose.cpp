// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <limits>
#include <string>
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
// Its ranks of all options at once are those of the first two.
struct ranks_two {
    constexpr int rank(sa::WorldModel auto const&, opt x) const { return x.index; }
    constexpr bool prefers(sa::WorldModel auto const&, opt x, opt y) const { return x < y; }
    constexpr auto ranks(sa::WorldModel auto const&) const {
        sa::list<int, 2> two(2);
        two[1] = 1;
        return two;
    }
};
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
    BOTH(v.misaligned() && v.loss == 1 && v.witness.part == 2
         && v.witness.part_name == "self-respect");
    BOTH(v.witness.preferred == opt(1) && v.witness.preferred_name == "city"
         && v.witness.chosen_name == "sea");
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
    BOTH(s.rank(0, opt(0)) == 2 && s.rank(1, opt(0)) == 2 && s.rank(1, opt(2)) == 0
         && s.rank(2, opt(2)) == 1);
    BOTH(sa::choose(sa::compose(world, sa::aggregators::plurality, takes_the_first{}),
                    menu_of_two(1, 2))
         == sa::option_set<1>::of(opt(1)));
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
    CHECK(choice_of(sa::choose(sa::compose(world, sa::aggregators::plurality, pickers),
                               menu_of_two(1, 2)))
          == choice{1});
    CHECK(error_of([] {
              static_cast<void>(
                  sa::compose(world, sa::aggregators::plurality, std::vector<likes_late>{}));
          })
          == "no parts: a system needs at least one part");
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
              static_cast<void>(
                  sa::compose(world, sa::aggregators::plurality, likes_late{}, in_circles{}));
          })
          == "part 'part 1' is inconsistent about options 'sea' and 'city'; expected prefers() to "
             "be a "
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
    CHECK(error_of(
              [] { static_cast<void>(sa::table<sa::dynamic, sa::weak_orders>(sa::dynamic(0, 3))); })
          == "no parts: a system needs at least one part");
    CHECK(error_of(
              [] { static_cast<void>(sa::table<sa::dynamic, sa::weak_orders>(sa::dynamic(3, 0))); })
          == "no options: a world needs at least one option");
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
    CHECK(error_of([&] { static_cast<void>(sa::choose(tie, std::vector{opt(-1), opt(0)})); })
          != "");
}

TEST_CASE("winners: scores of another number of options are an error") {
    auto const h = sa::compose(world, scores_two{}, likes_late{});
    CHECK(error_of([&] { static_cast<void>(sa::choose(h)); }) ==
          "the aggregator scored 2 options; the profile has 3");
}

TEST_CASE("weights: what tallies could not hold is an error before they are counted") {
    long long const huge = 4'000'000'000'000'000'000;
    auto const said = error_of([&] {
        static_cast<void>(sa::compose(world, sa::aggregators::plurality,
                                      sa::times(huge, likes_late{}),
                                      sa::times(huge, likes_late{})));
    });
    CHECK(said.substr(0, 36) == "the weights of the parts add up to m");
}

TEST_CASE("compose: a part's own ranks and values are checked") {
    CHECK(
        error_of([] { static_cast<void>(sa::compose(world, sa::aggregators::borda, ranks_two())); })
        == "part 'part 0' gives ranks of 2 options; expected 3");
    CHECK_THROWS_WITH_AS(
        static_cast<void>(sa::compose(world, sa::aggregators::borda, counts_from_one())),
        doctest::Contains("gives option 'sea' rank 1; expected the number of options "
                          "that it ranks better, 0"),
        sa::error);
    CHECK_THROWS_WITH_AS(
        static_cast<void>(sa::compose(world, sa::aggregators::borda, contradicts_itself())),
        doctest::Contains("one way by prefers() or rank() and another way by value()"), sa::error);
}

TEST_CASE("compose: a ready profile holds ranks, one option a place, and utilities that go the "
          "same way") {
    auto const said = [](auto const& p) {
        return error_of([&] {
            static_cast<void>(sa::compose(sa::numbered(p.options()), sa::aggregators::borda, p));
        });
    };
    sa::table<sa::fixed<2, 3>, sa::weak_orders, sa::values<int, sa::interval>> p;
    CHECK(said(p) == "");  // two who do not care
    auto const row = [](auto& q, int i, std::array<int, 3> ranks) {
        for (int x = 0; x < 3; ++x) q.set_rank(i, opt(x), ranks[static_cast<std::size_t>(x)]);
    };
    // Two better ones, and not the second place.
    row(p, 1, {0, 1, 0});
    CHECK(said(p)
          == "part 'part 1' gives option '1' rank 1; expected the number of options that it ranks "
             "better, 2");
    row(p, 1, {3, 1, 0});
    CHECK(said(p).find("part 'part 1' gives option '0' rank 3") == 0);
    row(p, 1, {0, 2, 0});
    CHECK(said(p)
          == "part 'part 1' compares options '0' and '1' one way by prefers() or rank() and "
             "another way by "
             "value(); expected the same");
    p.set_value(1, opt(1), -1);
    CHECK(said(p) == "");
    p.set_value(1, opt(2), 1);
    CHECK(said(p).find("part 'part 1' compares options '0' and '2'") == 0);
    // Nobody has filled it; and filled.
    sa::table<sa::fixed<1, 3>, sa::strict_orders> strict;
    CHECK(said(strict)
          == "part 'part 0' ranks option 1 at place 0, where its strict order has another one; "
             "expected "
             "each option at a place of its own");
    row(strict, 0, {1, 2, 0});
    CHECK((said(strict) == "" && said(sa::borda_scored(strict)) == ""
           && said(sa::tallied(strict)) == ""));
    // Utilities that nobody gave ranks.
    sa::table<sa::dynamic, sa::weak_orders, sa::values<double, sa::interval>> valued(
        sa::dynamic(1, 2));
    valued.set_value(0, opt(1), 0.5);
    CHECK(said(valued).find("part 'part 0' compares options '0' and '1'") == 0);
}

TEST_CASE("compose: products and sums of floating-point utilities neither overflow nor vanish") {
    auto const many = [](double factor) {
        auto const u = sa::utility<sa::zero, sa::in_units_of<int>>(
            "u", [factor](int x) { return factor * (x + 1); });
        return std::vector(200, u);
    };
    auto const h = sa::compose(sa::numbered(2), sa::aggregators::nash_welfare, many(0.01));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::choose(h)),
                         doctest::Contains("a product does not fit"), sa::error);
    auto const g = sa::compose(sa::numbered(2), sa::aggregators::utilitarian, many(1e307));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::choose(g)), doctest::Contains("a sum does not fit"),
                         sa::error);
}

namespace {

// Two parts that value two options, given as a table; the second option is chosen.
struct shared {};
template <class V>
auto valued(V a, V b, V c, V d) {
    using promises = sa::scale<sa::zero, sa::in_units_of<shared>, sa::at_levels_of<shared>>;
    sa::table<sa::dynamic, sa::weak_orders, sa::values<V, promises>> t(sa::dynamic(2, 2));
    V const v[2][2] = {{a, b}, {c, d}};
    for (int i = 0; i < 2; ++i)
        for (int x = 0; x < 2; ++x) {
            t.set_rank(i, opt(x), v[i][x] < v[i][1 - x] ? 1 : 0);
            t.set_value(i, opt(x), v[i][x]);
        }
    return sa::compose(sa::numbered(2), sa::aggregators::constant(opt(1)), t);
}
template <class F, class H> std::string loss_error(F const& f, H const& h) {
    return error_of([&] { static_cast<void>(sa::reflexive(f, h)); });
}

}  // namespace

TEST_CASE("numbers: at the edge of their type a loss is exact or an error") {
    namespace rel = sa::relations;
    auto const no_fit = [](std::string const& said, char const* what) {
        return said.find(std::string(what) + " does not fit the number type") == 0;
    };
    long long const most = std::numeric_limits<long long>::max();
    auto const huge = valued(most, 0LL, most, 0LL);
    CHECK(sa::reflexive(rel::egal_opt, huge).loss == most);
    CHECK(sa::reflexive(rel::improvement, huge).loss == most);
    CHECK(no_fit(loss_error(rel::utilitarian, huge), "a sum"));
    CHECK(no_fit(loss_error(rel::strong_pareto, huge), "a sum"));
    CHECK(no_fit(loss_error(rel::proportional, huge), "a sum"));
    CHECK(no_fit(loss_error(rel::nash_opt, huge), "a product"));
    auto const wide = valued(most, -most - 1, most, -most - 1);
    CHECK(no_fit(loss_error(rel::egal_opt, wide), "a difference"));
    CHECK(no_fit(loss_error(rel::supported, wide), "a difference"));
    CHECK(sa::reflexive(rel::no_neglect(sa::fraction(1, 2)), wide).loss == sa::fraction(1, 2));
    // Unsigned numbers do not wrap, and those that 64 bits with a sign cannot hold are refused.
    CHECK(sa::reflexive(rel::utilitarian, valued(4'000'000'000U, 0U, 4'000'000'000U, 5U)).loss
          == 7'999'999'995);
    CHECK(sa::reflexive(rel::egal_opt, valued(1ULL << 62, 0ULL, 7ULL, 5ULL)).loss == 7);
    CHECK(error_of([] { static_cast<void>(valued(~0ULL, 0ULL, 7ULL, 5ULL)); }) != "");
    CHECK(sa::reflexive(rel::utilitarian, valued<signed char>(127, -128, 127, -128)).loss == 510);
    CHECK(sa::reflexive(rel::nash_opt, valued(1.5L, 0.25L, 2.0L, 3.0L)).loss == 2.25L);
    CHECK(no_fit(loss_error(rel::egal_opt, valued(1e308, -1e308, 1e308, -1e308)), "a difference"));
    CHECK(no_fit(
        loss_error(rel::no_neglect(sa::fraction(1, 2)), valued(1e308, -1e308, 1e308, -1e308)),
        "a difference"));
    CHECK(error_of([] {
              static_cast<void>(valued(1.0, std::numeric_limits<double>::quiet_NaN(), 2.0, 3.0));
          })
          == "utility 'row 0' of option '1' is not a finite number; expected neither NaN nor "
             "infinity");
    CHECK(error_of([] {
              static_cast<void>(valued(1.0, 2.0, std::numeric_limits<double>::infinity(), 3.0));
          })
          != "");
    // The largest weights there may be.
    sa::table<sa::dynamic, sa::strict_orders, sa::weights> heavy(sa::dynamic(2, 2));
    for (int i = 0; i < 2; ++i)
        for (int x = 0; x < 2; ++x) heavy.set_rank(i, opt(x), x == i ? 0 : 1);
    heavy.set_weight(0, most / 8 - 1);
    auto const h = sa::compose(sa::numbered(2), sa::aggregators::constant(opt(1)), heavy);
    CHECK(sa::reflexive(rel::all_top, h).loss == most / 8 - 1);
    CHECK(sa::reflexive(rel::core, h).loss == most / 8 - 2);
    CHECK(error_of([&] { heavy.set_weight(0, most / 8 + 1); }) != "");
}

TEST_CASE("numbers: yes and no as a utility are 1 and 0") {
    auto const likes = [](char const* name, int most) {
        return sa::utility<sa::zero, sa::in_units_of<shared>>(name,
                                                              [most](int o) { return o == most; });
    };
    auto const loss_in = [&](auto const& w) {
        auto const h = sa::compose(w, sa::aggregators::constant(opt(1)), likes("a", 0),
                                   likes("b", 0), likes("c", 1));
        return sa::reflexive(sa::relations::utilitarian, h).loss;
    };
    CHECK(loss_in(sa::numbered<2>()) == 1);
    CHECK(loss_in(sa::numbered(2)) == 1);
    auto const rock = sa::impulse("rock", 0);
    CHECK(sa::choose(sa::compose(sa::numbered(2), sa::aggregators::plurality, rock, likes("a", 0)))
              .lowest()
          == opt(0));
}

TEST_CASE("sizes: 64 and 65 options, and none") {
    constexpr auto value = [](int o) { return o; };
    constexpr auto first = sa::compose(sa::numbered<64>(), sa::aggregators::borda, value);
    CHECK(sa::reflexive(sa::relations::all_top, first).aligned());
    CHECK(sa::choose(first) == sa::option_set<1>::of(opt(63)));
    CHECK(sa::choose(first, sa::option_set<1>::of(opt(63))) == sa::option_set<1>::of(opt(63)));
    constexpr auto second =
        sa::compose(sa::numbered<65>(), sa::aggregators::constant(opt(63)), value);
    CHECK(sa::reflexive(sa::relations::all_top, second).loss == 1);
    CHECK(sa::reflexive(sa::relations::all_top, second).witness.preferred == opt(64));
    CHECK(error_of([] { sa::option_set<1>().insert(opt(64)); }) != "");
    for (int none : {0, -1}) {
        CHECK(error_of([&] { static_cast<void>(sa::numbered(none)); })
              == "no options: a world needs at least one option");
        CHECK(error_of([&] {
                  static_cast<void>(sa::table<sa::capacity<3, 3>, sa::strict_orders, sa::weights>(
                      sa::capacity<3, 3>(1, none)));
              })
              == "no options: a world needs at least one option");
        CHECK(error_of([&] {
                  static_cast<void>(
                      sa::table<sa::dynamic, sa::strict_orders>(sa::dynamic(none, 3)));
              })
              == "no parts: a system needs at least one part");
    }
    CHECK(error_of([] {
              static_cast<void>(sa::compose(sa::numbered(2), sa::aggregators::plurality,
                                            std::vector<decltype(sa::ranking("a", 0, 1))>()));
          }) == "no parts: a system needs at least one part");
}

TEST_CASE("choose: a menu by index or by value") {
    constexpr auto h = sa::compose(world, sa::aggregators::plurality,
                                   sa::ranking("me", trip::sea, trip::home, trip::city));
    BOTH(sa::choose(h, std::array{trip::city, trip::home}) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(h, std::array{opt(1), opt(2)}) == sa::option_set<1>::of(opt(2)));
    auto const w = sa::compose(sa::options(10, 20, 30), sa::aggregators::plurality,
                               sa::ranking("me", 20, 10, 30));
    CHECK(sa::choose(w, std::vector{30, 10}) == sa::option_set<1>::of(opt(0)));
    CHECK_THROWS_WITH_AS(
        static_cast<void>(sa::choose(w, std::vector{40})),
        doctest::Contains("a menu names '40', which is not an option of the world"), sa::error);
}
