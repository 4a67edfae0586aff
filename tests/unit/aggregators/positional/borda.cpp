// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

// Points: sea 2 + 0, city 1 + 3/2, home 0 + 3/2.
constexpr auto group = sa::compose(
    sa::options(trip::sea, trip::city, trip::home), sa::aggregators::borda,
    sa::ranking("a", trip::sea, trip::city, trip::home),
    sa::ranking("b", sa::tied(trip::home, trip::city), trip::sea));

}  // namespace

TEST_CASE("borda: points for what is worse, half a point for what is equal") {
    BOTH(sa::choose(group) == sa::option_set<1>::of(opt(1)));
    // A point each on the menu {sea, home}: Borda points are relative to the menu.
    BOTH(sa::choose(group, menu_of_two(0, 2)) == menu_of_two(0, 2));
    constexpr auto scores = sa::aggregators::borda.scores(sa::evaluate(group).profile());
    BOTH(scores[0] == 4 && scores[1] == 5 && scores[2] == 3 && scores.per == 2);
}

TEST_CASE("borda: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::borda), "borda") == "");
    // Planted: no points for ties.
    auto const stingy = []<class P>(P const& p) {
        sa::scores_of<P> n = sa::no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                for (int y = 0; y < p.options(); ++y)
                    n[x] += p.prefers(i, opt(x), opt(y)) ? sa::weight_of(p, i) : 0;
        sa::options_of<P> best;
        for (int x = 0; x < p.options(); ++x)
            if (n[x] == n[sa::lowest_of_the_highest(n).index]) best.insert(opt(x));
        return best;
    };
    CHECK(difference(hidden(stingy), "borda") != "");
}

TEST_CASE("borda: anonymous, neutral, Pareto, never a Condorcet loser") {
    plain_rule const rule = hidden(sa::aggregators::borda).weak;
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, scope) == "");
    CHECK(elects_a_condorcet_loser(rule, scope) == "");
    CHECK(elects_a_condorcet_loser(hidden(sa::aggregators::plurality).weak, random_weak()) != "");
}
