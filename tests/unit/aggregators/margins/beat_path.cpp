// SPDX-License-Identifier: BSL-1.0
//
// beat_path, split_cycle, stable_voting, simple_stable_voting.
#include <selfalign/aggregators/margins.hpp>

#include "../against_oracle.hpp"

using namespace check;
namespace rules = sa::aggregators;

namespace {

// Margins: sea over city 1, city over home 3, home over sea 1.
template <class Rule>
constexpr auto cycle(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::times(2, sa::ranking("a", trip::sea, trip::city, trip::home)),
                       sa::times(2, sa::ranking("b", trip::city, trip::home, trip::sea)),
                       sa::ranking("c", trip::home, trip::sea, trip::city));
}

// Option i beats the next two of five, all with different margins.
template <class Rule>
constexpr auto five(Rule const& rule) {
    sa::table<sa::fixed<5, 5>, sa::strict_orders, sa::weights> t;
    for (int i = 0; i < 5; ++i) {
        for (int k = 0; k < 5; ++k) t.set_rank(i, opt((i + k) % 5), k);
        t.set_weight(i, 20 + i * i);
    }
    return sa::winners(rule, t);
}

// Defeats need a direct majority that no path back makes good; here any stronger path will do.
struct paths_defeat {
    template <class P>
    auto operator()(P const& p) const {
        return rules::beat_path(p);
    }
};

struct all_rules {
    hidden_rule beat_path = hidden(rules::beat_path);
    hidden_rule split_cycle = hidden(rules::split_cycle);
    hidden_rule stable_voting = hidden(rules::stable_voting);
    hidden_rule simple_stable_voting = hidden(rules::simple_stable_voting);
};

} // namespace

TEST_CASE("beat_path, split_cycle, stable voting: while compiling") {
    BOTH(sa::choose(cycle(rules::beat_path)) == menu_of_two(0, 1));
    BOTH(sa::choose(cycle(rules::split_cycle)) == menu_of_two(0, 1));
    // city beats home by 3, but does not win without home. In the end each of sea and city wins
    // without the one that beats it, by a margin of -1.
    BOTH(sa::choose(cycle(rules::simple_stable_voting)) == menu_of_two(0, 1));
    BOTH(sa::choose(cycle(rules::stable_voting)) == menu_of_two(0, 1));
    BOTH(five(rules::beat_path).size() == 1);
    BOTH(five(rules::split_cycle).size() == 1);
    BOTH(five(rules::stable_voting) == five(rules::split_cycle));
    BOTH(five(rules::simple_stable_voting).size() == 1);
}

TEST_CASE("beat_path, split_cycle, stable voting: as the oracle in every shape") {
    all_rules const r;
    CHECK(difference(r.beat_path, "beat_path") == "");
    CHECK(difference(r.split_cycle, "split_cycle") == "");
    CHECK(difference(r.stable_voting, "stable_voting") == "");
    CHECK(difference(r.simple_stable_voting, "simple_stable_voting") == "");
    // Planted: neighbours of the right rule.
    CHECK(difference(hidden(paths_defeat{}), "split_cycle") != "");
    CHECK(difference(r.split_cycle, "beat_path") != "");
    CHECK(difference(r.split_cycle, "stable_voting") != "");
    CHECK(difference(hidden(rules::minimax), "simple_stable_voting") != "");
}

TEST_CASE("beat_path, split_cycle, stable voting: published examples") {
    all_rules const r;
    // M. Schulze's 45 voters (2011): three rules, three answers; one instead of another fails.
    sample const schulze = ballots({{5, "acbed"},
                                    {5, "adecb"},
                                    {8, "bedac"},
                                    {3, "cabed"},
                                    {7, "caebd"},
                                    {2, "cbade"},
                                    {7, "dceba"},
                                    {8, "ebadc"}});
    CHECK(spelled(r.beat_path.weak(schulze)) == "e");
    CHECK(spelled(r.split_cycle.weak(schulze)) == "ae");
    CHECK(spelled(r.stable_voting.weak(schulze)) == "a");
    sample const condorcet = ballots({{1, "abc"}, {1, "bca"}, {1, "cab"}});
    for (hidden_rule const* rule :
         {&r.beat_path, &r.split_cycle, &r.stable_voting, &r.simple_stable_voting}) {
        CHECK(spelled(rule->weak(tennessee())) == "b");
        CHECK(spelled(rule->weak(condorcet)) == "abc");
    }
    sample const s = with_margins(4, {7, 9, -3, 5, -11, 5});
    CHECK(spelled(r.split_cycle.weak(s)) == "ad");
    CHECK(spelled(r.beat_path.weak(s)) == "a");
}

TEST_CASE("beat_path, split_cycle, stable voting: properties") {
    all_rules const r;
    for (hidden_rule const* rule :
         {&r.beat_path, &r.split_cycle, &r.stable_voting, &r.simple_stable_voting}) {
        CHECK(not_anonymous(rule->weak, property_scope()) == "");
        CHECK(not_neutral(rule->weak, property_scope()) == "");
        CHECK(not_pareto(rule->weak, property_scope()) == "");
        CHECK(not_condorcet(rule->weak, property_scope()) == "");
        CHECK(not_smith(rule->weak, property_scope()) == "");
    }
    for (sample const& s : property_scope()) {
        choice const undefeated = r.split_cycle.weak(s);
        for (int x : r.stable_voting.weak(s)) CHECK(undefeated.count(x) == 1);
        for (int x : r.beat_path.weak(s)) CHECK(undefeated.count(x) == 1);
    }
}

TEST_CASE("stable voting: only as many options as can be finished") {
    // Everything ties.
    auto const opposed = [](int options) {
        sa::table<sa::dynamic, sa::strict_orders> t(sa::dynamic(2, options));
        for (int x = 0; x < options; ++x) {
            t.set_rank(0, opt(x), x);
            t.set_rank(1, opt(x), options - 1 - x);
        }
        return t;
    };
    CHECK(rules::stable_voting(opposed(8)).size() == 8);
    CHECK(rules::simple_stable_voting(opposed(8)).size() == 8);
    CHECK(
        error_of([&] { static_cast<void>(rules::stable_voting(opposed(17))); })
        == "stable_voting takes time exponential in the number of options: 17 options are not told "
           "apart by simpler means; expected at most 16");
    CHECK(error_of([&] { static_cast<void>(rules::simple_stable_voting(opposed(21))); })
          == "simple_stable_voting takes time exponential in the number of options: 21 options are "
             "not "
             "told apart by simpler means; expected at most 20");
    // A Condorcet winner needs no search.
    sa::table<sa::dynamic, sa::strict_orders> alone(sa::dynamic(1, 100));
    for (int x = 0; x < 100; ++x) alone.set_rank(0, opt(x), (x + 1) % 100);
    CHECK(choice_of(rules::stable_voting(alone)) == choice{99});
    CHECK(choice_of(rules::simple_stable_voting(alone)) == choice{99});
}
