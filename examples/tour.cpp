// SPDX-License-Identifier: BSL-1.0
// What a system can be made of, what it chooses, and what may be asked of it.

#include <array>
#include <iostream>
#include <selfalign.hpp>
#include <selfalign/aggregators/bargaining.hpp>
#include <selfalign/dynamics.hpp>
#include <selfalign/ext/print.hpp>
#include <string>
#include <vector>

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

// Friends whose parts change: strict orders, in which an option can rise or drop a place.
constexpr auto friends = sa::compose(
    sa::options(evening::read, evening::film, evening::party), sa::aggregators::borda,
    sa::ranking("ann", evening::read, evening::film, evening::party),
    sa::ranking("bob", evening::party, evening::film, evening::read),
    sa::ranking("cem", evening::film, evening::party, evening::read));

void ballots() {
    // Ballots that only run time knows: vectors of options, and of parts.
    std::vector<std::string> const cities{"Memphis", "Nashville", "Knoxville"};
    auto const ballot = [](int voters, std::string const& name, auto const& best_to_worst) {
        return sa::times(voters, sa::ranking(name, best_to_worst));
    };
    std::vector<decltype(ballot(1, "", cities))> parts{ballot(42, "west", cities)};
    parts.push_back(ballot(26, "middle", std::vector{cities[1], cities[2], cities[0]}));
    parts.push_back(ballot(32, "east", std::vector{cities[2], cities[1], cities[0]}));
    auto const town = sa::compose(sa::options(cities), sa::aggregators::plurality, parts);
    auto const verdict = sa::reflexive(relations::condorcet, town);
    std::cout << sa::sentence(verdict, town, "condorcet", "plurality") << '\n';
}

void years() {
    // Everybody learns to like what happens: the friends of four years, each after the one before.
    auto const year = sa::history(sa::evaluate(friends), sa::drifts::adaptation, 3);
    auto const lost = sa::temporal(relations::all_top, year);
    std::cout << "in year 3 they choose " << sa::choose(year[3]) << ", which costs them "
              << lost(3, 3).loss << ", and who they were in year 0 " << lost(3, 0).loss << '\n';
    // The first of these systems that is aligned with itself, within 5 years.
    auto const healed =
        sa::heal(relations::all_top, sa::evaluate(friends), sa::drifts::adaptation, 5);
    std::cout << (healed.healed ? "healed" : "not healed") << " after " << healed.rounds << '\n';
}

int main() {
    std::cout << "home chooses " << sa::choose(home) << '\n'
              << sa::sentence(sa::reflexive(relations::all_top, home), "all_top", "borda") << '\n';
    ballots();
    years();
}
