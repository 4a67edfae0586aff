// SPDX-License-Identifier: BSL-1.0
// The essay's models with other numbers, always the same random ones, against plain loops that
// share nothing with the library but the question.
#include "check.hpp"

#include <algorithm>
#include <random>

#include <selfalign/aggregators/bargaining/alternating_strikes.hpp>
#include <selfalign/dynamics.hpp>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
namespace relations = selfalign::relations;
using namespace check;

namespace {

using row = std::vector<int>;
using rows = std::vector<row>;
using cube = std::vector<rows>;

std::mt19937 dice(2023);
int roll(int low, int high) {
    return low + static_cast<int>(dice() % static_cast<unsigned>(high - low + 1));
}
std::size_t at(int i) { return static_cast<std::size_t>(i); }
cube random_cube(int a, int b, int c, int low, int high) {
    cube all(at(a), rows(at(b), row(at(c))));
    for (auto& x : all)
        for (auto& y : x)
            for (auto& z : y) z = roll(low, high);
    return all;
}
choice best_of(row const& sums) {
    choice best;
    int const most = *std::max_element(sums.begin(), sums.end());
    for (int x = 0; x < static_cast<int>(sums.size()); ++x)
        if (sums[at(x)] == most) best.insert(x);
    return best;
}
row order_of(int options) {
    row order;
    for (int x = 0; x < options; ++x) order.push_back(x);
    for (int x = options - 1; x > 0; --x) std::swap(order[at(x)], order[at(roll(0, x))]);
    return order;
}

struct point {};
struct moment {
    int option, stage;
};

}  // namespace

TEST_CASE("variants: a world seen so many stages deep") {
    int wrong = 0;
    for (int k = 0; k < 100; ++k) {
        int const parts = roll(1, 4), options = roll(1, 5), horizon = roll(1, 4);
        auto const table = random_cube(parts, options, horizon, -3, 3);
        auto const world =
            sa::paths(sa::numbered(options), horizon, [](int x, int t) { return moment{x, t}; });
        auto const want = [&](int i) {
            return sa::utility<sa::in_units_of<point>>(
                "", [mine = table[at(i)]](moment m) { return mine[at(m.option)][at(m.stage)]; });
        };
        std::vector<decltype(want(0))> all;
        for (int i = 0; i < parts; ++i) all.push_back(want(i));
        for (int depth = 1; depth <= horizon; ++depth) {
            row sums(at(options));
            for (int x = 0; x < options; ++x)
                for (int i = 0; i < parts; ++i)
                    for (int t = 0; t < depth; ++t) sums[at(x)] += table[at(i)][at(x)][at(t)];
            auto const h = sa::compose(world.looking_ahead(depth), aggregators::utilitarian, all);
            wrong += choice_of(sa::choose(h)) != best_of(sums);
            int const most = *std::max_element(sums.begin(), sums.end());
            auto const s = sa::evaluate(h);
            for (int x = 0; x < options; ++x)
                wrong += sa::loss_at(relations::utilitarian, opt(x), s) != most - sums[at(x)];
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("variants: parts that work out so many features, on every schedule") {
    int wrong = 0, divergent = 0;
    for (int k = 0; k < 60; ++k) {
        int const parts = roll(1, 3), options = roll(2, 4), features = roll(1, 3);
        auto const table = random_cube(parts, options, features, 0, 2);
        auto const want = [&](int i) {
            return sa::featured<sa::in_units_of<point>>(
                "", features, [mine = table[at(i)]](int x, int f) { return mine[at(x)][at(f)]; },
                1);
        };
        std::vector<decltype(want(0))> all;
        for (int i = 0; i < parts; ++i) all.push_back(want(i));
        auto const h = sa::compose(sa::numbered(options), sa::lex(aggregators::utilitarian), all);
        auto const out = sa::over_schedules(h, 3);
        std::set<int> seen;
        for (auto const& e : out.entries()) {
            row sums(at(options));
            for (int x = 0; x < options; ++x)
                for (int i = 0; i < parts; ++i)
                    for (int f = 0; f < std::min(features, e.budgets[at(i)]); ++f)
                        sums[at(x)] += table[at(i)][at(x)][at(f)];
            int const first = *best_of(sums).begin();
            wrong += e.chosen.index != first;
            seen.insert(first);
        }
        wrong += out.distinct() != static_cast<int>(seen.size());
        wrong += static_cast<int>(out.entries().size()) != (parts == 1 ? 3 : parts == 2 ? 9 : 27);
        divergent += out.divergence() > 0;
    }
    CHECK(wrong == 0);
    CHECK(divergent > 10);
}

TEST_CASE("variants: a proxy searched ever further") {
    int wrong = 0, cut_short = 0;
    for (int k = 0; k < 100; ++k) {
        int const plans = roll(1, 7);
        auto const table = random_cube(1, 2, plans, -4, 4)[0];
        auto const by = [&](int which) {
            return sa::utility<sa::in_units_of<point>>(
                "", [mine = table[at(which)]](int x) { return mine[at(x)]; });
        };
        auto const path = sa::along(
            relations::utilitarian, plans,
            [&](int s) {
                return sa::compose(sa::numbered(plans),
                                   aggregators::attending(s, sa::lex(aggregators::utilitarian)),
                                   by(0));
            },
            [&](int s) {
                return sa::compose(sa::only(sa::numbered(plans), [=](int x) { return x < s; }),
                                   aggregators::utilitarian, by(1));
            });
        int kappa = 0, worst = 0, chosen = 0, best = 0;
        bool unbroken = true;
        for (int s = 0; s < plans; ++s) {
            if (table[0][at(s)] > table[0][at(chosen)]) chosen = s;
            if (table[1][at(s)] > table[1][at(best)]) best = s;
            int const regret = table[1][at(best)] - table[1][at(chosen)];
            unbroken = unbroken && regret == 0;
            kappa += unbroken;
            worst = std::max(worst, regret);
            wrong += path(s + 1).loss != regret;
        }
        wrong += path.kappa() != kappa || path.worst() != worst;
        cut_short += kappa < plans;
    }
    CHECK(wrong == 0);
    CHECK(cut_short > 20);
}

namespace {

// Three parts that rank four options, as plain lists best to worst.
int plurality_of(rows const& orders) {
    row votes(orders[0].size());
    for (auto const& o : orders) ++votes[at(o[0])];
    return static_cast<int>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}
int last_for(rows const& orders, int x) {
    return static_cast<int>(
        std::count_if(orders.begin(), orders.end(), [&](row const& o) { return o.back() == x; }));
}
void move_up(row& o, int x) {
    auto const place = std::find(o.begin(), o.end(), x);
    if (place != o.begin()) std::iter_swap(place, place - 1);
}
void move_down(row& o, int x) {
    auto const place = std::find(o.begin(), o.end(), x);
    if (place + 1 != o.end()) std::iter_swap(place, place + 1);
}

// Whose turn it is strikes what leads to the best end for them.
int struck(rows const& orders, choice const& left, int turn) {
    if (left.size() == 1) return *left.begin();
    row const& mine = orders[at(turn % static_cast<int>(orders.size()))];
    int best = -1;
    for (int x : left) {
        choice rest = left;
        rest.erase(x);
        int const end = struck(orders, rest, turn + 1);
        if (best < 0
            || std::find(mine.begin(), mine.end(), end) < std::find(mine.begin(), mine.end(), best))
            best = end;
    }
    return best;
}

}  // namespace

TEST_CASE(
    "variants: four years of drift, and negotiations, of minds with three parts and four options") {
    using table = sa::table<sa::fixed<3, 4>, sa::strict_orders>;
    int wrong = 0;
    for (int k = 0; k < 200; ++k) {
        rows const start{order_of(4), order_of(4), order_of(4)};
        table p;
        for (int i = 0; i < 3; ++i)
            for (int place = 0; place < 4; ++place)
                p.set_rank(i, opt(start[at(i)][at(place)]), place);
        auto const h = sa::compose(sa::numbered<4>(), sa::lex(aggregators::plurality), p);
        for (bool up : {true, false}) {
            std::vector<rows> years{start};
            for (int t = 0; t < 3; ++t) {
                rows next = years.back();
                int const chosen = plurality_of(next);
                for (auto& o : next) up ? move_up(o, chosen) : move_down(o, chosen);
                years.push_back(next);
            }
            auto const m =
                up ? sa::temporal(relations::veto, sa::history(h, sa::drifts::adaptation, 3))
                   : sa::temporal(relations::veto, sa::history(h, sa::drifts::habituation, 3));
            long long snapshot = 0, retrospective = 0;
            for (int s = 0; s < 4; ++s)
                for (int t = 0; t < 4; ++t) {
                    int const lost = last_for(years[at(t)], plurality_of(years[at(s)]));
                    wrong += m(s, t).loss != lost;
                    if (s == t) snapshot = std::max<long long>(snapshot, lost);
                    if (t <= s) retrospective = std::max<long long>(retrospective, lost);
                }
            wrong += m.snapshot() != snapshot || m.retrospective() != retrospective;
            wrong += m.aligned_through_time() != (retrospective == 0);
        }
        for (int first = 0; first < 3; ++first)
            wrong += aggregators::alternating_strikes(first)(p).index
                     != struck(start, {0, 1, 2, 3}, first);
    }
    CHECK(wrong == 0);
}
