// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>

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
