// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

TEST_CASE("utilities: all tuples of values, lexicographic, the last part fastest") {
    auto const scope = sa::scopes::utilities<2, 2, 2>(sa::aggregators::nash);
    CHECK(scope.size() == 81);
    long long wrong = 0;
    long long k = 0;
    for (auto const& h : scope) {
        int const digits[] = {static_cast<int>(k / 27), static_cast<int>(k / 9 % 3),
                              static_cast<int>(k / 3 % 3), static_cast<int>(k % 3)};
        for (int i = 0; i < 2; ++i)
            for (int x = 0; x < 2; ++x) {
                int const mine = digits[2 * i + x];
                int const other = digits[2 * i + 1 - x];
                if (h.value(i, opt(x)) != mine || scope[k].value(i, opt(x)) != mine) ++wrong;
                if (h.rank(i, opt(x)) != (other > mine ? 1 : 0)) ++wrong;
            }
        ++k;
    }
    CHECK(wrong == 0);
    CHECK(k == 81);
}

TEST_CASE("utilities: at compile time; what the values promise is the scope's type") {
    constexpr auto scope = sa::scopes::utilities<2, 3, 3>(sa::aggregators::utilitarian);
    BOTH(scope.size() == 4096);
    BOTH(scope[4095].value(1, opt(2)) == 3);
    BOTH(scope[1].value(1, opt(2)) == 1 && scope[1].rank(1, opt(2)) == 0);
    using comparable = decltype(scope[0]);
    using interval =
        decltype(sa::scopes::utilities<2, 3, 3, sa::interval>(sa::aggregators::borda)[0]);
    static_assert(sa::can_ask<decltype(sa::relations::nash_opt), comparable>);
    static_assert(!sa::can_ask<decltype(sa::relations::nash_opt), interval>);
    static_assert(!sa::can_ask<decltype(sa::relations::utilitarian), interval>);
    static_assert(sa::can_ask<decltype(sa::relations::pareto), interval>);
}

TEST_CASE("utilities: the theory's numbers for 0..3, 2 parts x 3 options") {
    using namespace sa::aggregators;
    // Item 10: Nash first fails strong Pareto at u = ((0,0),(0,1)); weak Pareto never.
    auto const nash_choices = sa::scopes::utilities<2, 2, 1>(sa::aggregators::nash);
    auto const weakly = sa::census(nash_choices, sa::relations::pareto, sa::ties::lowest);
    CHECK(weakly.aligned == 16);
    auto const strong = [](opt x, sa::CardinalProfile auto const& h) {
        for (int y = 0; y < h.options(); ++y) {
            bool better = false;
            bool worse = false;
            for (int i = 0; i < h.parts(); ++i) {
                better = better || h.value(i, opt(y)) > h.value(i, x);
                worse = worse || h.value(i, opt(y)) < h.value(i, x);
            }
            if (better && !worse) return false;
        }
        return true;
    };
    auto const strongly = sa::census(nash_choices, strong, sa::ties::lowest);
    CHECK(strongly.first_failure == 1);
    REQUIRE(strongly.first_failing.has_value());
    CHECK(strongly.first_failing->value(1, opt(1)) == 1);
    CHECK(strongly.first_failing->value(0, opt(1)) == 0);
    // Section 3.2: every draw of random dictator is weakly efficient on all 4096.
    CHECK(sa::census(sa::scopes::utilities<2, 3, 3>(random_dictator), sa::relations::pareto,
                     sa::ties::forall)
              .aligned
          == 4096);
}
