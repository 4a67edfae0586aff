// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/bargaining/pareto_frontier.hpp>
#include <selfalign/aggregators/welfare.hpp>

#include "../bargaining/reference.hpp"

#include <boost/multiprecision/cpp_int.hpp>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
using namespace check;
using reference::constant;
using reference::on_borda;
using reference::rational;
using reference::set;
using reference::utility_difference;

namespace {

struct euro {};
struct comfort {};
using money = sa::scale<sa::in_units_of<euro>>;
using levels = sa::scale<sa::at_levels_of<comfort>>;

// What each rule may be asked of is a matter of the scale alone; what it chooses is asked of one
// type, which promises everything.
constexpr auto apart = constant({{1, 0}, {0, 2}});
template <class Scale>
using promising = decltype(constant<Scale>({{1, 0}, {0, 2}}));
using none_t = promising<sa::interval>;
using money_t = promising<money>;
using levels_t = promising<levels>;
using zero_t = promising<sa::ratio>;

samples const& everything() {
    static samples const scope = joined({small_strict(), small_weak(), random_weak()});
    return scope;
}

// Every part in another unit and from another zero.
utilities rescaled(utilities u, bool zero_too = true) {
    long long factor = 3;
    for (auto& row : u.value) {
        for (auto& v : row) v = v * factor + (zero_too ? 10 - factor : 0);
        factor = factor == 3 ? 1 : factor + 3;
    }
    return u;
}
template <class Rule>
int changed_by_rescaling(Rule const& rule, bool zero_too = true) {
    int n = 0;
    for (utilities const& u : reference::graded_ballots())
        n += sa::winners(rule, valued_table(u))
                     == sa::winners(rule, valued_table(rescaled(u, zero_too)))
                 ? 0
                 : 1;
    return n;
}

} // namespace

TEST_CASE("utilitarian: the largest sum, in one unit") {
    BOTH(sa::winners(rules::utilitarian, apart) == set(1));
    // Three times part 0's units: the theory's example of a verdict that turns.
    BOTH(sa::winners(rules::utilitarian, constant({{3, 0}, {0, 2}})) == set(0));
    BOTH(sa::winners(rules::utilitarian({3, 1}), apart) == set(0));
    BOTH(sa::winners(rules::utilitarian({2, 1}), apart) == set(0, 1));
    BOTH(sa::winners(rules::utilitarian({1, 0}), apart) == set(0));
    BOTH(sa::winners(rules::utilitarian({0, 0}), apart) == set(0, 1));
    BOTH(rules::utilitarian({2, 1}).scores(apart)[1] == 2);
    BOTH(sa::Aggregator<decltype(rules::utilitarian), money_t>);
    BOTH(!sa::Aggregator<decltype(rules::utilitarian), none_t>);
    BOTH(!sa::Aggregator<decltype(rules::utilitarian({1, 1})), none_t>);
    BOTH(!sa::Aggregator<decltype(rules::utilitarian), levels_t>);
    CHECK(utility_difference(rules::utilitarian, "utilitarian") == "");
    CHECK(utility_difference(rules::leximin, "utilitarian") != "");
    CHECK(changed_by_rescaling(rules::utilitarian) > 10);
    auto const rule = on_borda(rules::utilitarian);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK((not_condorcet(rule, everything()) != "" || thinned));
}

TEST_CASE("utilitarian: weights in the rule are as good as weights of the parts") {
    for (utilities const& u : reference::graded_ballots()) {
        utilities light = u;
        for (auto& w : light.weight) w = 1;
        CHECK(sa::winners(rules::utilitarian(u.weight), valued_table(light))
              == sa::winners(rules::utilitarian, valued_table(u)));
        std::vector<rational> halves;
        for (auto const w : u.weight) halves.emplace_back(w, 2);
        CHECK(sa::winners(rules::utilitarian(halves), valued_table(light))
              == sa::winners(rules::utilitarian, valued_table(u)));
    }
    CHECK(error_of([] { static_cast<void>(sa::winners(rules::utilitarian({1}), apart)); })
          == "weights for 1 part, the profile has 2");
    CHECK(error_of([] { static_cast<void>(sa::winners(rules::utilitarian({1, -1}), apart)); })
          == "part 1 has a negative weight or none; expected a number of at least 0");
    CHECK(error_of([] {
              static_cast<void>(sa::winners(rules::utilitarian({0.5, 0.0 / 0.0 * 0.0}), apart));
          })
          == "part 1 has a negative weight or none; expected a number of at least 0");
}

TEST_CASE("relative_utilitarian: each part's range counts the same") {
    BOTH(sa::Aggregator<decltype(rules::relative_utilitarian), none_t>);
    BOTH(sa::winners(rules::relative_utilitarian, apart) == set(0, 1));
    // 1 + 0, 1/3 + 1, 0 + 1/2 of part 0's range 3 and part 1's range 4.
    constexpr auto p = constant({{3, 1, 0}, {0, 4, 2}});
    BOTH(sa::winners(rules::relative_utilitarian, p) == set(1));
    constexpr auto s = rules::relative_utilitarian.scores(p);
    BOTH(s.per == 12 && s[0] == 12 && s[1] == 16 && s[2] == 6);
    // An indifferent part counts nothing.
    BOTH(sa::winners(rules::relative_utilitarian, constant({{7, 7}, {0, 1}}))
         == set(1));
    CHECK(utility_difference(rules::relative_utilitarian, "relative_utilitarian") == "");
    CHECK(utility_difference(rules::utilitarian, "relative_utilitarian") != "");
    CHECK(changed_by_rescaling(rules::relative_utilitarian) == 0);
    auto const rule = on_borda(rules::relative_utilitarian);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK(not_condorcet(rule, everything()) != "");
}

TEST_CASE("relative_utilitarian: ranges without a common multiple of 128 bits need a wider type") {
    utilities u{"", {}, {}};
    for (long long const prime : {101, 103, 107, 109, 113, 127, 131, 137, 139, 149,
                                  151, 157, 163, 167, 173, 179, 181, 191, 193, 197}) {
        u.value.push_back({0, prime, prime / 2});
        u.weight.push_back(1);
    }
    CHECK(error_of([&] {
              static_cast<void>(sa::winners(rules::relative_utilitarian, valued_table(u)));
          }).substr(0, 22)
          == "a product does not fit");
    using wide = boost::multiprecision::cpp_int;
    CHECK(choice_of(sa::winners(rules::relative_utilitarian, valued_table<wide>(u)))
          == choice{1});
}

TEST_CASE("nash_welfare: the largest product") {
    constexpr auto p = constant({{1, 2, 4}, {4, 3, 0}});
    BOTH(sa::winners(rules::nash_welfare, p) == set(1));
    BOTH(sa::winners(rules::nash_welfare, apart) == set(0, 1));
    BOTH(sa::Aggregator<decltype(rules::nash_welfare), zero_t>);
    BOTH(!sa::Aggregator<decltype(rules::nash_welfare), money_t>);
    CHECK(utility_difference(rules::nash_welfare, "nash_welfare", random_utilities()) == "");
    CHECK(utility_difference(rules::utilitarian, "nash_welfare", random_utilities()) != "");
    CHECK(changed_by_rescaling(rules::nash_welfare, false) == 0);
    CHECK(changed_by_rescaling(rules::nash_welfare) > 10);
    for (utilities const& u : reference::graded_ballots()) {
        auto const q = valued_table(u);
        auto const products = rules::nash_welfare.scores(q);
        if (products[sa::lowest_of_the_highest(products).index] == 0) continue;
        for (opt x : sa::winners(rules::nash_welfare, q))
            CHECK(sa::winners(rules::pareto_frontier, q).contains(x));
    }
    auto const rule = on_borda(rules::nash_welfare);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
}

TEST_CASE("leximin: the worst off, then the second worst off") {
    BOTH(sa::winners(rules::leximin, apart) == set(1)); // (0, 1) against (0, 2)
    BOTH(sa::winners(rules::leximin, constant({{1, 3, 2}, {2, 1, 1}, {5, 2, 3}}))
         == set(0));
    BOTH(sa::winners(rules::leximin, constant({{1, 2}, {2, 1}})) == set(0, 1));
    BOTH(sa::Aggregator<decltype(rules::leximin), levels_t>);
    BOTH(!sa::Aggregator<decltype(rules::leximin), money_t>);
    CHECK(utility_difference(rules::leximin, "leximin") == "");
    CHECK(utility_difference(rules::utilitarian, "leximin") != "");
    // Unlike in the egalitarian rule, how many are badly off matters.
    utilities const u{"", {{0, 1}, {1, 0}}, {1, 5}};
    CHECK(choice_of(sa::winners(rules::leximin, valued_table(u))) == choice{0});
    CHECK(choice_of(sa::winners(rules::egalitarian, valued_table(u))) == choice{0, 1});
    auto const rule = on_borda(rules::leximin);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK(not_condorcet(rule, everything()) != "");
    for (utilities const& v : reference::graded_ballots()) {
        auto const efficient = reference::strongly_efficient(v);
        for (opt x : sa::winners(rules::leximin, valued_table(v)))
            CHECK(efficient.count(x.index) == 1);
    }
}

TEST_CASE("supported: what some positive weights choose") {
    // The theory: option 1 is efficient, but no weights choose it.
    constexpr auto p = constant({{0, 1, 3}, {3, 1, 0}});
    BOTH(sa::winners(rules::supported, p) == set(0, 2));
    BOTH(sa::winners(rules::supported, constant({{0, 2, 3}, {3, 2, 0}}))
         == set(0, 1, 2));
    BOTH(sa::winners(rules::supported, constant({{0, 1, 2}, {2, 1, 0}}))
         == set(0, 1, 2));
    // Weights must be positive: option 0 is best for part 0, as option 1 is, but worse for part 1.
    BOTH(sa::winners(rules::supported, constant({{1, 1}, {0, 1}})) == set(1));
    // Three parts of which every two would agree on something better than the fourth option.
    constexpr auto three = constant({{3, 0, 0, 1}, {0, 3, 0, 1}, {0, 0, 3, 1}});
    BOTH(sa::winners(rules::supported, three) == set(0, 1, 2, 3));
    BOTH(sa::winners(rules::supported,
                     constant({{4, 0, 0, 1}, {0, 4, 0, 1}, {0, 0, 4, 1}}))
         == set(0, 1, 2));
    constexpr auto big = constant(
        {{9, 1, 3, 7, 5}, {1, 4, 9, 2, 6}, {5, 3, 5, 8, 9}, {7, 9, 3, 2, 3}, {8, 4, 6, 2, 6}});
    BOTH(!sa::winners(rules::supported, big).empty());
    BOTH(sa::Aggregator<decltype(rules::supported), none_t>);
    CHECK(utility_difference(rules::supported, "supported") == "");
    CHECK(utility_difference(rules::utilitarian, "supported") != "");
    CHECK(changed_by_rescaling(rules::supported) == 0);
    auto const rule = on_borda(rules::supported);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK(not_condorcet(rule, everything()) != "");
}

TEST_CASE("supported: weights that choose are found, weights that exist are enough") {
    for (utilities const& u : reference::graded_ballots()) {
        auto const p = valued_table(u);
        auto const supported = sa::winners(rules::supported, p);
        for (opt x : supported) CHECK(sa::winners(rules::pareto_frontier, p).contains(x));
        std::vector<long long> weights(u.value.size());
        for (long long k = 0; k < 60; ++k) {
            for (std::size_t i = 0; i < weights.size(); ++i)
                weights[i] = 1 + (k * (static_cast<long long>(i) + 2) * 7919) % 13;
            for (opt x : sa::winners(rules::utilitarian(weights), p))
                if (!supported.contains(x)) FAIL(u.name);
        }
    }
    // As many options and parts as are expected to be instant, with a wide type and with 64 bits.
    utilities u{"", {}, {}};
    for (long long i = 0; i < 8; ++i) {
        u.value.emplace_back();
        for (long long x = 0; x < 8; ++x)
            u.value.back().push_back((i * 37 + x * x * 11 + i * x * 5) % 17);
        u.weight.push_back(1);
    }
    using wide = boost::multiprecision::cpp_int;
    CHECK(sa::winners(rules::supported, valued_table(u))
          == sa::winners(rules::supported, valued_table<wide>(u)));
}

TEST_CASE("nash: of parts without number the product is refused, where it is not 0 or 1") {
    using wide = boost::multiprecision::cpp_int;
    sa::table<sa::dynamic, sa::weak_orders, sa::values<wide, sa::scale<sa::zero>>, sa::weights> p(
        sa::dynamic(1, 2));
    p.set_weight(0, 1'000'000'000'000);
    p.set_value(0, opt(0), 1);
    p.set_rank(0, opt(1), 1);
    CHECK(sa::winners(rules::nash, p) == sa::option_set<0>::of(opt(0)));
    p.set_value(0, opt(0), 2);
    CHECK(check::error_of([&] { static_cast<void>(sa::winners(rules::nash, p)); })
          == "a product of 1000000000000 equal factors; expected at most 10000000 where numbers "
             "may have any size");
}
