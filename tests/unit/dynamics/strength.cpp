// SPDX-License-Identifier: BSL-1.0
// Growing strength: along, least_strength, schedules.
#include "check.hpp"

#include <selfalign/dynamics.hpp>

#include <algorithm>
#include <cmath>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
namespace relations = selfalign::relations;
using namespace check;

namespace {

struct point {};
using plans = std::vector<int>;

// A optimises a proxy over the first k plans; what it is held to is the true value of those plans.
auto searching(plans const& proxy, int k) {
    auto const looks_good = [=](int x) { return proxy[static_cast<std::size_t>(x)]; };
    return sa::compose(sa::numbered(static_cast<int>(proxy.size())),
                       aggregators::attending(k, sa::lex(aggregators::utilitarian)),
                       sa::utility<sa::in_units_of<point>>("proxy", looks_good));
}
auto wanting(plans const& value, int k) {
    auto const is_good = [=](int x) { return value[static_cast<std::size_t>(x)]; };
    return sa::compose(
        sa::only(sa::numbered(static_cast<int>(value.size())), [=](int x) { return x < k; }),
        aggregators::utilitarian, sa::utility<sa::in_units_of<point>>("value", is_good));
}
auto path_of(plans const& proxy, plans const& value) {
    return sa::along(
        relations::utilitarian, static_cast<int>(proxy.size()),
        [&](int k) { return searching(proxy, k); }, [&](int k) { return wanting(value, k); });
}

// Two binary features per option and part, written as 0, 1, 10, 11 (the first one tens).
auto featured_parts(std::vector<plans> const& features) {
    auto const part = [](plans const& f) {
        return sa::featured<sa::in_units_of<point>>(
            "", 2,
            [=](int x, int k) { return f[static_cast<std::size_t>(x)] / (k == 0 ? 10 : 1) % 10; },
            1);
    };
    std::vector<decltype(part(features[0]))> parts;
    for (auto const& f : features) parts.push_back(part(f));
    return parts;
}
auto divided(std::vector<plans> const& features) {
    return sa::compose(sa::numbered(static_cast<int>(features[0].size())),
                       sa::lex(aggregators::utilitarian), featured_parts(features));
}

// Every assignment of two binary features to m options, for each of n parts.
template <class Look>
void each_instance(int n, int m, Look const& look) {
    int const values[] = {0, 1, 10, 11};
    int const cells = n * m;
    for (int code = 0; code < 1 << (2 * cells); ++code) {
        std::vector<plans> features(static_cast<std::size_t>(n),
                                    plans(static_cast<std::size_t>(m)));
        for (int c = 0; c < cells; ++c)
            features[static_cast<std::size_t>(c / m)][static_cast<std::size_t>(c % m)] =
                values[code >> (2 * c) & 3];
        look(features);
    }
}

}  // namespace

TEST_CASE("along: the strawberry, plans searched in order (items 28, 51)") {
    plans const proxy{1, 3, 4, 6, 9, 12}, value{1, 2, 4, 3, 1, -5};
    auto const path = path_of(proxy, value);
    std::vector<long long> regret;
    for (int k = 1; k <= 6; ++k) regret.push_back(path(k).loss);
    CHECK(regret == std::vector<long long>{0, 0, 0, 1, 3, 9});
    CHECK(path.kappa() == 3);
    CHECK(path.worst() == 9);
    CHECK(!path.aligned_at_the_end());
    // The least strength whose plan is worth at least 3; and what the greatest would bring.
    auto const worth = [&](int k) {
        return value[static_cast<std::size_t>(sa::choose(searching(proxy, k)).lowest().index)];
    };
    int const enough = sa::least_strength(6, [&](int k) { return worth(k) >= 3; });
    CHECK(enough == 3);
    CHECK(worth(enough) == 4);
    CHECK(sa::least_strength(6, [&](int k) { return worth(k) >= 1; }) == 1);
    CHECK(worth(6) == -5);
    CHECK(sa::least_strength(6, [&](int k) { return worth(k) >= 5; }) == 0);
}

TEST_CASE("along: aligned at every strength, and only at the end (section 3.6, item 29)") {
    auto const count = [](int m) {
        plans order;
        for (int x = 0; x < m; ++x) order.push_back(x);
        // What A and H are at each strength depends on one order each.
        std::vector<std::vector<decltype(sa::evaluate(searching(order, 1)))>> actors;
        std::vector<std::vector<decltype(sa::evaluate(wanting(order, 1)))>> principals;
        do {
            actors.emplace_back();
            principals.emplace_back();
            for (int k = 1; k <= m; ++k) {
                actors.back().push_back(sa::evaluate(searching(order, k)));
                principals.back().push_back(sa::evaluate(wanting(order, k)));
            }
        } while (std::next_permutation(order.begin(), order.end()));
        std::pair<int, int> n;
        for (auto const& a : actors)
            for (auto const& h : principals) {
                auto const path = sa::along(
                    relations::utilitarian, m,
                    [&](int k) { return a[static_cast<std::size_t>(k - 1)]; },
                    [&](int k) { return h[static_cast<std::size_t>(k - 1)]; });
                n.first += path.aligned_throughout();
                n.second += path.aligned_at_the_end();
            }
        return n;
    };
    CHECK(count(2) == std::pair{2, 2});
    CHECK(count(3) == std::pair{10, 12});
    CHECK(count(4) == std::pair{100, 144});
    if (!thinned) CHECK(count(5) == std::pair{1700, 2880});
}

TEST_CASE("as_it_grows: reflexive at strength 1, and then") {
    // A person who sees one stage ahead; at k = 3 the same person chooses otherwise.
    constexpr int stages[2][3] = {{2, 0, -5}, {1, 1, 1}};
    auto const far = sa::paths(sa::numbered<2>(), 3, [=](int x, int t) { return stages[x][t]; });
    auto const h = sa::compose(far.looking_ahead(1), aggregators::utilitarian,
                               sa::utility<sa::in_units_of<point>>("", [](int z) { return z; }));
    auto const path = sa::as_it_grows(relations::boundary, h, 3);
    CHECK(path(1).value == sa::answer::aligned);
    CHECK(path(2).value == sa::answer::underdetermined);  // 2 and 2: a tie
    CHECK(path(3).value == sa::answer::misaligned);
    CHECK(path.kappa() == 1);
    CHECK(sa::as_it_grows(relations::boundary, h, 3, sa::ties::lowest).kappa() == 2);
    CHECK(path.worst() == 1);
}

TEST_CASE("over_schedules: four schedules, four choices, two bits (item 26)") {
    auto const four = sa::over_schedules(divided({{0, 0, 11, 11}, {0, 11, 0, 11}}), 2);
    CHECK(four.distinct() < 4);  // both features at once: every schedule says 3
    auto const out = sa::over_schedules(divided({{0, 0, 1, 1}, {0, 1, 0, 1}}), 2);
    std::vector<int> chosen;
    for (auto const& e : out.entries()) chosen.push_back(e.chosen.index);
    CHECK(out.entries()[1].budgets == plans{1, 2});
    CHECK(chosen == std::vector{0, 1, 2, 3});
    CHECK(out.divergence() == 3);
    CHECK(out.entropy() == 2.0);
    CHECK(!out.stable_under_proportional_scaling());
    // The smallest change: one part, two options (item 25).
    auto const one = sa::over_schedules(divided({{0, 1}}), 2);
    CHECK(one.entries()[0].chosen == opt(0));
    CHECK(one.entries()[1].chosen == opt(1));
    CHECK(one.entropy() == 1.0);
    CHECK(error_of([] { static_cast<void>(sa::over_schedules(divided({{0, 1}}), 0)); }) ==
          "schedules with budgets of at most 0; expected at least 1");
    // Nothing is a choice like any other: nothing first and something later is not stable.
    sa::schedule_outcomes late;
    late.add({{1, 1}, opt()});
    late.add({{2, 2}, opt(0)});
    CHECK((!late.stable_under_proportional_scaling() && late.distinct() == 2));
}

TEST_CASE("over_schedules: how many instances depend on the schedule (item 25)") {
    struct counts {
        int all = 0, stable = 0, two = 0, three = 0, proportional_only = 0, four = 0;
    };
    auto const count = [](int n, int m) {
        counts c;
        each_instance(n, m, [&](auto const& features) {
            auto const out = sa::over_schedules(divided(features), 2);
            ++c.all;
            c.stable += out.stable();
            c.two += out.distinct() == 2;
            c.three += out.distinct() == 3;
            c.four += out.distinct() > 3;
            c.proportional_only += out.stable_under_proportional_scaling() && !out.stable();
        });
        return c;
    };
    auto const single = count(1, 2);
    CHECK(single.stable == 13);
    CHECK(single.all == 16);
    auto const pair = count(2, 2);
    CHECK(pair.stable == 181);
    CHECK(pair.all == 256);
    CHECK(pair.proportional_only == 20);
    if (thinned) return;
    auto const triple = count(2, 3);
    CHECK(triple.stable == 2376);
    CHECK(triple.two == 1560);
    CHECK(triple.three == 160);
    CHECK(triple.all == 4096);
    CHECK(triple.proportional_only == 436);
    CHECK(triple.four == 0);  // minimal in m
}
