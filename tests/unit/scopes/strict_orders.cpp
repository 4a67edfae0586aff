// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <iterator>
#include <vector>

namespace sa = selfalign;
using namespace check;

namespace {

template <int N, int M>
void has_the_order_of_the_theory() {
    auto const scope = sa::scopes::strict_orders<N, M>(sa::aggregators::plurality);
    samples const& expected = strict(N, M);
    REQUIRE(scope.size() == static_cast<long long>(expected.size()));
    long long k = 0;
    bool same = true;
    for (auto const& h : scope) {
        same = same && sample_of(h) == expected[static_cast<std::size_t>(k)];
        if (k % 17 == 0)
            same = same && sample_of(scope[k]) == expected[static_cast<std::size_t>(k)];
        ++k;
    }
    long long again = 0;
    for (auto const& h : scope.in_place())
        same = same && sample_of(h) == expected[static_cast<std::size_t>(again++)];
    CHECK(same);
    CHECK(k == scope.size());
    CHECK(again == scope.size());
}

}  // namespace

TEST_CASE("strict_orders: all profiles, lexicographic, the last part fastest") {
    has_the_order_of_the_theory<1, 1>();
    has_the_order_of_the_theory<1, 3>();
    has_the_order_of_the_theory<2, 2>();
    has_the_order_of_the_theory<3, 3>();
    has_the_order_of_the_theory<2, 4>();
    has_the_order_of_the_theory<3, 4>();
}

TEST_CASE("strict_orders: in place, one pass, also at compile time") {
    using pass = decltype(sa::scopes::strict_orders<2, 2>(sa::aggregators::borda).in_place());
    static_assert(std::input_iterator<pass::iterator>
                  && std::sentinel_for<pass::sentinel, pass::iterator>);
    constexpr auto reversals = [] {
        int n = 0;
        for (auto const& h : sa::scopes::strict_orders<2, 2>(sa::aggregators::borda).in_place())
            n += h.rank(0, opt(0)) != h.rank(1, opt(0)) ? 1 : 0;
        return n;
    };
    BOTH(reversals() == 2);
}

TEST_CASE("strict_orders: in place the profiles carry tallies, and the answers are the same") {
    auto const scope = sa::scopes::strict_orders<3, 3>(sa::aggregators::copeland).borda_scored();
    auto const answers = [](auto const& h) {
        std::vector<long long> all;
        for (auto reading :
             {sa::ties::report, sa::ties::forall, sa::ties::lowest, sa::ties::exists}) {
            auto const note = [&](auto const& f) {
                auto const j = sa::judge(f, h, reading);
                auto const v = sa::reflexive(f, h, reading);
                for (long long n : {static_cast<long long>(j.value), j.loss + 0LL,
                                    j.irreducible + 0LL, j.chosen.index + 0LL, v.witness.part + 0LL,
                                    v.witness.preferred.index + 0LL, v.witness.amount + 0LL})
                    all.push_back(n);
            };
            note(sa::relations::all_top);
            note(sa::relations::veto);
            note(sa::relations::nash_opt);
            note(sa::relations::condorcet);
        }
        return all;
    };
    long long k = 0, different = 0;
    for (auto const& h : scope.in_place()) different += answers(h) != answers(scope[k++]) ? 1 : 0;
    CHECK(k == 216);
    CHECK(different == 0);
}

TEST_CASE("strict_orders: at compile time, and scored by Borda on request") {
    constexpr auto scope = sa::scopes::strict_orders<2, 3>(sa::aggregators::nash).borda_scored();
    BOTH(scope.size() == 36);
    BOTH(scope[7].rank(0, opt(0)) == 0 && scope[7].rank(0, opt(1)) == 2);
    BOTH(scope[7].value(0, opt(0)) == 2 && scope[7].value(0, opt(1)) == 0);
    BOTH(sa::choose(scope[7]) == sa::option_set<1>::of(opt(0)));
    BOTH((*scope.begin()).at(1, 2) == opt(2));
    BOTH(++scope.begin() != scope.begin());
}
