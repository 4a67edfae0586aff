// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

template <int N, int M>
void has_the_documented_order() {
    auto const scope = sa::scopes::weak_orders<N, M>(sa::aggregators::copeland);
    samples const& expected = weak(N, M);
    REQUIRE(scope.size() == static_cast<long long>(expected.size()));
    long long wrong = 0;
    long long k = 0;
    for (auto const& h : scope) {
        sample const& e = expected[static_cast<std::size_t>(k)];
        if (sample_of(h) != e) ++wrong;
        if (k % 17 == 0 && sample_of(scope[k]) != e) ++wrong;
        ++k;
    }
    CHECK(wrong == 0);
    CHECK(k == scope.size());
}

} // namespace

TEST_CASE("weak_orders: all profiles, lexicographic by rank vector, the last part fastest") {
    has_the_documented_order<1, 1>();
    has_the_documented_order<1, 4>();
    has_the_documented_order<2, 3>();
    has_the_documented_order<3, 2>();
}

TEST_CASE("weak_orders: sizes, at compile time, and halves where orders tie") {
    constexpr auto scope = sa::scopes::weak_orders<2, 3>(sa::aggregators::borda);
    BOTH(scope.size() == 169);
    BOTH(sa::scopes::weak_orders<1, 5>(sa::aggregators::borda).size() == 541);
    BOTH(sa::scopes::weak_orders<3, 4>(sa::aggregators::borda).size() == 75 * 75 * 75);
    BOTH(scope[0].rank(1, opt(2)) == 0); // everybody indifferent
    BOTH(scope[168].rank(0, opt(0)) == 2 && scope[168].rank(1, opt(2)) == 0);
    constexpr auto systems = [] {
        int n = 0;
        for (auto const& h : sa::scopes::weak_orders<1, 3>(sa::aggregators::plurality))
            if (sa::reflexive(sa::relations::pareto, h)) ++n;
        return n;
    }();
    BOTH(systems == 13);
    auto const halves = scope.borda_scored<double>();
    CHECK(halves[0].value(0, opt(0)) == 1.0);
    CHECK(halves[1 * 13].value(0, opt(0)) == 1.5); // ranks 002
}
