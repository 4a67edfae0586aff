// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto circle = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::copeland,
    sa::ranking("a", trip::sea, trip::city, trip::home),
    sa::ranking("b", trip::city, trip::home, trip::sea),
    sa::ranking("c", trip::home, trip::sea, trip::city));

// Planted in the comparison with the oracle: a drawn duel counts nothing.
struct wins_only {
    auto scores(sa::PreferenceProfile auto const& p) const {
        auto const n = sa::support(p);
        auto wins = sa::no_scores(p);
        for (int x = 0; x < p.options(); ++x)
            for (int y = 0; y < p.options(); ++y) wins[x] += n(x, y) > n(y, x) ? 1 : 0;
        return wins;
    }
};

}  // namespace

TEST_CASE("copeland: duels") {
    BOTH(sa::choose(circle) == sa::option_set<1>::all(3));
    BOTH(sa::choose(circle, menu_of_two(0, 2)) == sa::option_set<1>::of(opt(2)));
    constexpr auto scores = sa::aggregators::copeland.scores(sa::evaluate(circle).profile());
    BOTH(scores[0] == 2 && scores[1] == 2 && scores[2] == 2);
}

TEST_CASE("copeland: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::copeland), "copeland") == "");
    CHECK(difference(hidden(wins_only{}), "copeland") != "");
}

TEST_CASE("copeland: anonymous, neutral, Pareto, Condorcet, Smith") {
    plain_rule const rule = hidden(sa::aggregators::copeland).weak;
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, scope) == "");
    CHECK(not_condorcet(rule, scope) == "");
    CHECK(not_smith(rule, scope) == "");
}
