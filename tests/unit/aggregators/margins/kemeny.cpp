// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/margins.hpp>

#include "../against_oracle.hpp"

using namespace check;
namespace rules = sa::aggregators;

namespace {

// Condorcet's 60 voters (1785).
constexpr auto sixty =
    sa::compose(sa::options(trip::sea, trip::city, trip::home), rules::kemeny,
                sa::times(23, sa::ranking("a", trip::sea, trip::city, trip::home)),
                sa::times(17, sa::ranking("b", trip::city, trip::home, trip::sea)),
                sa::times(2, sa::ranking("c", trip::city, trip::sea, trip::home)),
                sa::times(10, sa::ranking("d", trip::home, trip::sea, trip::city)),
                sa::times(8, sa::ranking("e", trip::home, trip::city, trip::sea)));

constexpr auto regular = [] {
    sa::table<sa::fixed<5, 5>, sa::strict_orders> t;
    for (int i = 0; i < 5; ++i)
        for (int k = 0; k < 5; ++k) t.set_rank(i, opt((i + k) % 5), k);
    return t;
}();

} // namespace

TEST_CASE("kemeny: the orders that agree with most pairs") {
    // b c a agrees with 27 + 42 + 35 preferences: the example of H. P. Young, 1988.
    BOTH(sa::choose(sixty) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::choose(sixty, menu_of_two(0, 2)) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::winners(rules::kemeny, regular) == sa::option_set<1>::all(5));
}

TEST_CASE("kemeny: as the oracle in every shape") {
    hidden_rule const kemeny = hidden(rules::kemeny);
    CHECK(difference(kemeny, "kemeny") == "");
    CHECK(difference(hidden(rules::ranked_pairs), "kemeny") != "");
    CHECK(spelled(
              kemeny.weak(ballots({{42, "abcd"}, {26, "bcda"}, {15, "cdba"}, {17, "dcba"}})))
          == "b");
    sample const seven =
        with_margins(7, {3, -1, 5, -7, 1, -3, 5, -5, 3, -1, 7, 3, -3, 1, 5, -1, -5, 3, 7, -3, 1});
    CHECK(kemeny.weak(seven) == oracle_rule("kemeny")(seven));
}

TEST_CASE("kemeny: anonymous, neutral, Pareto, Condorcet, Smith") {
    auto const rule = hidden(rules::kemeny).weak;
    CHECK(not_anonymous(rule, property_scope()) == "");
    CHECK(not_neutral(rule, property_scope()) == "");
    CHECK(not_pareto(rule, property_scope()) == "");
    CHECK(not_condorcet(rule, property_scope()) == "");
    CHECK(not_smith(rule, property_scope()) == "");
}

TEST_CASE("kemeny: only as many options as can be finished") {
    sa::table<sa::dynamic, sa::strict_orders> ring(sa::dynamic(21, 21));
    for (int i = 0; i < 21; ++i)
        for (int k = 0; k < 21; ++k) ring.set_rank(i, opt((i + k) % 21), k);
    CHECK(error_of([&] { static_cast<void>(rules::kemeny(ring)); })
          == "kemeny takes time exponential in the number of options: 21 options are not told "
             "apart by "
             "simpler means; expected at most 20");
}
