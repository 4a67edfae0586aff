// SPDX-License-Identifier: BSL-1.0
//
// condorcet, weak_condorcet, llull, agenda.
#include <selfalign/aggregators/majority_graph.hpp>

#include "../against_oracle.hpp"

using namespace check;
namespace rules = sa::aggregators;

namespace {

template <class Rule>
constexpr auto cycle(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::ranking("a", trip::sea, trip::city, trip::home),
                       sa::ranking("b", trip::city, trip::home, trip::sea),
                       sa::ranking("c", trip::home, trip::sea, trip::city));
}

// sea and city tie, both beat home.
template <class Rule>
constexpr auto drawn(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::ranking("a", trip::sea, trip::city, trip::home),
                       sa::ranking("b", trip::city, trip::sea, trip::home));
}

constexpr auto everything = sa::option_set<1>::all(3);

struct first_unbeaten {
    template <class P>
    opt operator()(P const& p) const {
        return sa::winners(rules::weak_condorcet, p).lowest();
    }
};

} // namespace

TEST_CASE("condorcet, weak_condorcet, llull: duels") {
    BOTH(sa::choose(cycle(rules::condorcet)) == everything);
    BOTH(sa::choose(cycle(rules::condorcet), menu_of_two(0, 2)) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(cycle(rules::weak_condorcet)) == everything);
    BOTH(sa::choose(cycle(rules::llull)) == everything);
    BOTH(sa::choose(drawn(rules::condorcet)) == everything);
    BOTH(sa::choose(drawn(rules::weak_condorcet)) == menu_of_two(0, 1));
    constexpr auto scores = rules::llull.scores(sa::evaluate(drawn(rules::llull)).profile());
    BOTH(scores[0] == 2 && scores[1] == 2 && scores[2] == 0);
}

TEST_CASE("agenda: a challenger wins only by a strict majority") {
    BOTH(sa::choose(cycle(rules::agenda())) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(cycle(rules::agenda(2, 0, 1))) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::choose(drawn(rules::agenda(1, 0, 2))) == sa::option_set<1>::of(opt(1)));
    // Who is not listed comes last; who is not there is skipped, on a sub-menu too.
    BOTH(sa::choose(cycle(rules::agenda(1))) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(cycle(rules::agenda(7, 1, 1, 0))) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(cycle(rules::agenda(2, 1)), menu_of_two(0, 2))
         == sa::option_set<1>::of(opt(2)));
    std::vector<opt> const listed{opt(2), opt(0), opt(1)};
    CHECK(sa::choose(cycle(rules::agenda(listed))) == sa::option_set<1>::of(opt(1)));
    // What can be on no menu is a mistake.
    CHECK(error_of([] { static_cast<void>(rules::agenda(2, -1)); })
          == "agenda was told option -1; expected an index of at least 0");
    CHECK(error_of([] { static_cast<void>(rules::agenda(std::vector{opt(1), opt()})); })
          == "agenda was told option -1; expected an index of at least 0");
}

TEST_CASE("condorcet, weak_condorcet, llull, agenda: as the oracle in every shape") {
    CHECK(difference(hidden(rules::condorcet), "condorcet") == "");
    CHECK(difference(hidden(rules::weak_condorcet), "weak_condorcet") == "");
    CHECK(difference(hidden(rules::llull), "llull") == "");
    CHECK(difference(hidden(rules::agenda()), "agenda") == "");
    CHECK(difference(hidden(rules::agenda(2, 0, 1)), agenda_oracle({2, 0, 1})) == "");
    CHECK(
        difference(hidden(rules::agenda(std::vector<opt>{opt(3), opt(1)})), agenda_oracle({3, 1}))
        == "");
    // Planted: neighbours of the right rule.
    CHECK(difference(hidden(rules::weak_condorcet), "condorcet") != "");
    CHECK(difference(hidden(rules::copeland), "llull") != "");
    CHECK(difference(hidden(first_unbeaten{}), "weak_condorcet") != "");
    CHECK(difference(hidden(rules::agenda(1, 0)), "agenda") != "");
}

TEST_CASE("condorcet: Condorcet's own 81 voters, where Borda chooses another") {
    sample const s =
        ballots({{30, "abc"}, {1, "acb"}, {29, "bac"}, {10, "bca"}, {10, "cab"}, {1, "cba"}});
    CHECK(spelled(hidden(rules::condorcet).weak(s)) == "a");
    CHECK(spelled(hidden(rules::borda).weak(s)) == "b");
}

TEST_CASE("condorcet, weak_condorcet, llull, agenda: properties") {
    auto const condorcet = hidden(rules::condorcet).weak;
    auto const weak_condorcet = hidden(rules::weak_condorcet).weak;
    auto const llull = hidden(rules::llull).weak;
    auto const agenda = hidden(rules::agenda()).weak;
    for (plain_rule const rule : {condorcet, weak_condorcet, llull, agenda}) {
        CHECK(not_anonymous(rule, property_scope()) == "");
        CHECK(not_condorcet(rule, property_scope()) == "");
    }
    for (plain_rule const rule : {condorcet, weak_condorcet, llull})
        CHECK(not_neutral(rule, property_scope()) == "");
    CHECK(not_neutral(agenda, property_scope()) != "");
    CHECK(not_resolute(agenda, property_scope()) == "");
    CHECK(not_smith(agenda, property_scope()) == "");
    // d wins although all prefer a, which b has thrown out, which c has thrown out.
    CHECK(not_pareto(agenda, {ballots({{1, "badc"}, {1, "adcb"}, {1, "cbad"}})}) != "");
    CHECK(not_smith(llull, property_scope()) == "");
    CHECK(not_pareto(llull, property_scope()) == "");
    CHECK(not_smith(condorcet, property_scope()) != "");
    CHECK(not_pareto(condorcet, property_scope()) != "");
    CHECK(not_smith(weak_condorcet, property_scope()) != "");
    CHECK(not_pareto(weak_condorcet, property_scope()) != "");
}
