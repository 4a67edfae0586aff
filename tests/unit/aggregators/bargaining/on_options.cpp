// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/bargaining.hpp>
#include <selfalign/aggregators/instructions/consent.hpp>

#include "reference.hpp"

#include <limits>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
using namespace check;
using reference::constant;
using reference::rational;
using reference::set;

namespace {

struct euro {};
using money = sa::scale<sa::in_units_of<euro>>;
using numbers = std::vector<long long>;

// Several disagreement points a profile of so many parts: low, inside, high for one, too high.
std::vector<numbers> points_for(utilities const& u) {
    std::size_t const n = u.value.size();
    std::vector<numbers> all{numbers(n, -9), numbers(n, 0), numbers(n, 1), numbers(n, 99)};
    numbers uneven(n, 0);
    uneven[0] = 2;
    all.push_back(uneven);
    numbers last(n, -1);
    last.back() = 3;
    all.push_back(last);
    return all;
}
std::vector<rational> exactly(numbers const& d) { return {d.begin(), d.end()}; }

utilities light(utilities u) {
    for (auto& w : u.weight) w = 1;
    return u;
}
// Every part of weight w written down w times.
utilities copied(utilities const& u) {
    utilities all{u.name, {}, {}};
    for (std::size_t i = 0; i < u.value.size(); ++i)
        for (long long k = 0; k < u.weight[i]; ++k) {
            all.value.push_back(u.value[i]);
            all.weight.push_back(1);
        }
    return all;
}
numbers copied(numbers const& d, utilities const& u) {
    numbers all;
    for (std::size_t i = 0; i < d.size(); ++i)
        for (long long k = 0; k < u.weight[i]; ++k) all.push_back(d[i]);
    return all;
}

// The first utilities and point on which a rule and the oracle differ: integers in two shapes,
// rational utilities, rational points, an option as the point, and weights as copies.
template <class Family>
std::string difference(Family const& family, std::string const& name) {
    for (utilities const& weighted : reference::graded_ballots()) {
        utilities const u = light(weighted);
        auto const p = valued_table(u);
        auto const in_line = valued_table<long long, reference::in_line>(u);
        for (numbers const& d : points_for(u)) {
            choice const expected = reference::bargain(name, u, exactly(d));
            std::vector<rational> halves = exactly(d);
            for (auto& v : halves) v += rational(1, 2);
            choice const expected_at_halves = reference::bargain(name, u, halves);
            if (choice_of(sa::winners(family(d), p)) != expected
                || choice_of(sa::winners(family(d), in_line)) != expected
                || choice_of(sa::winners(family(exactly(d)), valued_table<rational>(u)))
                       != expected
                || choice_of(sa::winners(family(halves), p)) != expected_at_halves)
                return u.name + ": " + text_of(choice_of(sa::winners(family(d), p)))
                       + ", the oracle " + text_of(expected);
            if (choice_of(sa::winners(family(d), valued_table(weighted)))
                != reference::bargain(name, copied(weighted), exactly(copied(d, weighted))))
                return weighted.name + " with weights";
        }
        for (int x = 0; x < p.options(); ++x) {
            std::vector<rational> d;
            for (int i = 0; i < p.parts(); ++i) d.push_back(rational(p.value(i, opt(x))));
            if (choice_of(sa::winners(family(opt(x)), p)) != reference::bargain(name, u, d))
                return u.name + " from option " + std::to_string(x);
        }
    }
    return "";
}

// How often another unit and zero of a part, for its disagreement utility too, change the set.
template <class Family>
int changed_by_rescaling(Family const& family) {
    int changed = 0;
    for (utilities const& u : reference::graded_ballots())
        for (numbers const& d : points_for(u)) {
            utilities other = u;
            numbers other_d = d;
            long long factor = 3;
            for (std::size_t i = 0; i < u.value.size(); ++i) {
                for (auto& v : other.value[i]) v = v * factor - 5;
                other_d[i] = d[i] * factor - 5;
                factor = factor == 3 ? 1 : factor + 4;
            }
            changed += sa::winners(family(d), valued_table(u))
                               == sa::winners(family(other_d), valued_table(other))
                           ? 0
                           : 1;
        }
    return changed;
}

// The claims of all four rules: anonymous and neutral with an equal point for all, and no other
// individually rational option is better for everybody.
template <class Family>
void check_claims(Family const& family) {
    samples const scope = joined({strict(2, 3), strict(3, 3), weak(2, 3)});
    for (long long const each : {0, 2}) {
        auto const rule = [&](sample const& s) {
            numbers const d(s.rank.size(), each);
            return choice_of(
                sa::winners(family(d), valued_table(reference::doubled_borda(s))));
        };
        CHECK(not_anonymous(rule, scope) == "");
        CHECK(not_neutral(rule, scope) == "");
        // Whoever is better for everybody is individually rational too.
        CHECK(not_pareto(rule, scope) == "");
    }
}

constexpr auto opposed = constant({{0, 1}, {1, 0}});
constexpr auto without_unit = constant<sa::interval>({{0, 1}, {1, 0}});
constexpr auto in_money = constant<money>({{0, 1}, {1, 0}});
// A pie that loses when it is shared: gains (4,0), (3,2), (2,3), (1,6), (0,9).
constexpr auto pie = constant({{4, 3, 2, 1, 0}, {0, 2, 3, 6, 9}});

} // namespace

TEST_CASE("nash_bargaining: the disagreement point decides") {
    // The theory: both options are optimal from (0,0), one each from (-1,0) and (0,-1).
    BOTH(sa::winners(rules::nash_bargaining({0, 0}), opposed) == set(0, 1));
    BOTH(sa::winners(rules::nash_bargaining({-1, 0}), opposed) == set(0));
    BOTH(sa::winners(rules::nash_bargaining({0, -1}), opposed) == set(1));
    BOTH(sa::winners(rules::nash_bargaining({1, 0}), opposed) == set(1));
    BOTH(sa::winners(rules::nash_bargaining({1, 1}), opposed).empty());
    BOTH(sa::winners(rules::nash_bargaining(opt(0)), opposed) == set(0));
    BOTH(sa::winners(rules::nash_bargaining(opt(2)), opposed).empty()); // not on the menu
    BOTH(sa::winners(rules::nash_bargaining({0, 0}), pie) == set(1, 2, 3));
    BOTH(sa::winners(rules::nash_bargaining({1, 2}), pie) == set(2));
    BOTH(sa::winners(rules::nash_bargaining({0, 0}), without_unit) == set(0, 1));
}

TEST_CASE("kalai_smorodinsky: the largest least share of the ideal gains") {
    // Ideal gains (4,9): shares 0, 2/9, 1/3, 1/4, 0.
    BOTH(sa::winners(rules::kalai_smorodinsky({0, 0}), pie) == set(2));
    // From (2,2) only (3,2) and (2,3) are left, with one part that gains all and one nothing.
    BOTH(sa::winners(rules::kalai_smorodinsky({2, 2}), pie) == set(1, 2));
    // From (2,3) nobody can gain; from (1,3) option 2 is 1, option 3 is 0 of part 0's ideal.
    BOTH(sa::winners(rules::kalai_smorodinsky({2, 3}), pie) == set(2));
    BOTH(sa::winners(rules::kalai_smorodinsky({3, 2}), pie) == set(1));
    BOTH(sa::winners(rules::kalai_smorodinsky({0, 0}), without_unit) == set(0, 1));
    // A part that cannot gain is left out.
    BOTH(sa::winners(rules::kalai_smorodinsky({0, 5}), constant({{1, 2}, {5, 5}}))
         == set(1));
    BOTH(sa::winners(rules::kalai_smorodinsky({5, 5}), pie).empty());
}

TEST_CASE("egalitarian_bargaining and utilitarian_bargaining: in one unit") {
    BOTH(sa::winners(rules::egalitarian_bargaining({0, 0}), pie) == set(1, 2));
    BOTH(sa::winners(rules::egalitarian_bargaining({1, 0}), pie) == set(1));
    BOTH(sa::winners(rules::utilitarian_bargaining({0, 0}), pie) == set(4));
    BOTH(sa::winners(rules::utilitarian_bargaining({1, 0}), pie) == set(3));
    BOTH(sa::winners(rules::utilitarian_bargaining({2, 0}), pie) == set(1, 2));
    BOTH(sa::Aggregator<decltype(rules::egalitarian_bargaining(opt(0))), decltype(in_money)>);
    BOTH(sa::Aggregator<decltype(rules::utilitarian_bargaining(opt(0))), decltype(in_money)>);
    BOTH(!sa::Aggregator<decltype(rules::egalitarian_bargaining(opt(0))), decltype(without_unit)>);
    BOTH(!sa::Aggregator<decltype(rules::utilitarian_bargaining(opt(0))), decltype(without_unit)>);
    BOTH(sa::Aggregator<decltype(rules::nash_bargaining(opt(0))), decltype(without_unit)>);
    BOTH(sa::Aggregator<decltype(rules::kalai_smorodinsky(opt(0))), decltype(without_unit)>);
}

TEST_CASE("bargaining on options: as the oracle from many points, tied, outside, and undefined") {
    CHECK(difference(rules::nash_bargaining, "nash_bargaining") == "");
    CHECK(difference(rules::egalitarian_bargaining, "egalitarian_bargaining") == "");
    CHECK(difference(rules::utilitarian_bargaining, "utilitarian_bargaining") == "");
    CHECK(difference(rules::kalai_smorodinsky, "kalai_smorodinsky") == "");
    CHECK(difference(rules::egalitarian_bargaining, "kalai_smorodinsky") != "");
    CHECK(difference(rules::utilitarian_bargaining, "nash_bargaining") != "");
    CHECK(difference(rules::nash_bargaining, "utilitarian_bargaining") != "");
    int undefined = 0;
    int tied = 0;
    for (utilities const& u : reference::graded_ballots())
        for (numbers const& d : points_for(u)) {
            auto const chosen = sa::winners(rules::nash_bargaining(d), valued_table(u));
            undefined += chosen.empty() ? 1 : 0;
            tied += chosen.size() > 1 ? 1 : 0;
            CHECK(choice_of(sa::winners(rules::individually_rational(d), valued_table(u)))
                  == reference::individually_rational(u, exactly(d)));
        }
    CHECK(undefined > 200);
    CHECK(tied > 50);
}

TEST_CASE("bargaining: Nash and Kalai-Smorodinsky know no units, the others need one") {
    CHECK(changed_by_rescaling(rules::nash_bargaining) == 0);
    CHECK(changed_by_rescaling(rules::kalai_smorodinsky) == 0);
    CHECK(changed_by_rescaling(rules::individually_rational) == 0);
    CHECK(changed_by_rescaling(rules::egalitarian_bargaining) > 20);
    CHECK(changed_by_rescaling(rules::utilitarian_bargaining) > 20);
    check_claims(rules::nash_bargaining);
    check_claims(rules::kalai_smorodinsky);
    check_claims(rules::egalitarian_bargaining);
    check_claims(rules::utilitarian_bargaining);
}

TEST_CASE("bargaining: on a menu, an option as the point is an index within the menu") {
    constexpr auto h = sa::compose(
        sa::options(trip::sea, trip::city, trip::home), rules::nash_bargaining(opt(1)),
        sa::utility("a", [](trip t) { return t == trip::sea    ? 9
                                             : t == trip::city ? 4
                                                               : 2; }),
        sa::utility("b", [](trip t) { return t == trip::sea    ? 1
                                             : t == trip::city ? 5
                                                               : 3; }));
    BOTH(sa::choose(h) == set(1));
    BOTH(sa::choose(h, menu_of_two(1, 2)) == set(1));
    BOTH(sa::choose(h, menu_of_two(0, 2)) == set(2));
    BOTH(sa::choose(h, set(2)).empty());
}

TEST_CASE("individually_rational: what is no worse than disagreement for anybody") {
    BOTH(sa::winners(rules::individually_rational({1, 2}), pie) == set(1, 2, 3));
    BOTH(sa::winners(rules::individually_rational({3, 3}), pie).empty());
    BOTH(sa::winners(rules::individually_rational(opt(3)), pie) == set(3));
    for (utilities const& u : reference::graded_ballots()) {
        auto const p = valued_table(u);
        CHECK(sa::winners(rules::individually_rational(opt(1)), p)
              == sa::winners(rules::consent(opt(1)), p));
        for (numbers const& d : points_for(u))
            for (opt x : sa::winners(rules::utilitarian_bargaining(d), p))
                CHECK(sa::winners(rules::pareto_frontier, p).contains(x));
    }
}

TEST_CASE("pareto_frontier: the strongly efficient options") {
    BOTH(sa::winners(rules::pareto_frontier, pie) == set(0, 1, 2, 3, 4));
    BOTH(sa::winners(rules::pareto_frontier, constant({{0, 0, 1}, {1, 1, 0}}))
         == set(0, 1, 2));
    BOTH(sa::winners(rules::pareto_frontier, constant({{0, 0, 1}, {1, 2, 2}})) == set(2));
    for (utilities const& u : reference::graded_ballots()) {
        CHECK(choice_of(sa::winners(rules::pareto_frontier, valued_table(u)))
              == reference::strongly_efficient(u));
        CHECK(choice_of(sa::winners(rules::pareto_frontier,
                                    valued_table<long long, reference::in_line>(u)))
              == reference::strongly_efficient(u));
    }
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(plain(rules::pareto_frontier), scope) == "");
    CHECK(not_neutral(plain(rules::pareto_frontier), scope) == "");
    CHECK(not_pareto(plain(rules::pareto_frontier), scope) == "");
    CHECK(not_condorcet(plain(rules::pareto_frontier), scope) != "");
}

TEST_CASE("bargaining: a point that does not fit is an error that says why") {
    utilities const two{"", {{0, 1}, {1, 0}}, {1, 1}};
    CHECK(error_of([&] {
              static_cast<void>(sa::winners(rules::nash_bargaining({0}), valued_table(two)));
          })
          == "a disagreement point for 1 part, the profile has 2");
    double const nothing = std::numeric_limits<double>::quiet_NaN();
    CHECK(error_of([&] {
              static_cast<void>(sa::winners(rules::kalai_smorodinsky({0.0, nothing}), pie));
          })
          == "the disagreement utility of part 1 is not a finite number; expected neither NaN nor "
             "infinity");
    CHECK(error_of([&] {
              static_cast<void>(sa::winners(
                  rules::nash_bargaining({-std::numeric_limits<double>::infinity(), 0.0}), pie));
          })
          == "the disagreement utility of part 0 is not a finite number; expected neither NaN nor "
             "infinity");
    CHECK(error_of([] {
              static_cast<void>(
                  sa::winners(rules::nash_bargaining({-4000000000, -4000000000}), pie));
          }).substr(0, 22)
          == "a product does not fit");
}

// What is left in the end of these options, whose turn it is being foreseen by all; of what leads
// to equally good ends, the highest index is struck.
namespace {

int end_of_strikes(sample const& s, choice const& left, int turn) {
    if (left.size() == 1) return *left.begin();
    int const mover = turn % s.parts();
    int best = -1;
    for (auto struck = left.rbegin(); struck != left.rend(); ++struck) {
        choice rest = left;
        rest.erase(*struck);
        int const end = end_of_strikes(s, rest, turn + 1);
        if (best < 0 || s.at(mover, end) < s.at(mover, best)) best = end;
    }
    return best;
}
bool has_ties(sample const& s) {
    for (auto const& row : s.rank)
        if (std::set<int>(row.begin(), row.end()).size() < row.size()) return true;
    return false;
}

} // namespace

TEST_CASE("alternating_strikes: the end that everybody foresees, with ties and without") {
    std::string difference;
    int without_ties = 0, with_ties = 0;
    auto const compare = [&](sample const& s) {
        choice all;
        for (int x = 0; x < s.options(); ++x) all.insert(x);
        for (int first = 0; first < s.parts(); ++first) {
            choice const expected{end_of_strikes(s, all, first)};
            hidden_rule const rule = hidden(rules::alternating_strikes(first));
            if (rule.weak(s) != expected) difference = text_of(s);
            if (!has_ties(s) && rule.strict(s) != expected) difference = text_of(s);
            ++(has_ties(s) ? with_ties : without_ties);
        }
    };
    samples const scope =
        joined({strict(2, 3), strict(3, 3), strict(2, 4), random_strict(), random_weak()});
    for (sample const& s : scope)
        if (s.options() <= 5) compare(s);
    CHECK(difference == "");
    CHECK((with_ties > 100 && without_ties > 1000));
    // Many options are no obstacle, unless a part that strikes has ties.
    sample many{{{}, {}}, {1, 1}};
    for (int x = 0; x < 70; ++x) {
        many.rank[0].push_back(x);
        many.rank[1].push_back(69 - x);
    }
    auto const first_to_strike = hidden(rules::alternating_strikes(0)).weak;
    CHECK(first_to_strike(many) == choice{34}); // of an even number the first mover strikes more
    many.rank[0][69] = 68;
    CHECK(error_of([&] { static_cast<void>(first_to_strike(many)); })
          == "alternating_strikes takes time exponential in the number of options: 70 options are "
             "not told apart by simpler means; expected at most 20");
}
