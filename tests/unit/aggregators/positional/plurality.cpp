// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto group = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::plurality,
    sa::ranking("a", trip::sea, trip::city, trip::home),
    sa::ranking("b", trip::sea, trip::home, trip::city),
    sa::ranking("c", trip::city, trip::home, trip::sea));

// Half a first place each for sea and city, one for home.
constexpr auto shared = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::plurality,
    sa::ranking("a", sa::tied(trip::sea, trip::city), trip::home),
    sa::ranking("b", trip::home, trip::city, trip::sea));

}  // namespace

TEST_CASE("plurality: most first places, ties shared exactly") {
    BOTH(sa::choose(group) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::choose(group, menu_of_two(1, 2)) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::choose(shared) == sa::option_set<1>::of(opt(2)));
    constexpr auto scores = sa::aggregators::plurality.scores(sa::evaluate(shared).profile());
    BOTH(scores.per == 2);
    BOTH(scores[0] == 1 && scores[1] == 1 && scores[2] == 2);
}

TEST_CASE("plurality: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::plurality), "plurality") == "");
    // Planted: every tied top counts in full.
    auto const approving = [](auto const& p) {
        sa::scores_of<decltype(p)> n = sa::no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                if (p.is_top(i, opt(x))) n[x] += sa::weight_of(p, i);
        return sa::options_of<decltype(p)>::of(sa::lowest_of_the_highest(n));
    };
    CHECK(difference(hidden(approving), "plurality") != "");
}

TEST_CASE("plurality: anonymous, neutral and Pareto, not Condorcet") {
    plain_rule const rule = hidden(sa::aggregators::plurality).weak;
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, scope) == "");
    CHECK(not_condorcet(rule, strict(3, 3)) != "");
}
