// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/ext/ranges.hpp>

#include <range/v3/algorithm/count_if.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/drop.hpp>
#include <range/v3/view/enumerate.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/reverse.hpp>
#include <range/v3/view/stride.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>

#include <algorithm>
#include <iterator>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto three_by_three = sa::scopes::strict_orders<3, 3>(sa::aggregators::plurality);
auto aligned(sa::ties reading) {
    return [reading](auto const& h) {
        return static_cast<bool>(sa::reflexive(sa::relations::veto, h, reading));
    };
}

template <class Scope>
constexpr bool is_random_access =
    std::random_access_iterator<typename Scope::iterator>
    && std::ranges::random_access_range<Scope> && std::ranges::sized_range<Scope>
    && std::ranges::view<Scope> && std::ranges::borrowed_range<Scope>
    && ranges::random_access_range<Scope> && ranges::sized_range<Scope>
    && ranges::view_<Scope> && ranges::borrowed_range<Scope>;

} // namespace

TEST_CASE("ranges: every scope is a random-access, sized, borrowed view, whatever its rule is") {
    static_assert(
        is_random_access<decltype(sa::scopes::strict_orders<2, 2>(sa::aggregators::borda))>);
    static_assert(
        is_random_access<decltype(sa::scopes::weak_orders<2, 2>(sa::aggregators::borda))>);
    static_assert(
        is_random_access<decltype(sa::scopes::utilities<2, 2, 1>(sa::aggregators::nash))>);
    auto const always = [](int x) {
        return [x](sa::PickingProfile auto const&) { return opt(x); };
    };
    auto const scope = sa::scopes::strict_orders<2, 2>(always(1));
    static_assert(is_random_access<std::remove_const_t<decltype(scope)>>);
    auto it = scope.begin();
    it = scope.begin() + 3; // although the rule cannot be assigned
    CHECK(sa::choose(*it) == sa::option_set<1>::of(opt(1)));
}

TEST_CASE("ranges: iterators go anywhere, do not dangle, and work at compile time") {
    auto const by_iterator = [](auto const& scope) {
        auto const it = scope.begin() + 7;
        bool ok =
            it.index() == 7 && it - scope.begin() == 7 && scope.end() - it == scope.size() - 7;
        ok = ok && (*it).rank(0, opt(2)) == scope[7].rank(0, opt(2));
        ok = ok && it[-7].rank(1, opt(2)) == scope[0].rank(1, opt(2));
        auto back = it;
        --back;
        ok = ok && back < it && back++ != it && back == it && 1 + back > it;
        back -= 3;
        return ok && back.index() == 4 && (*back).rank(1, opt(0)) == scope[4].rank(1, opt(0));
    };
    BOTH(by_iterator(sa::scopes::strict_orders<2, 3>(sa::aggregators::borda)));
    BOTH(by_iterator(sa::scopes::weak_orders<2, 3>(sa::aggregators::borda)));
    auto const orphan = sa::scopes::strict_orders<2, 3>(sa::aggregators::borda).begin() + 35;
    CHECK((*orphan).rank(1, opt(2)) == 0);
}

TEST_CASE("ranges: pipelines of range-v3 say what a census says") {
    using namespace ranges;
    long long const expected =
        sa::census(three_by_three, sa::relations::veto, sa::ties::lowest).aligned;
    CHECK(expected == 108);
    CHECK(count_if(three_by_three, aligned(sa::ties::lowest)) == expected);
    CHECK(distance(three_by_three | views::filter(aligned(sa::ties::lowest))) == expected);
    // A temporary scope pipes as well.
    auto failing = sa::scopes::strict_orders<3, 3>(sa::aggregators::plurality) | views::enumerate
                   | views::filter([](auto const& item) {
                         return !aligned(sa::ties::lowest)(std::get<1>(item));
                     })
                   | views::transform([](auto const& item) {
                         return static_cast<long long>(std::get<0>(item));
                     })
                   | views::take(1) | to<std::vector<long long>>();
    CHECK(failing
          == std::vector<long long>{
              sa::census(three_by_three, sa::relations::veto, sa::ties::lowest).first_failure});
    auto const last = *(three_by_three | views::reverse).begin();
    CHECK(last.rank(0, opt(0)) == 2);
    CHECK(distance(three_by_three | views::drop(200) | views::stride(4)) == 4);
}
