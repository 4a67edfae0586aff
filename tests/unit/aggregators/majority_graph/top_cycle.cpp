// SPDX-License-Identifier: BSL-1.0
//
// top_cycle, gocha and the four uncovered sets.
#include <selfalign/aggregators/majority_graph.hpp>

#include "../against_oracle.hpp"

using namespace check;
namespace rules = sa::aggregators;

namespace {

// sea beats city, home ties with both.
template <class Rule>
constexpr auto tied(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::ranking("a", trip::sea, trip::city, trip::home),
                       sa::ranking("b", trip::home, trip::sea, trip::city));
}

// A cycle of 0, 1, 2, all of which beat 3 and 4.
template <class Rule>
constexpr auto five(Rule const& rule) {
    sa::table<sa::fixed<3, 5>, sa::strict_orders> t;
    for (int i = 0; i < 3; ++i) {
        for (int x = 0; x < 3; ++x) t.set_rank(i, opt(x), (x + i) % 3);
        t.set_rank(i, opt(3), 3);
        t.set_rank(i, opt(4), 4);
    }
    return sa::winners(rule, t);
}

struct whoever_wins_most {
    template <class P>
    auto operator()(P const& p) const {
        return sa::winners(rules::copeland, p);
    }
};

struct all_rules {
    hidden_rule top_cycle = hidden(rules::top_cycle);
    hidden_rule gocha = hidden(rules::gocha);
    hidden_rule gillies = hidden(rules::uncovered_set_gillies);
    hidden_rule fishburn = hidden(rules::uncovered_set_fishburn);
    hidden_rule bordes = hidden(rules::uncovered_set_bordes);
    hidden_rule mckelvey = hidden(rules::uncovered_set_mckelvey);
};

} // namespace

TEST_CASE("top_cycle and gocha: Smith is not Schwartz where options tie") {
    BOTH(sa::choose(tied(rules::top_cycle)) == sa::option_set<1>::all(3));
    BOTH(sa::choose(tied(rules::gocha)) == menu_of_two(0, 2));
    BOTH(sa::choose(tied(rules::gocha), menu_of_two(1, 2)) == menu_of_two(1, 2));
    BOTH(five(rules::top_cycle) == sa::option_set<1>::all(3));
    BOTH(five(rules::gocha) == sa::option_set<1>::all(3));
}

TEST_CASE("uncovered sets: a cycle is uncovered, what it beats is covered") {
    BOTH(five(rules::uncovered_set_gillies) == sa::option_set<1>::all(3));
    BOTH(five(rules::uncovered_set_fishburn) == sa::option_set<1>::all(3));
    BOTH(five(rules::uncovered_set_bordes) == sa::option_set<1>::all(3));
    BOTH(five(rules::uncovered_set_mckelvey) == sa::option_set<1>::all(3));
}

TEST_CASE("uncovered sets: four definitions, four answers") {
    all_rules const r;
    // a beats b, c, e and ties d; b beats d, e and loses to c; ...
    sample const s = with_margins(5, {2, 2, 0, 2, -2, 2, 2, 0, 0, 2});
    CHECK(spelled(r.gillies.weak(s)) == "ad");
    CHECK(spelled(r.fishburn.weak(s)) == "a");
    CHECK(spelled(r.bordes.weak(s)) == "ab");
    CHECK(spelled(r.mckelvey.weak(s)) == "abd");
    // The example in the documentation of pref_voting.
    sample const t = ballots({{1, "cdab"}, {1, "acbd"}, {1, "dabc"}, {2, "bcad"}, {1, "bcda"}});
    CHECK(spelled(r.gillies.weak(t)) == "ab");
    CHECK(spelled(r.fishburn.weak(t)) == "b");
    CHECK(spelled(r.bordes.weak(t)) == "bc");
    CHECK(spelled(r.mckelvey.weak(t)) == "abc");
}

TEST_CASE("top_cycle, gocha, uncovered sets: as the oracle in every shape") {
    all_rules const r;
    CHECK(difference(r.top_cycle, "top_cycle") == "");
    CHECK(difference(r.gocha, "gocha") == "");
    CHECK(difference(r.gillies, "uncovered_set_gillies") == "");
    CHECK(difference(r.fishburn, "uncovered_set_fishburn") == "");
    CHECK(difference(r.bordes, "uncovered_set_bordes") == "");
    CHECK(difference(r.mckelvey, "uncovered_set_mckelvey") == "");
    // Planted: neighbours of the right rule.
    CHECK(difference(r.gocha, "top_cycle") != "");
    CHECK(difference(hidden(whoever_wins_most{}), "gocha") != "");
    CHECK(difference(r.fishburn, "uncovered_set_gillies") != "");
    CHECK(difference(r.bordes, "uncovered_set_mckelvey") != "");
}

TEST_CASE("top_cycle, gocha, uncovered sets: properties") {
    all_rules const r;
    for (hidden_rule const* rule :
         {&r.top_cycle, &r.gocha, &r.gillies, &r.fishburn, &r.bordes, &r.mckelvey}) {
        CHECK(not_anonymous(rule->weak, property_scope()) == "");
        CHECK(not_neutral(rule->weak, property_scope()) == "");
        CHECK(not_condorcet(rule->weak, property_scope()) == "");
        CHECK(not_smith(rule->weak, property_scope()) == "");
    }
    for (hidden_rule const* rule : {&r.gillies, &r.fishburn, &r.bordes, &r.mckelvey})
        CHECK(not_pareto(rule->weak, property_scope()) == "");
    CHECK(not_pareto(r.top_cycle.weak, property_scope()) != "");
    CHECK((not_pareto(r.gocha.weak, property_scope()) != "" || thinned));
}

TEST_CASE("top_cycle: only pairs are compared, so unranked options may be incomparable") {
    sa::table<sa::dynamic, sa::partial_orders> t(sa::dynamic(2, 3));
    for (int i = 0; i < 2; ++i)
        for (int x = 0; x < 3; ++x) t.set_rank(i, opt(x), t.unranked);
    t.set_rank(0, opt(1), 0);
    t.set_rank(0, opt(2), 1);
    CHECK(choice_of(sa::winners(rules::top_cycle, t)) == choice{0, 1, 2});
    CHECK(choice_of(sa::winners(rules::gocha, t)) == choice{0, 1});
}
