// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/bargaining.hpp>
#include <selfalign/aggregators/welfare/supported.hpp>

#include "reference.hpp"

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
using namespace check;
using reference::points;
using reference::rational;
using reference::set;
using rules::on_lotteries;

namespace {

using numbers = std::vector<long long>;

// With room for two parts nothing is compiled for more; where there may be more, tests use one type
// of point.
using for_two = sa::capacity<2, 6>;
template <class Scale = all_promises, class Number, int Parts, int Options>
constexpr auto constant(Number const (&value)[Parts][Options]) {
    return reference::constant<Scale, for_two>(value);
}

// A lottery: the weights of all options, and the utilities that the parts expect from it.
template <class Agreement>
constexpr bool is(Agreement const& a, std::initializer_list<long long> weights,
                  std::initializer_list<long long> utilities, long long per) {
    int x = 0;
    for (long long w : weights)
        if (a.chances().weight(opt(x++)) != w) return false;
    int i = 0;
    for (long long u : utilities)
        if (a.utility(i++) != u) return false;
    return i == a.parts() && a.per() == per;
}

std::vector<numbers> points_for(utilities const&) {
    return {{-9, -9}, {0, 0}, {1, 1}, {2, 0}, {-1, 3}, {3, 3}, {99, 99}, {0, 4}};
}

// What a rule says, as points; and that each lottery really gives what it says.
template <class Solutions>
points said(Solutions const& solutions, utilities const& u) {
    points result;
    for (int k = 0; k < solutions.size(); ++k) {
        auto const& a = solutions[k];
        auto const chances = a.chances();
        std::vector<rational> expected;
        for (std::size_t i = 0; i < 2; ++i) {
            rational sum(0);
            rational total(0);
            for (int x = 0; x < chances.options(); ++x) {
                rational const weight(chances.weight(opt(x)));
                total += weight;
                sum += weight * rational(u.value[i][static_cast<std::size_t>(x)]);
            }
            expected.push_back(sum / total);
            if (expected.back() != a.template utility_as<rational>(static_cast<int>(i)))
                return {{rational(-1234567)}}; // says something else than its lottery gives
        }
        result.push_back(expected);
    }
    return result;
}

std::string text_of_points(points const& all) {
    std::string text;
    for (auto const& point : all) {
        text += " (";
        for (rational const& v : point)
            text += std::to_string(v.numerator()) + "/" + std::to_string(v.denominator()) + " ";
        text += ")";
    }
    return text;
}

// The first utilities and point on which a rule and the oracle have different ends; integers,
// rationals, rational points, inline storage, and an option as the point.
template <class Family, class Oracle>
std::string difference(Family const& family, Oracle const& oracle, bool with_weights) {
    std::vector<utilities> const& all = reference::two_parts();
    for (std::size_t i = 0; i < all.size(); i += check::thinned ? 3 : 1) {
        utilities u = all[i];
        if (!with_weights) u.weight = {1, 1};
        auto const p = valued_table(u);
        auto const exact = valued_table<rational, for_two>(u);
        auto const in_line = valued_table<long long, for_two>(u);
        std::vector<numbers> const from = points_for(u);
        for (std::size_t k = 0; k < from.size(); k += check::stride) {
            numbers const& d = from[k];
            std::vector<rational> const exact_d(d.begin(), d.end());
            points const expected = oracle(u, exact_d);
            points const got = said(on_lotteries(family(d))(p), u);
            if (got != expected || said(on_lotteries(family(d))(in_line), u) != expected
                || said(on_lotteries(family(exact_d))(exact), u) != expected)
                return u.name + " from (" + std::to_string(d[0]) + ", " + std::to_string(d[1])
                       + "):" + text_of_points(got) + ", the oracle" + text_of_points(expected);
            std::vector<rational> const thirds{exact_d[0] + rational(1, 3), exact_d[1]};
            if (said(on_lotteries(family(thirds))(in_line), u) != oracle(u, thirds))
                return u.name + " from thirds";
        }
        for (int x = 0; x < p.options(); ++x)
            if (said(on_lotteries(family(opt(x)))(in_line), u)
                != oracle(u, {rational(p.value(0, opt(x))), rational(p.value(1, opt(x)))}))
                return u.name + " from option " + std::to_string(x);
    }
    return "";
}

// Utilities change by rescaling a part, and its disagreement utility, exactly as the part's
// utilities do; the other part's stay.
template <class Family>
int not_invariant(Family const& family) {
    int changed = 0;
    for (utilities const& u : reference::two_parts())
        for (numbers const& d : points_for(u)) {
            utilities other = u;
            for (auto& v : other.value[0]) v = 3 * v - 7;
            numbers const other_d{3 * d[0] - 7, d[1]};
            points before = said(on_lotteries(family(d))(valued_table(u)), u);
            for (auto& point : before) point[0] = point[0] * rational(3) - rational(7);
            changed +=
                said(on_lotteries(family(other_d))(valued_table(other)), other) == before ? 0
                                                                                               : 1;
        }
    return changed;
}

// Two goods, utilities (2,1) and (1,2) a unit: who gets which, and with lotteries how much.
constexpr auto goods = [](long long first, long long second) {
    auto t = constant({{3, 2, 1, 0}, {0, 2, 1, 3}});
    t.set_weight(0, first);
    t.set_weight(1, second);
    return t;
};

} // namespace

TEST_CASE("nash_bargaining over lotteries: Nash's trade of nine goods, 1950") {
    // Utilities of Bill and Jack for Bill's book, whip, ball, bat, box and Jack's pen, toy, knife,
    // hat: the solution is that Bill gives all but the box and Jack all but the hat.
    constexpr int bill[] = {-2, -2, -2, -2, -4, 10, 4, 6, 2};
    constexpr int jack[] = {4, 2, 1, 2, 1, -1, -1, -2, -2};
    utilities trades{"trades", {{}, {}}, {1, 1}};
    for (unsigned changes = 0; changes < 512; ++changes) {
        long long gain[2] = {0, 0};
        for (unsigned good = 0; good < 9; ++good)
            if (((changes >> good) & 1U) != 0) {
                gain[0] += bill[good];
                gain[1] += jack[good];
            }
        trades.value[0].push_back(gain[0]);
        trades.value[1].push_back(gain[1]);
    }
    int const agreed = 0b011101111;
    auto const p = valued_table(trades);
    CHECK(choice_of(sa::winners(rules::nash_bargaining(numbers{0, 0}), p)) == choice{agreed});
    auto const s = on_lotteries(rules::nash_bargaining(numbers{0, 0}))(p);
    CHECK(said(s, trades) == points{{rational(12), rational(5)}});
    CHECK(choice_of(s.support()).count(agreed) == 1);
}

TEST_CASE("kalai_smorodinsky over lotteries: their example of what is wrong with Nash, 1975") {
    // In twentieths: S = hull of (0,20) (15,15) (20,0) lies within T = hull of (0,20) (20,14)
    // (20,0).
    constexpr auto s = constant({{0, 15, 20, 0}, {20, 15, 0, 0}});
    constexpr auto t = constant({{0, 20, 20, 0}, {20, 14, 0, 0}});
    constexpr auto nash = on_lotteries(rules::nash_bargaining({0, 0}));
    constexpr auto ks = on_lotteries(rules::kalai_smorodinsky({0, 0}));
    BOTH(is(nash(s)[0], {0, 1, 0, 0}, {15, 15}, 1));
    BOTH(is(nash(t)[0], {0, 1, 0, 0}, {20, 14}, 1)); // part 1 loses by having more to share
    BOTH(is(ks(s)[0], {0, 1, 0, 0}, {15, 15}, 1));
    BOTH(is(ks(t)[0], {3, 10, 0, 0}, {200, 200}, 13)); // 10/13 each, and 10/13 > 3/4
    BOTH(nash(s).size() == 1 && nash(t).size() == 1 && ks(s).size() == 1 && ks(t).size() == 1);
}

TEST_CASE("egalitarian_bargaining over lotteries: equal gains, Kalai 1977") {
    // A pie worth 2 to part 0 and 1 to part 1.
    constexpr auto p = constant({{0, 2, 0}, {0, 0, 1}});
    BOTH(is(on_lotteries(rules::egalitarian_bargaining({0, 0}))(p)[0], {0, 1, 2}, {2, 2}, 3));
    BOTH(is(on_lotteries(rules::nash_bargaining({0, 0}))(p)[0], {0, 1, 1}, {2, 1}, 2));
    BOTH(is(on_lotteries(rules::kalai_smorodinsky({0, 0}))(p)[0], {0, 1, 1}, {2, 1}, 2));
    BOTH(is(on_lotteries(rules::utilitarian_bargaining({0, 0}))(p)[0], {0, 1, 0}, {2, 0}, 1));
    // Step by step: first half the pie, then from there the rest, gives the same.
    constexpr auto half = constant({{0, 2, 0}, {0, 0, 1}});
    constexpr auto rest = constant({{1, 3, 1}, {1, 1, 2}});
    constexpr auto first = on_lotteries(rules::egalitarian_bargaining({0, 0}))(half);
    constexpr auto then = on_lotteries(rules::egalitarian_bargaining({1, 1}))(rest);
    BOTH(first[0].utility(0) * 1 == 2 && then[0].utility(0) == 5 && then[0].per() == 3);
}

TEST_CASE("nash_bargaining over lotteries: compute as a currency, the theory's two goods") {
    constexpr auto nash = on_lotteries(rules::nash_bargaining({0, 0}));
    BOTH(is(nash(goods(8, 4))[0], {0, 1, 0, 0}, {2, 2}, 1));
    BOTH(is(nash(goods(9, 3))[0], {1, 3, 0, 0}, {9, 6}, 4));
    BOTH(is(nash(goods(8, 2))[0], {2, 3, 0, 0}, {12, 6}, 5));
    BOTH(is(nash(goods(1, 1))[0], {0, 1, 0, 0}, {2, 2}, 1));
    // Shares of one divisible good: purses 8 and 4 of 12.
    constexpr auto one_good = [](long long first, long long second) {
        auto t = constant({{1, 0}, {0, 1}});
        t.set_weight(0, first);
        t.set_weight(1, second);
        return t;
    };
    BOTH(is(nash(one_good(8, 4))[0], {2, 1}, {2, 1}, 3));
}

TEST_CASE("bargaining over lotteries: a risky compromise is split, a good one is taken") {
    // The theory: with lotteries (2,2) beats the even chance of (3,0) and (0,3).
    constexpr auto p = constant({{3, 2, 0}, {0, 2, 3}});
    BOTH(is(on_lotteries(rules::nash_bargaining({0, 0}))(p)[0], {0, 1, 0}, {2, 2}, 1));
    constexpr auto q = constant({{3, 1, 0}, {0, 1, 3}});
    BOTH(is(on_lotteries(rules::nash_bargaining({0, 0}))(q)[0], {1, 0, 1}, {3, 3}, 2));
    // From another point, still inside.
    BOTH(is(on_lotteries(rules::nash_bargaining({1, 0}))(q)[0], {2, 0, 1}, {2, 1}, 1));
    BOTH(is(on_lotteries(rules::egalitarian_bargaining({1, 0}))(q)[0], {2, 0, 1}, {2, 1}, 1));
    // Outside: nothing is individually rational, not even by chance.
    BOTH(on_lotteries(rules::nash_bargaining({2, 2}))(q).empty());
    BOTH(on_lotteries(rules::kalai_smorodinsky({2, 2}))(q).empty());
    BOTH(on_lotteries(rules::egalitarian_bargaining({2, 2}))(q).empty());
    BOTH(on_lotteries(rules::utilitarian_bargaining({2, 2}))(q).empty());
    // Just by chance: no option is, one lottery is.
    BOTH(sa::winners(rules::nash_bargaining({2, 1}), q).empty());
    BOTH(is(on_lotteries(rules::nash_bargaining({2, 1}))(q)[0], {2, 0, 1}, {2, 1}, 1));
    BOTH(is(on_lotteries(rules::kalai_smorodinsky({2, 1}))(q)[0], {2, 0, 1}, {2, 1}, 1));
}

TEST_CASE("bargaining over lotteries: tied solutions are the ends of a segment") {
    constexpr auto q = constant({{3, 1, 0}, {0, 1, 3}});
    constexpr auto sums = on_lotteries(rules::utilitarian_bargaining({1, 0}))(q);
    BOTH(sums.size() == 2 && is(sums[0], {1, 0, 2}, {1, 2}, 1)
         && is(sums[1], {1, 0, 0}, {3, 0}, 1));
    BOTH(sums.support() == set(0, 2));
    BOTH(sa::winners(on_lotteries(rules::utilitarian_bargaining({1, 0})), q) == set(0, 2));
    // Nothing is thrown away: part 1 can get more for free, and everything up to that ties.
    constexpr auto wall = constant({{2, 2, 0}, {1, 7, 1}});
    constexpr auto least = on_lotteries(rules::egalitarian_bargaining({0, 0}))(wall);
    BOTH(least.size() == 2 && is(least[0], {5, 1, 0}, {2, 2}, 1)
         && is(least[1], {0, 1, 0}, {2, 7}, 1));
    // No product is positive: the whole individually rational segment ties.
    constexpr auto flat = on_lotteries(rules::nash_bargaining({2, 3}))(wall);
    BOTH(flat.size() == 2 && is(flat[0], {2, 1, 0}, {2, 3}, 1)
         && is(flat[1], {0, 1, 0}, {2, 7}, 1));
    // Kalai-Smorodinsky leaves out the part that cannot gain.
    constexpr auto ks = on_lotteries(rules::kalai_smorodinsky({2, 3}))(wall);
    BOTH(ks.size() == 1 && is(ks[0], {0, 1, 0}, {2, 7}, 1));
    // Options with the same utilities share; of options on one line the neighbours are mixed.
    constexpr auto twins = constant({{2, 0, 2, 0}, {0, 2, 0, 2}});
    BOTH(is(on_lotteries(rules::nash_bargaining({0, 0}))(twins)[0], {1, 1, 1, 1}, {1, 1}, 1));
    constexpr auto line = constant({{4, 0, 3, 2}, {0, 4, 1, 2}});
    BOTH(is(on_lotteries(rules::nash_bargaining({0, 0}))(line)[0], {0, 0, 0, 1}, {2, 2}, 1));
    BOTH(is(on_lotteries(rules::nash_bargaining({1, 0}))(line)[0], {0, 0, 1, 1}, {5, 3}, 2));
}

TEST_CASE("bargaining over lotteries: as the oracle from many points") {
    CHECK(difference(rules::nash_bargaining, reference::nash_lotteries, false) == "");
    CHECK(difference(rules::egalitarian_bargaining, reference::egalitarian_lotteries, true) == "");
    CHECK(difference(rules::kalai_smorodinsky, reference::kalai_smorodinsky_lotteries, true) == "");
    CHECK(difference(rules::utilitarian_bargaining, reference::utilitarian_lotteries, true) == "");
    // Planted.
    CHECK(difference(rules::egalitarian_bargaining, reference::kalai_smorodinsky_lotteries, false)
          != "");
    CHECK(difference(rules::nash_bargaining, reference::utilitarian_lotteries, false) != "");
    CHECK(difference(rules::kalai_smorodinsky, reference::nash_lotteries, false) != "");
}

TEST_CASE("nash_bargaining over lotteries: with weights, no option is above the tangent") {
    // w0 (x0 - u0) / g0 + w1 (x1 - u1) / g1 <= 0 for every option proves the largest product.
    int proved = 0;
    for (utilities const& u : reference::two_parts())
        for (numbers const& d : points_for(u)) {
            points const s = said(on_lotteries(rules::nash_bargaining(d))(valued_table(u)), u);
            if (s.size() != 1) continue;
            rational const gain0 = s[0][0] - rational(d[0]);
            rational const gain1 = s[0][1] - rational(d[1]);
            CHECK(gain0 >= rational(0));
            CHECK(gain1 >= rational(0));
            if (gain0 == rational(0) || gain1 == rational(0)) continue;
            ++proved;
            bool above = false;
            for (std::size_t x = 0; x < u.value[0].size(); ++x)
                above =
                    above
                    || rational(u.weight[0]) * (rational(u.value[0][x]) - s[0][0]) * gain1
                               + rational(u.weight[1]) * (rational(u.value[1][x]) - s[0][1]) * gain0
                           > rational(0);
            CHECK(!above);
        }
    CHECK(proved > 200);
}

TEST_CASE("bargaining over lotteries: Nash and Kalai-Smorodinsky know no units, the others do") {
    CHECK(not_invariant(rules::nash_bargaining) == 0);
    CHECK(not_invariant(rules::kalai_smorodinsky) == 0);
    CHECK(not_invariant(rules::egalitarian_bargaining) > 20);
    CHECK(not_invariant(rules::utilitarian_bargaining) > 20);
}

TEST_CASE("pareto_frontier over lotteries: a chain of options, the supported ones") {
    constexpr auto p = constant({{0, 1, 3, 2, 2}, {3, 1, 0, 2, 1}});
    constexpr auto frontier = on_lotteries(rules::pareto_frontier)(p);
    BOTH(frontier.size() == 3 && frontier[0] == opt(0) && frontier[1] == opt(3)
         && frontier[2] == opt(2));
    BOTH(frontier.utility(0, frontier[1]) == 2);
    BOTH(sa::winners(on_lotteries(rules::pareto_frontier), p) == set(0, 2, 3));
    for (utilities const& u : reference::two_parts()) {
        auto const q = valued_table(u);
        CHECK(sa::winners(on_lotteries(rules::pareto_frontier), q)
              == sa::winners(rules::supported, q));
    }
}

TEST_CASE("bargaining over lotteries: one part gets its best") {
    constexpr auto alone = constant({{1, 5, 5}});
    BOTH(is(on_lotteries(rules::nash_bargaining({0}))(alone)[0], {0, 1, 1}, {5}, 1));
    BOTH(is(on_lotteries(rules::kalai_smorodinsky({5}))(alone)[0], {0, 1, 1}, {5}, 1));
    BOTH(is(on_lotteries(rules::egalitarian_bargaining({-3}))(alone)[0], {0, 1, 1}, {5}, 1));
    BOTH(is(on_lotteries(rules::utilitarian_bargaining({2}))(alone)[0], {0, 1, 1}, {5}, 1));
    BOTH(on_lotteries(rules::nash_bargaining({6}))(alone).empty());
    BOTH(on_lotteries(rules::nash_bargaining(opt(7)))(alone).empty());
}

TEST_CASE("bargaining over lotteries: as a system's aggregator, on menus, in other numbers") {
    constexpr auto h = sa::compose(
        sa::options(trip::sea, trip::city, trip::home),
        on_lotteries(rules::nash_bargaining({rational(1, 2), rational(0)})),
        sa::utility("a", [](trip t) { return t == trip::sea    ? 3
                                             : t == trip::city ? 1
                                                               : 0; }),
        sa::utility("b", [](trip t) { return t == trip::sea    ? 0
                                             : t == trip::city ? 1
                                                               : 3; }));
    BOTH(sa::choose(h) == set(0, 2));
    BOTH(sa::choose(h, menu_of_two(1, 2)) == set(1));
    auto const a = sa::evaluate(h).sigma()(sa::evaluate(h).profile())[0];
    CHECK(a.per() == rational(1));
    CHECK(a.utility(0) == rational(7, 4));
    CHECK(a.chances().weight(opt(0)) == rational(7, 12));
    CHECK(a.chances().total() == rational(1));
    // Floating point, where nothing is divided by 0.
    constexpr auto q = constant<all_promises, double>({{2, 2, 0}, {1, 7, 1}});
    constexpr auto flat = on_lotteries(rules::nash_bargaining({2.0, 3.0}))(q);
    BOTH(flat.size() == 2 && flat[0].utility(1) == 3 && flat[1].utility(1) == 7);
    constexpr auto ks = on_lotteries(rules::kalai_smorodinsky({2.0, 7.0}))(q);
    BOTH(ks.size() == 1 && ks[0].utility(0) == 2 && ks[0].utility(1) == 7);
}

TEST_CASE("bargaining over lotteries: millions are computed with, and what does not fit is said") {
    // In cents: the same as the small ones, a million times as large.
    long long const m = 1000000;
    utilities const u{"", {{3 * m, m, 0, m + 7}, {0, m, 3 * m, m - 3}}, {1, 1}};
    for (auto const& family : {0, 1}) {
        auto const p = valued_table(u);
        auto const s = family == 0 ? on_lotteries(rules::nash_bargaining(numbers{1, 2}))(p)
                                   : on_lotteries(rules::kalai_smorodinsky(numbers{1, 2}))(p);
        std::vector<rational> const d{1, 2};
        auto const expected = family == 0 ? reference::nash_lotteries(u, d)
                                          : reference::kalai_smorodinsky_lotteries(u, d);
        CHECK(said(s, u) == expected);
    }
    long long const most = 4000000000000000000;
    utilities const too_wide{"", {{most, 0}, {0, most - 1}}, {1, 1}};
    CHECK(error_of([&] {
              static_cast<void>(on_lotteries(rules::kalai_smorodinsky(numbers{-1, -3}))(
                  valued_table(too_wide)));
          }).find("does not fit") != std::string::npos);
}
