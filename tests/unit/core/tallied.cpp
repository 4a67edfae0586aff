// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

template <class P, class Rule>
bool same_choice(P const& p, Rule const& rule) {
    return sa::winners(rule, sa::tallied(p)) == sa::winners(rule, p);
}

}  // namespace

TEST_CASE("tallied: a profile that carries its tallies says the same") {
    for (sample const& s : joined({small_strict(), small_weak(), random_weak()})) {
        auto const p = table_of<sa::capacity<6, 5>, sa::weak_orders, sa::weights>(s);
        CHECK(same_choice(p, sa::aggregators::plurality));
        CHECK(same_choice(p, sa::aggregators::antiplurality));
        CHECK(same_choice(p, sa::aggregators::borda));
        CHECK(same_choice(p, sa::aggregators::copeland));
        CHECK(same_choice(p, sa::aggregators::irv));
    }
    for (utilities const& u : random_utilities()) {
        auto const p = valued_table(u);
        CHECK(same_choice(p, sa::aggregators::nash));
        CHECK(same_choice(p, sa::aggregators::egalitarian));
        CHECK(sa::relations::utilitarian.loss(opt(0), sa::tallied(p))
              == sa::relations::utilitarian.loss(opt(0), p));
    }
}

TEST_CASE(
    "tallied: sums and products are counted once somebody asks, and only an error for who does") {
    using all = sa::scale<sa::zero, sa::in_units_of<int>>;
    sa::table<sa::dynamic, sa::weak_orders, sa::values<long long, all>, sa::weights> p(
        sa::dynamic(2, 2));
    for (int i = 0; i < 2; ++i) p.set_value(i, opt(0), 5'000'000'000'000'000'000);
    p.set_rank(0, opt(1), 1);
    p.set_rank(1, opt(1), 1);
    auto const t = sa::tallied(p);
    CHECK(sa::winners(sa::aggregators::plurality, t) == sa::winners(sa::aggregators::plurality, p));
    for (int again = 0; again < 2; ++again) {
        CHECK(error_of([&] {
                  static_cast<void>(sa::winners(sa::aggregators::nash, t));
              }).find("a product")
              == 0);
        CHECK(error_of([&] {
                  static_cast<void>(sa::winners(sa::aggregators::utilitarian, t));
              }).find("a sum")
              == 0);
    }
    // Two who get 3 and 0, and 2 and 2; the copy knows what the original does.
    sa::table<sa::dynamic, sa::weak_orders, sa::values<long long, all>, sa::weights> q(
        sa::dynamic(2, 2));
    q.set_value(0, opt(0), 3);
    for (int i = 0; i < 2; ++i) q.set_value(i, opt(1), 2);
    q.set_rank(0, opt(1), 1);
    q.set_rank(1, opt(0), 1);
    auto const u = sa::tallied(q);
    auto copy = u;
    CHECK(
        (&sa::utility_products(u) == &sa::utility_products(u) && sa::utility_products(u)[1] == 4));
    CHECK((sa::utility_sums(u)[0] == 3 && sa::utility_sums(u)[1] == 4));
    copy = u;
    CHECK((sa::utility_products(copy)[1] == 4 && sa::utility_products(copy)[0] == 0
           && sa::utility_sums(copy)[1] == 4));
}

// What is written afterwards would not be in the tallies.
template <class P>
concept can_be_written = requires(P p) { p.set_rank(0, opt(0), 0); } ||
                         requires(P p) { p.set_weight(0, 2); } ||
                         requires(P p) { p.set_value(0, opt(0), typename P::value_type(0)); } ||
                         requires(P p) { p.set_approval(0, opt(0), true); };
template <class... Contents> using two_by_two = sa::table<sa::fixed<2, 2>, Contents...>;
using all_contents =
    two_by_two<sa::weak_orders, sa::values<int, sa::interval>, sa::approvals, sa::weights>;
static_assert(can_be_written<two_by_two<sa::strict_orders>>);
static_assert(can_be_written<two_by_two<sa::weights>>);
static_assert(can_be_written<two_by_two<sa::values<int, sa::interval>>>);
static_assert(can_be_written<two_by_two<sa::approvals>>);
static_assert(!can_be_written<sa::tallied_profile<two_by_two<sa::strict_orders>>>);
static_assert(!can_be_written<sa::tallied_profile<all_contents>>);

TEST_CASE("tallied: on a menu everything is counted anew") {
    for (sample const& s : small_weak()) {
        auto const p = table_of<sa::capacity<6, 5>, sa::weak_orders>(s);
        auto const h = sa::compose(sa::numbered(s.options()), sa::aggregators::borda, p);
        auto const t =
            sa::compose(sa::numbered(s.options()), sa::aggregators::borda, sa::tallied(p));
        CHECK(sa::choose(h, menu_of_two(1, 2)) == sa::choose(t, menu_of_two(1, 2)));
    }
}

TEST_CASE("partial orders: unranked options are incomparable, and only pairs can be asked about") {
    sa::table<sa::fixed<2, 3>, sa::partial_orders, sa::weights> p;
    p.set_rank(0, opt(1), 0);
    p.set_rank(0, opt(0), p.unranked);
    p.set_rank(0, opt(2), 1);
    p.set_rank(1, opt(0), 0);
    p.set_rank(1, opt(1), p.unranked);
    p.set_rank(1, opt(2), p.unranked);
    CHECK(p.prefers(0, opt(1), opt(2)));
    CHECK(!p.prefers(0, opt(1), opt(0)));
    CHECK(!p.prefers(1, opt(0), opt(2)));
    static_assert(sa::PreferenceProfile<decltype(p)> && !sa::OrdinalProfile<decltype(p)>);
    auto const h = sa::compose(sa::numbered(3), sa::aggregators::copeland, p);
    CHECK(choice_of(sa::choose(h)) == choice{1});
    CHECK(choice_of(sa::choose(h, menu_of_two(0, 2))) == choice{0, 2});
    CHECK(sa::reflexive(sa::relations::condorcet, h).aligned());
    static_assert(!sa::can_ask<decltype(sa::relations::pareto), decltype(h)>);
    static_assert(
        !sa::can_ask<decltype(sa::relations::boundary),
                     decltype(sa::compose(sa::numbered(3), sa::aggregators::plurality, p))>);
    static_assert(sa::PreferenceProfile<decltype(sa::tallied(p))>);
}
