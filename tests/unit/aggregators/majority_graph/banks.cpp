// SPDX-License-Identifier: BSL-1.0
//
// banks, slater, bipartisan_set.
#include <selfalign/aggregators/majority_graph.hpp>

#include "../against_oracle.hpp"

using namespace check;
namespace rules = sa::aggregators;

namespace {

// Option i beats the next two of five.
template <class Rule>
constexpr auto regular(Rule const& rule) {
    sa::table<sa::fixed<5, 5>, sa::strict_orders> t;
    for (int i = 0; i < 5; ++i)
        for (int k = 0; k < 5; ++k) t.set_rank(i, opt((i + k) % 5), k);
    return sa::winners(rule, t);
}

// One part; then everything is decided.
template <class Rule>
constexpr auto alone(Rule const& rule) {
    sa::table<sa::capacity<2, 4>, sa::strict_orders> t(sa::capacity<2, 4>(1, 4));
    for (int x = 0; x < 4; ++x) t.set_rank(0, opt(x), 3 - x);
    return sa::winners(rule, t);
}

struct uncovered_instead {
    template <class P>
    auto operator()(P const& p) const {
        return rules::uncovered_set_gillies(p);
    }
};

struct all_rules {
    hidden_rule banks = hidden(rules::banks);
    hidden_rule slater = hidden(rules::slater);
    hidden_rule bipartisan_set = hidden(rules::bipartisan_set);
};

} // namespace

TEST_CASE("banks, slater, bipartisan_set: while compiling") {
    BOTH(regular(rules::banks) == sa::option_set<1>::all(5));
    BOTH(regular(rules::slater) == sa::option_set<1>::all(5));
    BOTH(regular(rules::bipartisan_set) == sa::option_set<1>::all(5));
    BOTH(alone(rules::banks) == sa::option_set<1>::of(opt(3)));
    BOTH(alone(rules::slater) == sa::option_set<1>::of(opt(3)));
    BOTH(alone(rules::bipartisan_set) == sa::option_set<1>::of(opt(3)));
}

TEST_CASE("banks, slater, bipartisan_set: as the oracle in every shape") {
    all_rules const r;
    CHECK(difference(r.banks, "banks") == "");
    CHECK(difference(r.slater, "slater") == "");
    CHECK(difference(r.bipartisan_set, "bipartisan_set", 11) == "");
    // Planted: neighbours of the right rule.
    CHECK(difference(hidden(uncovered_instead{}), "banks") != "");
    CHECK(difference(hidden(rules::copeland), "slater") != "");
    CHECK(difference(r.banks, "bipartisan_set", 11) != "");
}

TEST_CASE("banks: smaller than the uncovered set from 7 options on") {
    sample const s = with_margins(
        7, {-1, -1, 1, -1, 1, -1, -1, 1, -1, -1, 1, -1, -1, -1, 1, -1, -1, 1, -1, -1, 1});
    all_rules const r;
    CHECK(spelled(hidden(uncovered_instead{}).weak(s)) == "abcefg");
    CHECK(spelled(r.banks.weak(s)) == "acefg");
    CHECK(r.banks.weak(s) == oracle_rule("banks")(s));
    CHECK(spelled(r.slater.weak(s)) == "f");
    CHECK(r.slater.weak(s) == oracle_rule("slater")(s));
}

TEST_CASE("banks, slater, bipartisan_set: where options tie") {
    all_rules const r;
    // Everything ties: every option alone is a maximal chain, every order and lottery is best.
    sample const s = with_margins(4, {0, 0, 0, 0, 0, 0});
    CHECK(spelled(r.banks.weak(s)) == "abcd");
    CHECK(spelled(r.slater.weak(s)) == "abcd");
    CHECK(spelled(r.bipartisan_set.weak(s)) == "abcd");
}

TEST_CASE("banks, slater, bipartisan_set: properties") {
    all_rules const r;
    for (hidden_rule const* rule : {&r.banks, &r.slater, &r.bipartisan_set}) {
        CHECK(not_anonymous(rule->weak, property_scope()) == "");
        CHECK(not_neutral(rule->weak, property_scope()) == "");
        CHECK(not_pareto(rule->weak, property_scope()) == "");
        CHECK(not_condorcet(rule->weak, property_scope()) == "");
        CHECK(not_smith(rule->weak, property_scope()) == "");
    }
    auto const bordes = hidden(rules::uncovered_set_bordes).weak;
    for (sample const& s : property_scope())
        for (int x : r.banks.weak(s)) CHECK(bordes(s).count(x) == 1);
}

TEST_CASE("slater: only as many options as can be finished") {
    // 21 options in a circle; with a 22nd that beats all of them there is nothing to search.
    auto const ring = [](int size, bool with_winner) {
        sa::table<sa::dynamic, sa::strict_orders> t(
            sa::dynamic(size, size + (with_winner ? 1 : 0)));
        for (int i = 0; i < size; ++i) {
            if (with_winner) t.set_rank(i, opt(size), 0);
            for (int k = 0; k < size; ++k)
                t.set_rank(i, opt((i + k) % size), k + (with_winner ? 1 : 0));
        }
        return t;
    };
    CHECK(error_of([&] { static_cast<void>(rules::slater(ring(21, false))); })
          == "slater takes time exponential in the number of options: 21 options are not told "
             "apart by "
             "simpler means; expected at most 20");
    CHECK(choice_of(rules::slater(ring(21, true))) == choice{21});
    CHECK(rules::banks(ring(21, false)).size() == 21);
    CHECK(rules::bipartisan_set(ring(21, false)).size() == 21);
    CHECK(error_of([&] { static_cast<void>(rules::banks(ring(65, false))); })
          == "banks takes time exponential in the number of options: 65 options are not told apart "
             "by "
             "simpler means; expected at most 64");
}
