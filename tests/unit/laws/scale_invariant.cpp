// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/laws/scale_invariant.hpp>

#include <algorithm>

namespace sa = selfalign;
using sa::opt;

namespace {

namespace relations = sa::relations;

constexpr auto over = [](auto scale) {
    return sa::scopes::utilities<2, 2, 2, decltype(scale)>(sa::aggregators::borda);
};
constexpr auto all = sa::scopes::utilities<2, 2, 2>(sa::aggregators::borda);

// Each reads more than it asks for: sums without a common unit, minima without common levels,
// a product without a zero, and amounts where it asks for orders.
constexpr auto sum = [](opt x, sa::CardinalProfile auto const& h) {
    for (int y = 0; y < h.options(); ++y)
        if (h.value(0, opt(y)) + h.value(1, opt(y)) > h.value(0, x) + h.value(1, x)) return false;
    return true;
};
constexpr auto level = [](opt x, sa::UnitComparable auto const& h) {
    return !(h.value(0, x) < h.value(1, x));
};
constexpr auto product = [](opt x, sa::CardinalProfile auto const& h) {
    return h.value(0, x) * h.value(1, x) > 0;
};
constexpr auto amount = [](opt x, sa::OrdinalProfile auto const& h) {
    if constexpr (sa::CardinalProfile<decltype(h)>) return h.value(0, x) < 2;
    else return h.rank(0, x) < 2;
};
// What stays the same when a part's utilities are stretched or shifted, but not in any other way.
constexpr auto half_of_the_range = [](opt x, sa::OrdinalProfile auto const& h) {
    if constexpr (sa::CardinalProfile<decltype(h)>) {
        auto low = h.value(0, opt(0)), high = low;
        for (int y = 1; y < h.options(); ++y) {
            low = std::min(low, h.value(0, opt(y)));
            high = std::max(high, h.value(0, opt(y)));
        }
        return 2 * (h.value(0, x) - low) >= high - low;
    } else {
        return h.rank(0, x) == 0;
    }
};
// Reads a number as it stands, though one factor for all is free even where all is in common.
template <class H>
concept AllInCommon = sa::RatioProfile<H> && sa::UnitComparable<H> && sa::LevelComparable<H>;
constexpr auto threshold = [](opt x, AllInCommon auto const& h) { return h.value(0, x) < 2; };

}  // namespace

TEST_CASE("scale_invariant: relations that read what they ask for, on a whole scope") {
    static_assert(sa::scale_invariant(relations::utilitarian,
                                      sa::scopes::utilities<2, 2, 1>(sa::aggregators::borda)));
    auto const holds = [](auto const& f) {
        auto const v =
            sa::scale_invariant(f, sa::scopes::utilities<2, 3, 2>(sa::aggregators::borda));
        CHECK(v.holds());
        CHECK(v.systems == 729);
        CHECK(v.cases == 3 * 729);
    };
    holds(relations::pareto);
    holds(relations::utilitarian);
    holds(relations::nash_opt);
    holds(relations::egal_opt);
    holds(relations::proportional);
    holds(relations::supported);
    holds(relations::boundary);
}

TEST_CASE("scale_invariant: a relation that uses more than it asks for, and the first witness") {
    constexpr auto v = sa::scale_invariant(sum, over(sa::interval()));
    static_assert(v.fails());
    auto const& h = *v.first.system[0];
    auto const& small = *v.first.system[1];
    CHECK(sum(v.first.option, h) != sum(v.first.option, small));
    // The same found another way: of two options, some map of each part's own takes a system to
    // another if and only if every part's difference has the same sign. Of each such class, the
    // first in the scope is the smallest.
    long long first = -1;
    auto const scope = over(sa::interval());
    auto const sign = [](auto const& s, int i) {
        auto const d = s.value(i, opt(1)) - s.value(i, opt(0));
        return (d > 0) - (d < 0);
    };
    for (long long a = 0; a < 81 && first < 0; ++a) {
        auto const s = sa::system_at(scope, a);
        long long b = 0;
        while (sign(sa::system_at(scope, b), 0) != sign(s, 0)
               || sign(sa::system_at(scope, b), 1) != sign(s, 1))
            ++b;
        for (int x = 0; x < 2; ++x)
            if (sum(opt(x), s) != sum(opt(x), sa::system_at(scope, b))) {
                first = a;
                CHECK(v.first.index[1] == b);
                break;
            }
    }
    CHECK(v.first.index[0] == first);

    CHECK(sa::scale_invariant(level, all).fails());
    CHECK(sa::scale_invariant(product, all).fails());
    CHECK(sa::scale_invariant(amount, all).fails());
    CHECK(sa::scale_invariant(threshold, all).fails());
    // (0,1,3) is an increasing map of (0,1,2), and only there is option 1 worth half.
    auto const half = sa::scale_invariant(half_of_the_range,
                                          sa::scopes::utilities<1, 3, 3>(sa::aggregators::borda));
    CHECK((half.first.index[0] == 7 && half.first.index[1] == 6));
    CHECK(half.first.option == opt(1));
}

TEST_CASE("scale_invariant: who looks at Σ may read what the parts promise") {
    // The sum is Σ's affair where there is a common unit, and means nothing where there is none.
    auto const by_sum = [](sa::CardinalProfile auto const& p) {
        return opt(p.value(0, opt(1)) + p.value(1, opt(1)) > p.value(0, opt(0)) + p.value(1, opt(0))
                       ? 1
                       : 0);
    };
    CHECK(sa::scale_invariant(relations::boundary, sa::scopes::utilities<2, 2, 2>(by_sum)).holds());
    CHECK(sa::scale_invariant(relations::boundary,
                              sa::scopes::utilities<2, 2, 2, sa::interval>(by_sum))
              .fails());
}
