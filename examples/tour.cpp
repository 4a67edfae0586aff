// SPDX-License-Identifier: BSL-1.0
// What a system can be made of, what it chooses, and what may be asked of it.

#include <array>
#include <iostream>
#include <selfalign.hpp>
#include <selfalign/aggregators/bargaining.hpp>
#include <selfalign/ext/print.hpp>

namespace sa = selfalign;
namespace relations = selfalign::relations;

enum class evening { read, film, party };

// Parts may rank (with ties), count for several, or be systems of their own.
constexpr auto home = sa::compose(
    sa::options(evening::read, evening::film, evening::party),
    sa::aggregators::borda,
    sa::ranking("ann", evening::read, sa::tied(evening::film, evening::party)),
    sa::times(2, sa::ranking("each twin", evening::party, evening::film, evening::read)),
    sa::group("grandparents", sa::aggregators::plurality,
              sa::ranking("oma", evening::film, evening::read, evening::party),
              sa::ranking("opa", evening::film, evening::party, evening::read)));

// What it chooses from everything, and from a menu: sets of co-winners, by index.
static_assert(sa::choose(home).contains(sa::opt(2)) && sa::choose(home).size() == 1);
static_assert(sa::choose(home, std::array{evening::read, evening::film}).contains(sa::opt(1)));

// Utilities promise nothing beyond their own part unless you say so. `euro` is your own type.
struct euro {};
constexpr auto flat = sa::compose(
    sa::options(evening::read, evening::film, evening::party), sa::aggregators::utilitarian,
    sa::utility<sa::in_units_of<euro>>("ann",
                                       [](evening e) { return e == evening::read ? 20 : 0; }),
    sa::utility<sa::in_units_of<euro>>("bob",
                                       [](evening e) { return e == evening::film ? 30 : 5; }));
static_assert(sa::self_aligned<relations::utilitarian, flat>);

// A bargaining solution is told what each part has if nothing is agreed on.
constexpr auto bargain = sa::compose(
    sa::options(evening::read, evening::film, evening::party),
    sa::aggregators::nash_bargaining({1, 5}),
    sa::utility("ann", [](evening e) { return e == evening::read ? 20 : 8; }),
    sa::utility("bob", [](evening e) { return e == evening::film ? 30 : 5; }));
static_assert(sa::choose(bargain).lowest() == sa::opt(1));
static_assert(sa::self_aligned<relations::individually_rational({1, 5}), bargain>);
static_assert(sa::self_aligned<relations::individually_rational(evening::party), bargain>);

// A rule sees what all parts share. Some only react, so only first places are left to look at.
constexpr auto late = sa::compose(
    sa::options(evening::read, evening::film, evening::party), sa::aggregators::plurality,
    sa::ranking("plan", evening::read, evening::film, evening::party),
    sa::impulse("phone", evening::film),
    sa::impulse("tiredness", [](auto const&, auto const& menu) { return menu.lowest(); }));
static_assert(sa::can_ask<decltype(relations::boundary), decltype(late)>);
static_assert(!sa::can_ask<decltype(relations::pareto), decltype(late)>);

// f(A, H): is an assistant that plans my evening by utilities aligned with the household?
static_assert(sa::aligned(relations::pareto, flat, home).aligned());
static_assert(sa::aligned(relations::boundary, late, home).misaligned());

int main() {
    std::cout << "home chooses " << sa::choose(home) << '\n'
              << sa::sentence(sa::reflexive(relations::all_top, home), "all_top", "borda") << '\n';
}
