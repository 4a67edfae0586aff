// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <initializer_list>
#include <limits>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);
constexpr auto a = sa::ranking("a", trip::home, trip::city, trip::sea);
constexpr auto b = sa::ranking("b", trip::city, trip::home, trip::sea);
constexpr auto tie = sa::compose(world, sa::aggregators::plurality, a, b);

// Ranks the options by their index, all even ones above all odd ones.
struct by_parity {
    template <sa::Profile P>
    constexpr sa::per_option<P, int> order(P const& p) const {
        sa::per_option<P, int> ranks(p.options());
        int even = 0;
        for (int x = 0; x < p.options(); x += 2) ++even;
        for (int x = 1; x < p.options(); x += 2) ranks[x] = even;
        return ranks;
    }
};

// Ranks and scores that are said and not counted.
template <class Number>
sa::list<Number, sa::unbounded> list_of(std::initializer_list<Number> numbers) {
    sa::list<Number, sa::unbounded> all(static_cast<int>(numbers.size()));
    int k = 0;
    for (Number const& n : numbers) all[k++] = n;
    return all;
}
struct in_order {
    sa::list<int, sa::unbounded> said;
    auto order(sa::Profile auto const&) const { return said; }
};
struct scored {
    sa::list<double, sa::unbounded> said;
    auto scores(sa::Profile auto const&) const { return said; }
};

constexpr auto says = [](auto value) {
    return sa::compose(world, [value](sa::Profile auto const&) { return value; }, a);
};

}  // namespace

TEST_CASE("winners: of scores, of an order, an option, a set, nothing") {
    BOTH(sa::choose(tie) == menu_of_two(1, 2));
    BOTH(sa::choose(sa::compose(world, by_parity{}, a)) == menu_of_two(0, 2));
    BOTH(sa::choose(says(opt(1))) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::choose(says(opt())).empty());
    BOTH(sa::choose(says(menu_of_two(0, 1))) == menu_of_two(0, 1));
    BOTH(sa::choose(says(sa::option_set<1>())).empty());
}

TEST_CASE("winners: an option that is not there is an error") {
    std::string const said = "the aggregator chose option 3; expected one of 0..2";
    CHECK(error_of([] { static_cast<void>(sa::choose(says(opt(3)))); }) == said);
    CHECK(error_of([] { static_cast<void>(sa::choose(says(menu_of_two(1, 3)))); }) == said);
    // Σ never sees a menu, so on a menu of two even option 2 of the world is not there.
    CHECK(error_of([] { static_cast<void>(sa::choose(says(opt(2)), menu_of_two(1, 2))); }) ==
          "the aggregator chose option 2; expected one of 0..1");
}

TEST_CASE(
    "winners: ranks or scores of too few options, and a score that is no number, are errors") {
    auto const chosen = [](auto const& rule) {
        auto const h = sa::compose(world, rule, a);
        return error_of([&] { static_cast<void>(sa::choose(h)); });
    };
    auto const lowest = [](auto const& rule) {
        return error_of(
            [&] { static_cast<void>(sa::lowest_winner(rule, sa::evaluate(tie).profile())); });
    };
    auto const ranked = [](auto const& rule) {
        return error_of(
            [&] { static_cast<void>(sa::group_order(rule, sa::evaluate(tie).profile())); });
    };
    for (auto const& said : {chosen(in_order{list_of({0})}), lowest(in_order{list_of({0})}),
                             ranked(in_order{list_of({0})})})
        CHECK(said == "the aggregator ranked 1 options; the profile has 3");
    for (auto const& said :
         {chosen(scored{list_of({1.0, 2.0})}), lowest(scored{list_of({1.0, 2.0})}),
          ranked(scored{list_of({1.0, 2.0})})})
        CHECK(said == "the aggregator scored 2 options; the profile has 3");
    scored const broken{list_of({1.0, std::numeric_limits<double>::quiet_NaN(), 2.0})};
    for (auto const& said : {chosen(broken), lowest(broken), ranked(broken)})
        CHECK(said == "the aggregator's score of option 1 is not a number (NaN)");
    // Infinite ones can be compared.
    double const high = std::numeric_limits<double>::infinity();
    scored const infinite{list_of({-high, 0.0, high})};
    CHECK(sa::choose(sa::compose(world, infinite, a)) == sa::option_set<1>::of(opt(2)));
}

TEST_CASE("group_order: the ranking of a rule that scores or ranks") {
    constexpr auto p = sa::evaluate(tie).profile();
    constexpr auto ranks = sa::group_order(sa::aggregators::plurality, p);
    BOTH(ranks[0] == 2 && ranks[1] == 0 && ranks[2] == 0);
    constexpr auto parity = sa::group_order(by_parity{}, p);
    BOTH(parity[0] == 0 && parity[1] == 2 && parity[2] == 0);
}

TEST_CASE("lex: another system, with the lowest of the co-winners") {
    constexpr auto h = sa::compose(world, sa::lex(sa::aggregators::plurality), a, b);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::choose(h, menu_of_two(0, 2)) == sa::option_set<1>::of(opt(2)));
    // Reading a tie as the lowest gives the same loss, without changing the system.
    constexpr auto read = sa::reflexive(sa::relations::all_top, tie, sa::ties::lowest);
    BOTH(read.loss == sa::reflexive(sa::relations::all_top, h).loss);
    BOTH(sa::reflexive(sa::relations::boundary, tie).aligned());
    BOTH(sa::choose(sa::compose(world, sa::lex(by_parity{}), a)) == sa::option_set<1>::of(opt(0)));
    // Undefined stays undefined.
    BOTH(sa::choose(sa::compose(world, sa::lex(sa::aggregators::constant(opt(7))), a)).empty());
    for (sample const& s : joined({small_strict(), small_weak()})) {
        auto const p = table_of<sa::capacity<6, 5>, sa::weak_orders>(s);
        CHECK(sa::lex(sa::aggregators::copeland)(p).index == *oracle_choice("copeland", s).begin());
    }
}
