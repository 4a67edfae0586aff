// SPDX-License-Identifier: BSL-1.0
//
// Bargaining over lotteries of three and more parts against all corners of the feasible polytope,
// found by solving every choice of constraints as equations, in fractions.
#include "../../check.hpp"

#include <algorithm>
#include <boost/rational.hpp>
#include <cmath>
#include <random>
#include <selfalign/aggregators/bargaining.hpp>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
using namespace check;
using sa::opt;

namespace {

using rational = boost::rational<long long>;
using row = std::vector<rational>;
using rows = std::vector<row>;

// The solution of as many equations as unknowns (row: coefficients, then right side), if unique.
bool solve(rows equations, row& solution) {
    std::size_t const n = equations.size();
    for (std::size_t c = 0; c < n; ++c) {
        std::size_t pivot = c;
        while (pivot < n && equations[pivot][c].numerator() == 0) ++pivot;
        if (pivot == n) return false;
        std::swap(equations[c], equations[pivot]);
        for (std::size_t r = 0; r < n; ++r) {
            if (r == c || equations[r][c].numerator() == 0) continue;
            rational const f = equations[r][c] / equations[c][c];
            for (std::size_t k = c; k <= n; ++k) equations[r][k] -= f * equations[c][k];
        }
    }
    solution.clear();
    for (std::size_t c = 0; c < n; ++c) solution.push_back(equations[c][n] / equations[c][c]);
    return true;
}

// All corners of {z : first row holds as an equation, all others as >=}.
rows corners(rows const& constraints) {
    std::size_t const n = constraints[0].size() - 1;
    rows found;
    std::vector<bool> active(constraints.size() - 1);
    std::fill(active.begin(), active.begin() + static_cast<long>(n) - 1, true);
    do {
        rows equations{constraints[0]};
        for (std::size_t k = 0; k < active.size(); ++k)
            if (active[k]) equations.push_back(constraints[k + 1]);
        row z;
        if (!solve(equations, z)) continue;
        bool feasible = true;
        for (std::size_t k = 1; k < constraints.size(); ++k) {
            rational value = 0;
            for (std::size_t c = 0; c < n; ++c) value += constraints[k][c] * z[c];
            feasible = feasible && value >= constraints[k][n];
        }
        if (feasible) found.push_back(z);
    } while (std::prev_permutation(active.begin(), active.end()));
    return found;
}

struct problem {
    std::vector<std::vector<long long>> u;  // [part][option]
    std::vector<long long> d, weight;

    std::size_t parts() const { return u.size(); }
    std::size_t options() const { return u[0].size(); }
    rational gain(std::size_t i, row const& x) const {
        rational sum = -d[i];
        for (std::size_t k = 0; k < options(); ++k) sum += x[k] * u[i][k];
        return sum;
    }
    row gains(row const& x) const {
        row result;
        for (std::size_t i = 0; i < parts(); ++i) result.push_back(gain(i, x));
        return result;
    }
};

// times[i] x gain >= level[i] x t; without t where there are no levels.
rows polytope(problem const& p, row const& level) {
    std::size_t const m = p.options();
    std::size_t const n = m + (level.empty() ? 0 : 1);
    rows constraints(1, row(n + 1, rational(0)));
    for (std::size_t k = 0; k < m; ++k) constraints[0][k] = 1;
    constraints[0][n] = 1;
    for (std::size_t k = 0; k < n; ++k) {
        row positive(n + 1, rational(0));
        positive[k] = 1;
        constraints.push_back(positive);
    }
    for (std::size_t i = 0; i < p.parts(); ++i) {
        row r(n + 1, rational(0));
        for (std::size_t k = 0; k < m; ++k) r[k] = p.u[i][k];
        if (!level.empty()) r[m] = -level[i];
        r[n] = p.d[i];
        constraints.push_back(r);
    }
    return corners(constraints);
}

// The gains at all corners where `score` is largest.
template <class Score>
rows best_gains(problem const& p, rows const& all, Score score) {
    rows best;
    rational most = 0;
    for (row const& z : all) {
        rational const s = score(z);
        if (best.empty() || s > most) best.clear();
        if (best.empty() || s == most) {
            most = s;
            best.push_back(p.gains(z));
        }
    }
    return best;
}

rows expected(problem const& p, std::string const& name) {
    rows const all = polytope(p, {});
    if (all.empty()) return {};
    if (name == "rational") return best_gains(p, all, [](row const&) { return rational(0); });
    if (name == "utilitarian")
        return best_gains(p, all, [&](row const& z) {
            rational sum = 0;
            for (std::size_t i = 0; i < p.parts(); ++i) sum += p.gain(i, z) * p.weight[i];
            return sum;
        });
    row level(p.parts(), rational(1));
    if (name == "kalai_smorodinsky") {
        bool anybody = false;
        for (std::size_t i = 0; i < p.parts(); ++i) {
            level[i] = 0;
            for (row const& z : all) level[i] = std::max(level[i], p.gain(i, z));
            anybody = anybody || level[i].numerator() > 0;
        }
        if (!anybody) return expected(p, "rational");
    }
    return best_gains(p, polytope(p, level), [&](row const& z) { return z[p.options()]; });
}

using exact_table = sa::table<sa::dynamic, sa::weak_orders, sa::values<long long, all_promises>,
                              sa::weights>;
exact_table table_of(problem const& p) {
    utilities u;
    u.value = p.u;
    u.weight = p.weight;
    return valued_table(u);
}

// "" if the ends span what is expected: by the largest value of many linear functions, and each
// end's utilities are those of its lottery.
template <class Agreements>
std::string differs(problem const& p, Agreements const& got, rows const& wanted) {
    if (got.empty() != wanted.empty()) return "one has a solution, the other has not";
    if (got.empty()) return "";
    rows ends;
    for (int e = 0; e < got.size(); ++e) {
        row gains;
        auto const chances = got[e].chances();
        for (int i = 0; i < got[e].parts(); ++i) {
            auto const part = static_cast<std::size_t>(i);
            rational from_lottery = 0;
            for (int x = 0; x < chances.options(); ++x)
                from_lottery += rational(chances.weight(opt(x)), chances.total()) *
                                p.u[part][static_cast<std::size_t>(x)];
            rational const told = got[e].template utility_as<rational>(i);
            if (told != from_lottery) return "utilities are not those of the lottery";
            gains.push_back(told - p.d[part]);
        }
        ends.push_back(gains);
    }
    std::mt19937 random(11);
    for (int k = 0; k < 40; ++k) {
        std::vector<long long> c;
        for (std::size_t i = 0; i < p.parts(); ++i)
            c.push_back(static_cast<long long>(random() % 21) - 10);
        auto const most = [&](rows const& points) {
            rational best;
            bool first = true;
            for (row const& g : points) {
                rational value = 0;
                for (std::size_t i = 0; i < c.size(); ++i) value += g[i] * c[i];
                if (first || value > best) best = value;
                first = false;
            }
            return best;
        };
        if (most(ends) != most(wanted)) return "another set of solutions";
    }
    return "";
}

std::vector<problem> problems() {
    std::mt19937 random(23);
    std::vector<problem> result;
    for (std::size_t k = 0; k < 60; ++k) {
        problem p;
        std::size_t const parts = 3 + k % 2;
        std::size_t const options = 2 + k % 3;
        // Few different utilities, so that there are ties.
        long long const largest = k % 5 == 0 ? 2 : 6;
        for (std::size_t i = 0; i < parts; ++i) {
            p.u.emplace_back();
            for (std::size_t x = 0; x < options; ++x)
                p.u.back().push_back(
                    static_cast<long long>(random() % static_cast<unsigned>(largest + 1)));
            p.d.push_back(static_cast<long long>(random() % 2));
            p.weight.push_back(1 + static_cast<long long>(random() % 3));
        }
        result.push_back(p);
    }
    return result;
}

template <class Rule>
auto solutions(Rule const& rule, problem const& p) {
    return rules::on_lotteries(rule)(table_of(p));
}

}  // namespace

TEST_CASE("bargaining of many parts over lotteries: units so small that 64 bits do not do change "
          "nothing") {
    constexpr long long per = 1'000'000'007;
    bool same = true;
    int solved = 0;
    for (problem const& p : problems()) {
        problem fine = p;
        for (auto& row : fine.u)
            for (long long& v : row) v *= per;
        for (long long& v : fine.d) v *= per;
        auto const agree = [&](auto const& rule) {
            auto const coarse = solutions(rule(p.d), p), found = solutions(rule(fine.d), fine);
            same = same && coarse.size() == found.size();
            for (int k = 0; k < coarse.size(); ++k) {
                bool known = false;
                for (int j = 0; j < found.size(); ++j)
                    known = known || found[j].chances() == coarse[k].chances();
                same = same && known;
                ++solved;
            }
        };
        agree(rules::egalitarian_bargaining);
        agree(rules::kalai_smorodinsky);
        agree(rules::utilitarian_bargaining);
    }
    CHECK(same);
    CHECK(solved > 100);
}

TEST_CASE("bargaining of many parts over lotteries: as all corners of the polytope say") {
    int undefined = 0, tied = 0;
    for (problem const& p : problems()) {
        auto const equal = solutions(rules::egalitarian_bargaining(p.d), p);
        CHECK(differs(p, equal, expected(p, "egalitarian")) == "");
        CHECK(differs(p, solutions(rules::kalai_smorodinsky(p.d), p),
                      expected(p, "kalai_smorodinsky")) == "");
        CHECK(differs(p, solutions(rules::utilitarian_bargaining(p.d), p),
                      expected(p, "utilitarian")) == "");
        undefined += equal.empty() ? 1 : 0;
        tied += equal.size() > 1 ? 1 : 0;
    }
    CHECK(undefined > 1);
    CHECK(tied > 3);
    // Planted: a neighbouring rule.
    int wrong = 0;
    for (problem const& p : problems())
        wrong += differs(p, solutions(rules::egalitarian_bargaining(p.d), p),
                         expected(p, "kalai_smorodinsky")) != ""
                     ? 1
                     : 0;
    CHECK(wrong > 5);
}

TEST_CASE("nash bargaining of three parts over lotteries") {
    // Everybody has a favourite and nothing else: a third each; with weights, in proportion.
    problem p{{{3, 0, 0}, {0, 3, 0}, {0, 0, 3}}, {0, 0, 0}, {1, 1, 1}};
    auto third = solutions(rules::nash_bargaining(p.d), p);
    REQUIRE(third.size() == 1);
    for (int i = 0; i < 3; ++i) CHECK(third[0].utility_as<rational>(i) == rational(1));
    p.weight = {1, 2, 3};
    auto const weighted = solutions(rules::nash_bargaining(p.d), p);
    for (int i = 0; i < 3; ++i)
        CHECK(weighted[0].utility_as<rational>(i) == rational(i + 1, 2));
    // Two alike share equally what their kind gets.
    problem twins{{{1, 1, 0}, {0, 0, 1}, {1, 1, 1}}, {0, 0, 0}, {1, 1, 1}};
    auto const alike = solutions(rules::nash_bargaining(twins.d), twins);
    CHECK(alike[0].chances().weight(opt(0)) * 2 == alike[0].chances().weight(opt(2)));
    CHECK(alike[0].chances().weight(opt(0)) == alike[0].chances().weight(opt(1)));
    // x (1 - x) (1 + x) is largest at the root of 1/3.
    problem const root{{{1, 0}, {0, 1}, {2, 1}}, {0, 0, 0}, {1, 1, 1}};
    CHECK(error_of([&] { static_cast<void>(solutions(rules::nash_bargaining(root.d), root)); }) ==
          "the Nash solution of three or more parts is no lottery in 10000ths or simpler; it need "
          "not be rational");
    // One can never gain: every individually rational lottery ties.
    problem const stuck{{{2, 0, 1}, {0, 2, 1}, {1, 1, 1}}, {0, 0, 1}, {1, 1, 1}};
    CHECK(differs(stuck, solutions(rules::nash_bargaining(stuck.d), stuck),
                  expected(stuck, "rational")) == "");
    problem const nothing{{{1, 0}, {0, 1}, {1, 1}}, {1, 1, 0}, {1, 1, 1}};
    CHECK(solutions(rules::nash_bargaining(nothing.d), nothing).empty());
}

TEST_CASE("nash bargaining of many parts: what is found cannot be bettered nearby") {
    int found = 0;
    for (problem const& p : problems()) {
        try {
            auto const s = solutions(rules::nash_bargaining(p.d), p);
            if (s.size() != 1) continue;
            auto const product = [&](row const& gains) {
                double result = 0;
                for (std::size_t i = 0; i < p.parts(); ++i) {
                    if (gains[i].numerator() <= 0) return -1e9;
                    result += static_cast<double>(p.weight[i]) *
                              std::log(boost::rational_cast<double>(gains[i]));
                }
                return result;
            };
            row at;
            for (int i = 0; i < s[0].parts(); ++i)
                at.push_back(s[0].utility_as<rational>(i) - p.d[static_cast<std::size_t>(i)]);
            double const here = product(at);
            if (here < -1e8) continue;
            ++found;
            for (row const& corner : polytope(p, {}))
                for (long long share : {1, 5, 20, 50, 100}) {
                    row moved = p.gains(corner);
                    for (std::size_t i = 0; i < moved.size(); ++i)
                        moved[i] = at[i] + (moved[i] - at[i]) * rational(share, 100);
                    CHECK(product(moved) <= here + 1e-9);
                }
        } catch (sa::error const&) {
        }
    }
    CHECK(found > 10);
}

TEST_CASE("bargaining of many parts over lotteries: while compiling, and in fractions") {
    constexpr auto thirds = [] {
        sa::table<sa::fixed<3, 3>, sa::weak_orders, sa::values<long long, all_promises>> t;
        for (int i = 0; i < 3; ++i)
            for (int x = 0; x < 3; ++x) {
                t.set_rank(i, opt(x), x == i ? 0 : 1);
                t.set_value(i, opt(x), x == i ? 3 : 0);
            }
        return t;
    }();
    constexpr auto equal = rules::on_lotteries(rules::egalitarian_bargaining({0, 0, 0}));
    constexpr auto shares = rules::on_lotteries(rules::kalai_smorodinsky({0, 0, 0}));
    constexpr auto sums = rules::on_lotteries(rules::utilitarian_bargaining({0, 0, 0}));
    constexpr auto products = rules::on_lotteries(rules::nash_bargaining({0, 0, 0}));
    BOTH(sa::winners(equal, thirds).size() == 3);
    BOTH(sa::winners(shares, thirds).size() == 3);
    CHECK(sa::winners(sums, thirds).size() == 3);
    CHECK(sa::winners(products, thirds).size() == 3);
    CHECK(sums(thirds).size() == 3);
    CHECK(equal(thirds)[0].utility(1) == 1);
    CHECK(shares(thirds)[0].chances().total() == 3);
    CHECK(products(thirds)[0].utility(2) == 1);

    sa::table<sa::dynamic, sa::weak_orders, sa::values<rational, all_promises>> halves(
        sa::dynamic(3, 2));
    for (int i = 0; i < 3; ++i)
        for (int x = 0; x < 2; ++x) {
            halves.set_rank(i, opt(x), 0);
            halves.set_value(i, opt(x), i == x ? rational(1, 2) : rational(i, 3));
        }
    auto const a = rules::on_lotteries(rules::egalitarian_bargaining(
        std::vector<rational>(3, rational(0))))(halves);
    // Part 0 gets x/2, part 1 gets x/3 + (1 - x)/2, part 2 gets 2/3: x = 3/4.
    REQUIRE(a.size() == 1);
    CHECK(a[0].utility(0) == rational(3, 8));
    CHECK(a[0].utility(2) == rational(2, 3));
    CHECK(a[0].per() == rational(1));
}
