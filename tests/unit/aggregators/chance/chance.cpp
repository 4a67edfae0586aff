// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/chance.hpp>

#include "../bargaining/reference.hpp"

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
using namespace check;
using reference::rational;
using reference::set;

namespace {

constexpr auto group(auto const& rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::times(2, sa::ranking("a", trip::sea, trip::city, trip::home)),
                       sa::ranking("b", sa::tied(trip::city, trip::home), trip::sea));
}
constexpr auto drawn(auto const& rule) { return rule(sa::evaluate(group(rule)).profile()); }

template <class Rule>
std::string difference(Rule const& rule, std::string const& name) {
    for (sample const& s : joined({strict(1, 3), strict(2, 3), strict(3, 3), strict(2, 4),
                                   weak(2, 3), random_weak(), random_strict()})) {
        auto const expected = reference::chances(name, s);
        auto const on_heap = rule(table_of<sa::dynamic, sa::weak_orders, sa::weights>(s));
        auto const in_line = rule(table_of<sa::capacity<6, 5>, sa::weak_orders, sa::weights>(s));
        for (int x = 0; x < s.options(); ++x) {
            rational const wanted = expected[static_cast<std::size_t>(x)];
            if (rational(on_heap.weight(opt(x)), on_heap.total()) != wanted
                || rational(in_line.weight(opt(x)), in_line.total()) != wanted)
                return text_of(s);
        }
    }
    return "";
}

} // namespace

TEST_CASE("random_dictator: a part is drawn, tied tops share") {
    BOTH(drawn(rules::random_dictator).weight(opt(0)) == 4);
    BOTH(drawn(rules::random_dictator).weight(opt(2)) == 1);
    BOTH(drawn(rules::random_dictator).total() == 6);
    BOTH(sa::choose(group(rules::random_dictator)) == set(0, 1, 2));
    BOTH(sa::choose(group(rules::random_dictator), menu_of_two(0, 2)) == set(0, 2));
    CHECK(difference(rules::random_dictator, "random_dictator") == "");
    CHECK(difference(rules::proportional_borda, "random_dictator") != "");
    // The theory: the sum of squared probabilities over all profiles of (2,2), (2,3), (3,3).
    auto const agreement = [](int parts, int options) {
        rational sum(0);
        for (sample const& s : strict(parts, options)) {
            auto const l = rules::random_dictator(table_of<sa::dynamic, sa::strict_orders>(s));
            for (int x = 0; x < options; ++x) {
                rational const chance(l.weight(opt(x)), l.total());
                sum += chance * chance;
            }
        }
        return sum;
    };
    CHECK(agreement(2, 2) == rational(3));
    CHECK(agreement(2, 3) == rational(24));
    CHECK(agreement(3, 3) == rational(120));
    auto const rule = plain(rules::random_dictator);
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, scope) == "");
    CHECK(not_condorcet(rule, scope) != "");
}

// Strategy-proof: truth gives each upper set of a part's order at least the probability that any
// lie gives it.
template <class Rule>
bool pays_to_lie(Rule const& rule) {
    bool pays = false;
    for (sample const& s : strict(2, 3))
        for (sample const& lie : strict(2, 3)) {
            if (lie.rank[1] != s.rank[1]) continue;
            auto const truth = rule(table_of<sa::dynamic, sa::strict_orders>(s));
            auto const told = rule(table_of<sa::dynamic, sa::strict_orders>(lie));
            for (int depth = 0; depth < 3; ++depth) {
                long long in_truth = 0;
                long long in_lie = 0;
                for (int x = 0; x < 3; ++x)
                    if (s.at(0, x) <= depth) {
                        in_truth += truth.weight(opt(x));
                        in_lie += told.weight(opt(x));
                    }
                pays = pays || in_truth * told.total() < in_lie * truth.total();
            }
        }
    return pays;
}

TEST_CASE("chance: no part gains by a lie") {
    CHECK(!pays_to_lie(rules::random_dictator));
    CHECK(!pays_to_lie(rules::proportional_borda));
    CHECK(!pays_to_lie(rules::uniform));
    // Planted: the square of the points.
    CHECK(pays_to_lie([](auto const& p) {
        sa::list<long long, 0> weights(p.options());
        for (int x = 0; x < p.options(); ++x) {
            auto const points = sa::borda_points(p)[x];
            weights[x] = points * points;
        }
        return sa::lottery<long long, 0>(weights);
    }));
}

TEST_CASE("random_dictator: parts that pick nothing leave nothing to draw") {
    auto const none = sa::compose(sa::options(trip::sea, trip::city), rules::random_dictator,
                                  sa::group(
                                      "undecided", [](auto const&) { return opt(); },
                                      sa::ranking("a", trip::sea, trip::city)));
    CHECK(error_of([&] { static_cast<void>(sa::choose(none)); })
          == "a lottery needs weights of at least 0 with a positive sum");
}

TEST_CASE("proportional_borda: probabilities in proportion to points") {
    // Points: sea 4, city 2 + 3/2, home 3/2, in halves.
    BOTH(drawn(rules::proportional_borda).weight(opt(0)) == 8);
    BOTH(drawn(rules::proportional_borda).weight(opt(1)) == 7);
    BOTH(drawn(rules::proportional_borda).weight(opt(2)) == 3);
    BOTH(sa::choose(group(rules::proportional_borda), sa::option_set<1>::of(opt(2))) == set(2));
    CHECK(difference(rules::proportional_borda, "proportional_borda") == "");
    CHECK(difference(rules::uniform, "proportional_borda") != "");
    auto const rule = plain(rules::proportional_borda);
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    CHECK(not_pareto(rule, scope) != "");
    CHECK(not_condorcet(rule, scope) != "");
}

TEST_CASE("uniform: everything alike") {
    BOTH(drawn(rules::uniform).total() == 3);
    BOTH(sa::choose(group(rules::uniform), menu_of_two(0, 2)) == set(0, 2));
    CHECK(difference(rules::uniform, "uniform") == "");
    CHECK(difference(rules::random_dictator, "uniform") != "");
    BOTH(sa::Aggregator<decltype(rules::uniform), sa::fixed<2, 2>>); // looks at nothing
    CHECK(not_pareto(plain(rules::uniform), small_strict()) != "");
}
