// SPDX-License-Identifier: BSL-1.0
//
// Parts and options in another order, and strict orders at a distance.
#include "../check.hpp"

#include <selfalign/core/rearranged.hpp>
#include <selfalign/core/relabelled.hpp>
#include <selfalign/core/reordered.hpp>

namespace sa = selfalign;
using sa::opt;

namespace {

constexpr auto h = sa::compose(
    sa::options("a", "b", "c"), sa::aggregators::plurality,
    sa::times(4, sa::utility("p", [](sa::text o) { return o == "a"   ? 5
                                                          : o == "b" ? 7
                                                                     : 0; })),
    sa::utility("q", [](sa::text o) { return o == "c" ? 1 : 2; }));

}  // namespace

TEST_CASE("rearranged: everything comes along") {
    constexpr auto moved = [] {
        sa::list<int, 2> parts(2);
        parts[0] = 1;
        sa::list<int, 3> options(3);
        options[0] = 2;
        options[2] = 1;  // c, a, b
        return sa::rearranged(sa::evaluate(h).profile(), parts, options);
    }();
    BOTH(moved.parts() == 2 && moved.options() == 3 && moved.weight(0) == 1
         && moved.weight(1) == 4);
    BOTH(moved.value(1, opt(0)) == 0 && moved.value(1, opt(1)) == 5 && moved.value(1, opt(2)) == 7);
    BOTH(moved.rank(0, opt(0)) == 2 && moved.rank(0, opt(1)) == 0 && moved.rank(0, opt(2)) == 0);
    constexpr auto alone = sa::without_part(sa::evaluate(h).profile(), 0);
    BOTH(alone.parts() == 1 && alone.weight(0) == 1 && alone.value(0, opt(2)) == 1);
    CHECK(check::error_of([] { static_cast<void>(sa::without_part(sa::evaluate(h).profile(), 2)); })
          == "part 2 was asked for; expected 0..1");
}

TEST_CASE("relabelled: weights that only just fit change places") {
    sa::table<sa::fixed<2, 2>, sa::weak_orders, sa::weights> p;
    constexpr long long most = 9'223'372'036'854'775'807 / 4 / 2;
    p.set_weight(0, most - 1);
    auto const turned = sa::relabelled(p, sa::renaming::circle, sa::renaming::none);
    CHECK((turned.weight(0) == 1 && turned.weight(1) == most - 1 && turned.total_weight() == most));
}

TEST_CASE("each_order_at: every strict order once, at its number of inversions") {
    auto order = sa::in_order(4);
    std::set<std::vector<int>> seen;
    int const mahonian[] = {1, 3, 5, 6, 5, 3, 1};  // orders of 4 by inversions
    for (int swaps = 0; swaps <= 6; ++swaps) {
        int n = 0;
        bool right = true;
        sa::each_order_at(order, swaps, [&](auto const& o) {
            int inversions = 0;
            for (int i = 0; i < 4; ++i)
                for (int k = 0; k < i; ++k) inversions += o[k] > o[i] ? 1 : 0;
            right = right && inversions == swaps && seen.insert({o[0], o[1], o[2], o[3]}).second;
            ++n;
            return false;
        });
        CHECK((right && n == mahonian[swaps]));
    }
    CHECK(seen.size() == 24);
    CHECK(sa::each_order_at(order, 1, [](auto const&) { return true; }));
    CHECK(!sa::each_order_at(order, 7, [](auto const&) { return true; }));
}
