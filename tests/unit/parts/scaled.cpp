// SPDX-License-Identifier: BSL-1.0
// Parts with a budget, a Σ with a budget, a world with a depth, and systems with more of each.
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

struct point {};
constexpr auto bits(int b0, int b1, int b2, int b3) {
    // Two binary features for each of four options: 10 has the first one only.
    return [=](int x, int k) {
        int const all[] = {b0, b1, b2, b3};
        return k == 0 ? all[x] / 10 : all[x] % 10;
    };
}
// Item 26 of the theory: phi_0 = (00, 00), (00, 11) over options, phi_1 likewise.
constexpr auto divided(int first, int second) {
    return sa::compose(sa::numbered<4>(), sa::lex(sa::aggregators::utilitarian),
                       sa::featured<sa::in_units_of<point>>("a", 2, bits(0, 0, 1, 1), first),
                       sa::featured<sa::in_units_of<point>>("b", 2, bits(0, 1, 0, 1), second));
}

constexpr auto future =
    sa::paths(sa::numbered<2>(), 3, [](int x, int t) { return x == 0 ? 1 - t : t; });
constexpr auto today =
    sa::foresight(1, sa::utility<sa::in_units_of<point>>("today", [](int z) { return z; }));

struct constant_part {
    int liked = 0;
    template <sa::WorldModel W> constexpr bool prefers(W const&, opt x, opt y) const {
        return x.index == liked && y.index != liked;
    }
};

}  // namespace

TEST_CASE("featured: as many features as the budget allows, and no more than there are") {
    constexpr auto part = sa::featured("a", 2, bits(11, 10, 1, 0), 1);
    static_assert(sa::Budgeted<decltype(part)> && sa::BudgetedPart<decltype(part), sa::numbers<4>>);
    static_assert(!sa::Budgeted<decltype(sa::utility("", [](int) { return 0; }))>);
    constexpr auto w = sa::numbered<4>();
    BOTH(part.value(w, opt(0)) == 1 && part.value(w, opt(2)) == 0);
    BOTH(part.with_budget(2).value(w, opt(0)) == 2 && part.with_budget(2).value(w, opt(2)) == 1);
    BOTH(part.with_budget(9).value(w, opt(0)) == 2 && part.with_budget(0).value(w, opt(0)) == 0);
    BOTH(part.budget() == 1 && part.with_budget(9).budget() == 9);
    CHECK(error_of([&] { static_cast<void>(part.with_budget(-1)); })
          == "a budget of -1; expected 0 or more");
}

TEST_CASE("foresight: a part that sees less far than the world shows") {
    static_assert(sa::BudgetedPart<decltype(today), decltype(future)>);
    // Stages of option 0: 1, 0, -1; of option 1: 0, 1, 2.
    BOTH(today.value(future, opt(0)) == 1 && today.value(future, opt(1)) == 0);
    BOTH(today.with_budget(3).value(future, opt(0)) == 0
         && today.with_budget(3).value(future, opt(1)) == 3);
    // No deeper than the world is seen.
    BOTH(today.with_budget(3).value(future.looking_ahead(2), opt(1)) == 1);
    CHECK(error_of([] { static_cast<void>(today.with_budget(0)); })
          == "a foresight of 0 stages; expected at least 1");
}

TEST_CASE("attending: a rule that gets through the first options only") {
    constexpr auto first_two = sa::aggregators::attending(2, sa::aggregators::borda);
    static_assert(sa::Budgeted<decltype(first_two)>);
    bool right = true;
    for (auto const& h : sa::scopes::strict_orders<2, 3>(sa::aggregators::borda)) {
        sa::option_set<1> menu = sa::option_set<1>::all(2);
        right = right && sa::winners(first_two, h.profile()) == sa::choose(h, menu) &&
                sa::winners(first_two.with_budget(3), h.profile()) == sa::choose(h) &&
                sa::winners(first_two.with_budget(1), h.profile()) == sa::option_set<1>::of(opt(0));
    }
    CHECK(right);
    CHECK(error_of([&] { static_cast<void>(first_two.with_budget(0)); }) ==
          "a rule was to attend to the first 0 options; expected at least 1");
}

TEST_CASE("scaled: four budget schedules, four choices (item 26)") {
    constexpr auto h = divided(1, 1);
    BOTH(sa::choose(h).lowest() == opt(0));
    BOTH(sa::choose(sa::with_budgets(h, {1, 2})).lowest() == opt(1));
    BOTH(sa::choose(sa::with_budgets(h, {2, 1})).lowest() == opt(2));
    BOTH(sa::choose(sa::with_budgets(h, {2, 2})).lowest() == opt(3));
    BOTH(sa::choose(sa::scaled(h, {.parts = 2})).lowest() == opt(3));
    BOTH(sa::choose(sa::scaled(h, {.sigma = 2, .world = 2})).lowest()
         == opt(0)); // neither has a budget
    CHECK(error_of([&] { static_cast<void>(sa::with_budgets(h, {1, 2, 3})); }) ==
          "3 budgets for 2 parts; expected one a part");
    // H did not change.
    BOTH(sa::choose(h).lowest() == opt(0));
}

TEST_CASE("scaled: parts, sigma and world apart and together") {
    constexpr auto h =
        sa::compose(future.looking_ahead(1),
                    sa::aggregators::attending(1, sa::aggregators::utilitarian), today);
    BOTH(sa::choose(sa::scaled(h, {})).lowest() == opt(0));
    BOTH(sa::choose(sa::scaled(h, {.parts = 3})).lowest() == opt(0));
    BOTH(sa::choose(sa::scaled(h, {.world = 3})).lowest() == opt(0));
    BOTH(sa::choose(sa::scaled(h, {.sigma = 2})).lowest() == opt(0));
    BOTH(sa::choose(sa::scaled(h, {.parts = 3, .world = 3})).lowest() == opt(0)); // Σ does not look
    BOTH(sa::choose(sa::scaled(h, {.parts = 3, .sigma = 2, .world = 9})).lowest() == opt(1));
    BOTH(sa::choose(sa::with_sigma_budget(h, 2)).lowest() == opt(0));
    BOTH(sa::choose(sa::with_depth(sa::with_sigma_budget(sa::with_budgets(h, {2}), 2), 2)).size()
         == 2);
}

TEST_CASE("scaled: what stands around a part, or it inside of, does not hide its budget") {
    constexpr auto a = sa::featured<sa::in_units_of<point>>("a", 2, bits(0, 0, 11, 1), 1);
    constexpr auto wrapped = sa::named("b", sa::times(3, sa::times(2, a)));
    static_assert(sa::Budgeted<decltype(wrapped)>);
    constexpr auto more = wrapped.with_budget(2);
    static_assert(std::is_same_v<decltype(more), decltype(wrapped)>);
    BOTH(more.budget() == 2 && more.weight() == 6 && more.name() == sa::text("b"));
    BOTH(more.value(sa::numbered<4>(), opt(2)) == 2
         && wrapped.value(sa::numbered<4>(), opt(2)) == 1);

    // In a group: a alone sees option 2; with twice the budget, and a Σ that looks at all of them,
    // 3.
    constexpr auto b = sa::featured<sa::in_units_of<point>>("b", 2, bits(0, 0, 10, 11), 1);
    constexpr auto h = sa::compose(
        sa::numbered<4>(), sa::aggregators::plurality,
        sa::group("g", sa::aggregators::attending(3, sa::lex(sa::aggregators::utilitarian)), b));
    BOTH(sa::choose(h).lowest() == opt(2));
    BOTH(sa::choose(sa::scaled(h, {.parts = 2})).lowest() == opt(2));
    BOTH(sa::choose(sa::scaled(h, {.parts = 2, .sigma = 2})).lowest() == opt(3));
    // The same group with a way of changing, and a budget that cannot be doubled.
    constexpr auto stays = [](auto const& part, auto const&, opt) { return part; };
    constexpr int most = 2147483647;
    constexpr auto changing = sa::compose(
        sa::numbered<4>(), sa::aggregators::plurality,
        sa::adapting(
            sa::group("g", sa::aggregators::attending(most, sa::lex(sa::aggregators::utilitarian)),
                      b),
            stays));
    BOTH(sa::choose(changing).lowest() == opt(2)
         && sa::choose(sa::scaled(changing, {.parts = 2, .sigma = 2})).lowest() == opt(3));
}

TEST_CASE("scaled: parts of one type, as many as run time says") {
    std::vector<decltype(sa::featured<sa::in_units_of<point>>("", 2, bits(0, 0, 0, 0), 1))> parts;
    for (auto const& f : {bits(0, 0, 1, 1), bits(0, 1, 0, 1)})
        parts.push_back(sa::featured<sa::in_units_of<point>>("", 2, f, 1));
    auto const h = sa::compose(sa::numbered<4>(), sa::lex(sa::aggregators::utilitarian), parts);
    CHECK(sa::choose(sa::with_budgets(h, std::vector{1, 2})).lowest() == opt(1));
    CHECK(sa::choose(sa::scaled(h, {.parts = 2})).lowest() == opt(3));
}

TEST_CASE("adapting and edited: another system, and H as it was") {
    constexpr auto turncoat =
        sa::adapting(constant_part{0}, [](constant_part p, auto const&, opt x) {
            p.liked = x.index;
            return p;
        });
    static_assert(sa::AdaptivePart<decltype(turncoat), sa::numbers<3>>);
    static_assert(!sa::AdaptivePart<constant_part, sa::numbers<3>>);
    constexpr auto h =
        sa::compose(sa::numbered<3>(), sa::aggregators::plurality, turncoat, constant_part{1});
    constexpr auto later = sa::after(h, opt(2));
    static_assert(std::is_same_v<decltype(later), decltype(h)>);
    BOTH(sa::evaluate(later).is_top(0, opt(2)) && sa::evaluate(later).is_top(1, opt(1)));
    BOTH(sa::evaluate(h).is_top(0, opt(0)));
    // Inside of a group, and with a name and a weight around it.
    constexpr auto deep = sa::compose(
        sa::numbered<3>(), sa::aggregators::plurality,
        sa::times(2, sa::named("h", sa::group("g", sa::aggregators::plurality,
                                              sa::named("n", sa::times(2, turncoat))))));
    BOTH(sa::choose(deep).lowest() == opt(0)
         && sa::choose(sa::after(deep, opt(2))).lowest() == opt(2));
    // Another Σ, another world, the same parts.
    BOTH(sa::choose(sa::with_sigma(h, sa::aggregators::dictator(0))).lowest() == opt(0));
    BOTH(sa::choose(sa::with_sigma(sa::evaluate(later), sa::aggregators::dictator(0))).lowest()
         == opt(2));
    BOTH(sa::evaluate(sa::with_world(h, sa::numbered<5>())).options() == 5);
}
