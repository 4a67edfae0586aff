// SPDX-License-Identifier: BSL-1.0
// Random scopes: the same draws everywhere, and the distributions that they are named after. Seeds
// are fixed, so what is within four standard deviations once is so always.
#include "check.hpp"

#include <selfalign/ext/ranges.hpp>

#include <cmath>
#include <map>

namespace sa = selfalign;
using namespace check;
using namespace sa::scopes;

namespace {

using order = std::vector<int>;

template <class H>
order order_of(H const& h, int i) {
    order o;
    for (int place = 0; place < h.options(); ++place) o.push_back(h.at(i, place).index);
    return o;
}

template <int Parts, int Options, class Culture>
auto draws(Culture const& culture, long long n, unsigned seed) {
    return random_orders<Parts, Options>(sa::aggregators::plurality, culture, n, seed);
}

bool is_near(long long hits, long long n, double probability) {
    double const deviation = std::sqrt(probability * (1 - probability) * static_cast<double>(n));
    return std::abs(static_cast<double>(hits) - probability * static_cast<double>(n))
           <= 4 * deviation;
}

template <class Scope>
std::map<order, long long> histogram(Scope const& scope, int part) {
    std::map<order, long long> count;
    for (long long k = 0; k < scope.size(); ++k) ++count[order_of(scope[k], part)];
    return count;
}

constexpr long long many = 24'000;

} // namespace

TEST_CASE("random numbers: the same ones again, and none is favoured") {
    sa::random_numbers a(7, 3), b(7, 3), c(7, 4), d(8, 3);
    auto const first = a();
    CHECK(first == b());
    CHECK(first != c());
    CHECK(first != d());
    constexpr auto constant = [] {
        sa::random_numbers r(1, 2);
        return r.below(1000);
    }();
    sa::random_numbers r(1, 2);
    BOTH(constant >= 0 && constant < 1000);
    CHECK(r.below(1000) == constant);
    std::map<long long, long long> count;
    for (long long k = 0; k < many; ++k) ++count[r.below(6)];
    CHECK(count.size() == 6);
    for (auto const& [value, hits] : count) CHECK(is_near(hits, many, 1.0 / 6));
    CHECK(r.below(1) == 0);
}

TEST_CASE("random scopes: draw k is draw k, at compile time, in shards and under other rules") {
    constexpr auto scope =
        random_orders<3, 4>(sa::aggregators::borda, impartial_culture{}, 100, 42).borda_scored();
    BOTH(scope.size() == 100 && scope.seed() == 42);
    static_assert(scope[7].value(0, scope[7].at(0, 0)) == 3);
    CHECK(order_of(scope[7], 2) == order_of(shard(scope, 1, 20)[2], 2));
    long long k = 0;
    for (auto const& h : scope.with_rule(sa::aggregators::plurality)) {
        CHECK(order_of(h, 1) == order_of(scope[k], 1));
        ++k;
    }
    CHECK(k == 100);
    static_assert(!is_exhaustive<decltype(scope)>);
    static_assert(is_exhaustive<decltype(strict_orders<2, 2>(sa::aggregators::borda))>);
    static_assert(ranges::random_access_range<decltype(scope) const>);
    static_assert(ranges::view_<std::remove_const_t<decltype(scope)>>);
    static_assert(ranges::view_<decltype(shard(scope, 0, 2))>);
    static_assert(ranges::view_<decltype(draws<1, 3>(mallows(1, 2), 1, 1))>);
}

TEST_CASE("impartial culture: all orders, for every part on its own") {
    auto const scope = draws<2, 3>(impartial_culture{}, many, 1);
    for (int part : {0, 1}) {
        auto const count = histogram(scope, part);
        CHECK(count.size() == 6);
        for (auto const& [o, hits] : count) CHECK(is_near(hits, many, 1.0 / 6));
    }
    long long same = 0;
    for (auto const& h : scope) same += order_of(h, 0) == order_of(h, 1);
    CHECK(is_near(same, many, 1.0 / 6));
}

TEST_CASE("mallows: probabilities fall with the distance from the reference") {
    double const phi = 2.0 / 3;
    double const total = 1 + 2 * phi + 2 * phi * phi + phi * phi * phi;
    auto const count = histogram(draws<1, 3>(mallows(2, 3), many, 5), 0);
    std::map<order, int> const distance{{{0, 1, 2}, 0}, {{0, 2, 1}, 1}, {{1, 0, 2}, 1},
                                        {{1, 2, 0}, 2}, {{2, 0, 1}, 2}, {{2, 1, 0}, 3}};
    for (auto const& [o, d] : distance)
        CHECK(is_near(count.at(o), many, std::pow(phi, d) / total));
    CHECK(histogram(draws<1, 3>(mallows(0, 1), 100, 5), 0).size() == 1);
    CHECK(histogram(draws<1, 3>(mallows(0, 1), 100, 5), 0).count({0, 1, 2}) == 1);
    for (auto const& [o, hits] : histogram(draws<1, 3>(mallows(1, 1), many, 5), 0))
        CHECK(is_near(hits, many, 1.0 / 6));
    CHECK(error_of([] { mallows(3, 2); }).find("0 to the denominator") != std::string::npos);
    CHECK(error_of([] { mallows(0, 0); }).find("at least 1") != std::string::npos);
}

TEST_CASE("urn: parts agree more often") {
    // Two of n! + copies balls ... : P(second = first) = (1 + copies) / (6 + copies).
    for (long long copies : {0, 6, 30}) {
        auto const scope = draws<2, 3>(urn(copies), many, 11);
        long long same = 0;
        for (auto const& h : scope) same += order_of(h, 0) == order_of(h, 1);
        CHECK(is_near(same, many,
                      (1.0 + static_cast<double>(copies)) / (6.0 + static_cast<double>(copies))));
        for (auto const& [o, hits] : histogram(scope, 1)) CHECK(is_near(hits, many, 1.0 / 6));
    }
    CHECK(error_of([] { urn(-1); }).find("at least 0") != std::string::npos);
}

TEST_CASE("single-peaked: all 8 of 24 orders, equally often") {
    auto const count = histogram(draws<1, 4>(single_peaked{}, many, 3), 0);
    CHECK(count.size() == 8);
    for (auto const& [o, hits] : count) {
        CHECK(is_near(hits, many, 1.0 / 8));
        for (int a = 0; a < 4; ++a) // what has been named so far is always an interval
            CHECK(*std::max_element(o.begin(), o.begin() + a + 1)
                      - *std::min_element(o.begin(), o.begin() + a + 1)
                  == a);
    }
}

TEST_CASE("euclidean: no option is favoured; on a line, orders cross only so often") {
    auto const count = histogram(draws<1, 3>(euclidean(2), many, 9), 0);
    CHECK(count.size() == 6);
    for (auto const& [o, hits] : count) CHECK(is_near(hits, many, 1.0 / 6));
    // m options on a line make at most 1 + m (m - 1) / 2 different orders.
    for (auto const& h : draws<40, 4>(euclidean(1), 50, 9)) {
        std::set<order> different;
        for (int i = 0; i < h.parts(); ++i) different.insert(order_of(h, i));
        CHECK(different.size() <= 7);
    }
    CHECK(error_of([] { euclidean(0); }).find("1 to 8") != std::string::npos);
}

TEST_CASE("what a sample says: intervals around the exact share, and certain only where it is") {
    auto const sampled = sa::census(draws<3, 3>(impartial_culture{}, 2000, 17),
                                    sa::relations::veto, sa::ties::lowest);
    auto const [low, high] = confidence(sampled.aligned, sampled.systems);
    CHECK((low < 108.0 / 216 && 108.0 / 216 < high && high - low < 0.05));
    CHECK(confidence(0, 100).low == 0);
    CHECK(confidence(0, 100).high == doctest::Approx(0.0370).epsilon(0.01));
    CHECK(confidence(100, 100).high == 1);
    // Wilson's interval for 1 of 10 is 0.018 to 0.404.
    CHECK(confidence(1, 10).low == doctest::Approx(0.0179).epsilon(0.01));
    CHECK(confidence(1, 10).high == doctest::Approx(0.4042).epsilon(0.01));
    CHECK(confidence(0, 0).high == 1);
}
