// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>
#include <vector>

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

// How often each option comes second.
constexpr auto seconds(sa::OrdinalProfile auto const& p) {
    auto scores = sa::no_scores(p);
    for (int i = 0; i < p.parts(); ++i)
        for (int x = 0; x < p.options(); ++x)
            if (p.rank(i, opt(x)) == 1) scores[x] += sa::weight_of(p, i);
    return scores;
}

struct as_member {
    constexpr auto scores(sa::OrdinalProfile auto const& p) const { return seconds(p); }
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
        CHECK(said == "the aggregator ranked 1 option; the profile has 3");
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

TEST_CASE("highest: all options with the highest score, and the lowest of them") {
    constexpr std::array ties{1, 3, 3, 2};
    BOTH(sa::highest(ties).size() == 2 && sa::highest(ties).lowest() == opt(1));
    CHECK(choice_of(sa::highest(ties)) == choice{1, 2});
    BOTH(sa::lowest_of_the_highest(ties) == opt(1));
    BOTH(sa::highest(sa::aggregators::plurality.scores(sa::evaluate(tie))) == menu_of_two(1, 2));
    CHECK(choice_of(sa::highest(std::vector{-7})) == choice{0});
    // Of as many options as there are, not only of one word of them.
    std::vector<int> many(70, 4);
    CHECK(sa::highest(many).size() == 70);
    many[69] = 5;
    CHECK(choice_of(sa::highest(many)) == choice{69});
    auto const broken = std::array{1.0, std::numeric_limits<double>::quiet_NaN()};
    CHECK(error_of([&] { static_cast<void>(sa::highest(broken)); })
          == "the aggregator's score of option 1 is not a number (NaN)");
    CHECK(error_of([] { static_cast<void>(sa::highest(std::vector<int>())); }) != "");
}

TEST_CASE("a rule in three forms, its scores as a member, as what a lambda returns, and all the "
          "highest, is one rule") {
    constexpr auto returned = [](sa::OrdinalProfile auto const& p) { return seconds(p); };
    constexpr auto highest = [](sa::OrdinalProfile auto const& p) {
        return sa::highest(seconds(p));
    };
    // The rule that the names of options decide, which is what a lambda was before.
    constexpr auto lowest = [](sa::OrdinalProfile auto const& p) {
        return sa::lowest_of_the_highest(seconds(p));
    };
    bool highest_is_lowest = true;
    for (sample const& s : joined({small_strict(), small_weak(), random_weak()})) {
        auto const p = table_of<sa::dynamic, sa::weak_orders, sa::weights>(s);
        // Counted once more, from the ranks as they are.
        std::vector<long long> n(static_cast<std::size_t>(s.options()));
        for (int i = 0; i < s.parts(); ++i)
            for (int x = 0; x < s.options(); ++x)
                if (s.at(i, x) == 1)
                    n[static_cast<std::size_t>(x)] += s.weight[static_cast<std::size_t>(i)];
        choice most;
        for (int x = 0; x < s.options(); ++x)
            if (n[static_cast<std::size_t>(x)] == *std::max_element(n.begin(), n.end()))
                most.insert(x);
        CHECK(choice_of(sa::winners(as_member(), p)) == most);
        CHECK(choice_of(sa::winners(returned, p)) == most);
        CHECK(choice_of(sa::winners(highest, p)) == most);
        CHECK(sa::lowest_winner(returned, p).index == *most.begin());
        highest_is_lowest = highest_is_lowest && choice_of(sa::winners(lowest, p)) == most;
    }
    CHECK(!highest_is_lowest);
    auto const aligned = [](auto const& rule) {
        return sa::census(sa::scopes::strict_orders<3, 3>(rule), sa::relations::veto,
                          sa::ties::forall)
            .aligned;
    };
    CHECK(aligned(as_member()) == aligned(returned));
    CHECK(aligned(as_member()) == aligned(highest));
    CHECK(aligned(as_member()) != aligned(lowest));
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
