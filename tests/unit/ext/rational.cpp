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
