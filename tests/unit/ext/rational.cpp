// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>
#include <selfalign.hpp>
#include <selfalign/ext/rational.hpp>

namespace sa = selfalign;
using sa::rational;

namespace {

constexpr auto divided = sa::compose(
    sa::numbered<3>(), sa::aggregators::nash,
    sa::utility<sa::zero>("half steps", [](int x) { return rational(x + 1, 2); }),
    sa::utility<sa::zero>("third steps", [](int x) { return rational(3 - x, 3); }));

// Products 1/2 * 1, 1 * 2/3, 3/2 * 1/3.
static_assert(sa::choose(divided).size() == 1);
static_assert(sa::choose(divided).lowest() == sa::opt(1));

}  // namespace

TEST_CASE("losses are exact fractions") {
    constexpr auto only_last = [](sa::opt x, auto const&) { return x == sa::opt(2); };
    CHECK(sa::reflexive(only_last, divided).misaligned());

    auto const h = sa::evaluate(divided);
    auto const loss = sa::relations::nash_opt.loss(sa::opt(0), h);
    CHECK(loss == rational(1, 6));
}

TEST_CASE("a fraction compares with an integer in both directions") {
    constexpr rational one(2, 2);
    static_assert(one == 1);
    static_assert(1 == one);
    static_assert(one != 2);
    static_assert(2LL != one);
    CHECK(one == 1);
    CHECK(1 == one);
    CHECK(one != 2);
    CHECK_FALSE(one == 0u);
}

TEST_CASE("orders with ties are scored in halves") {
    sa::table<sa::capacity<2, 3>, sa::weak_orders> p(sa::capacity<2, 3>(1, 3));
    p.set_rank(0, sa::opt(2), 2);  // 0 and 1 tie above 2
    auto const scored = sa::borda_scored<rational>(p);
    CHECK(scored.value(0, sa::opt(0)) == rational(3, 2));
    CHECK(scored.value(0, sa::opt(2)) == 0);
}

TEST_CASE("fractions of every built-in integer compare with integers") {
    constexpr boost::rational<int> half(1, 2);
    static_assert(half != 1);
    CHECK_FALSE(half == 1);
    CHECK(boost::rational<long>(4, 2) == 2);
}

TEST_CASE("a sum of fractions is exact, or refused; it never wraps") {
    // Denominators whose product exceeds 64 bits: unchecked, the sum would come out negative.
    rational const p(333495, 3879985481), q(889350, 2463934642), r(327952, 3313975273);
    auto const h = sa::compose(
        sa::numbered<2>(), sa::aggregators::utilitarian,
        sa::utility<sa::in_units_of<int>>("u", [=](int x) { return x == 0 ? p : q; }),
        sa::utility<sa::in_units_of<int>>("v", [=](int x) { return x == 0 ? r : rational(0); }));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::choose(h)), doctest::Contains("a sum does not fit"),
                         sa::error);
    // Where the reduced result fits, large intermediate products do no harm.
    constexpr rational tiny(1, 4'000'000'007), rest(-1, 4'000'000'007);
    static_assert(sa::add(tiny, rest) == 0);
    static_assert(sa::multiply(rational(4'000'000'007, 3), rational(3, 4'000'000'007)) == 1);
    static_assert(sa::subtract(rational(1, 2), rational(1, 3)) == rational(1, 6));
    CHECK(sa::add(tiny, rest) == 0);
    CHECK_THROWS_AS(sa::multiply(tiny, rational(1, 4'000'000'009)), sa::error);
}

TEST_CASE("a quotient is exact, or refused; integers are widened before they meet") {
    static_assert(sa::divide(rational(1, 4'000'000'007), rational(-2, 4'000'000'007))
                  == rational(-1, 2));
    CHECK_THROWS_AS(sa::divide(rational(1, 4'000'000'007), rational(4'000'000'009)), sa::error);
    CHECK(sa::divide(1.0, 4.0) == 0.25);
    CHECK_THROWS_AS(sa::divide(1.0, 0.0), sa::error);
    static_assert(sa::add(2'000'000'000, 2'000'000'000) == 4'000'000'000);
    static_assert(sa::subtract(0U, 1U) == -1 && sa::multiply(100'000, 100'000) == 10'000'000'000);
    CHECK_THROWS_AS(sa::add(10'000'000'000'000'000'000ULL, 1ULL), sa::error);
}

TEST_CASE("no_neglect: a share of fractions is exact, or refused") {
    // It loses one 4 000 000 007th of the 4 000 000 009 that it could lose.
    constexpr rational little(-1, 4'000'000'007), all(-4'000'000'009);
    auto const h =
        sa::compose(sa::numbered<3>(), sa::aggregators::plurality, sa::utility("u", [=](int x) {
                        return x == 0 ? rational(0) : x == 1 ? little : all;
                    }));
    auto const half = sa::relations::no_neglect(sa::fraction(1, 2));
    CHECK(sa::loss_at(half, sa::opt(2), sa::evaluate(h)) == rational(1, 2));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::loss_at(half, sa::opt(1), sa::evaluate(h))),
                         doctest::Contains("a quotient does not fit"), sa::error);
}

TEST_CASE("supported: a step of the simplex method on fractions is exact, or refused") {
    // Utilities k / (prime near 10^6): the subdeterminants do not fit 64 bits.
    constexpr long long prime[] = {999'983, 999'979, 999'961, 999'959, 999'953, 999'931,
                                   999'917, 999'907, 999'883, 999'863, 999'853, 999'809};
    auto const u = [&](int i) {
        return sa::utility("u", [=](int x) {
            return rational((7 * i + 5 * x + i * x * x) % 11 + 1, prime[4 * i + x]);
        });
    };
    auto const h = sa::compose(sa::numbered<4>(), sa::aggregators::supported, u(0), u(1), u(2));
    CHECK_THROWS_WITH_AS(static_cast<void>(sa::choose(h)), doctest::Contains("does not fit"),
                         sa::error);
}
