// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/rational.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

using q = boost::rational<long long>;

enum class way { walk, bus };
enum class sky { rain, sun };
enum class arrival { wet, dry, late };

constexpr auto leads_to = [](way w, sky s) {
    return w == way::bus ? arrival::late : s == sky::rain ? arrival::wet : arrival::dry;
};
constexpr auto ways = sa::options(way::walk, way::bus);
constexpr auto world =
    sa::uncertain(ways, sa::belief(sa::odds(sky::rain, 1), sa::odds(sky::sun, 3)), leads_to);
constexpr auto rainy =
    sa::uncertain(ways, sa::belief(sa::odds(sky::rain, 3), sa::odds(sky::sun, 1)), leads_to);

constexpr auto comfort = [](arrival a) {
    return a == arrival::dry ? 4 : a == arrival::late ? 2 : -4;
};
constexpr auto punctuality = [](arrival a) { return a == arrival::late ? 0 : 1; };

struct joy {};
constexpr auto parts_in = [](auto const& w) {
    return sa::compose(w, sa::aggregators::utilitarian,
                       sa::utility<sa::in_units_of<joy>>("comfort", comfort),
                       sa::utility<sa::in_units_of<joy>>("punctuality", punctuality));
};

}  // namespace

TEST_CASE("uncertain: a utility is worth its sum over states of belief times utility") {
    static_assert(sa::WorldModel<decltype(world)> && sa::ConsequenceModel<decltype(world)>);
    static_assert(sa::BeliefModel<decltype(world)> && !sa::DepthModel<decltype(world)>);
    static_assert(!sa::ConsequenceModel<decltype(ways)>);
    static_assert(std::is_same_v<sa::outcome_of<decltype(world)>, arrival>);
    static_assert(std::is_same_v<sa::outcome_of<decltype(ways)>, way>);

    BOTH(world.states() == 2 && world.total() == 4 && world.weight(1) == 3);
    BOTH(world.outcome_in(opt(0), 0) == arrival::wet
         && world.outcome_in(opt(0), 1) == arrival::dry);
    // In quarters: walking 1 x -4 + 3 x 4 = 8, the bus 4 x 2 = 8.
    constexpr auto h = sa::evaluate(parts_in(world));
    BOTH(h.value(0, opt(0)) == 8 && h.value(0, opt(1)) == 8);
    BOTH(h.value(1, opt(0)) == 4 && h.value(1, opt(1)) == 0);
    BOTH(h.rank(0, opt(0)) == 0 && h.rank(0, opt(1)) == 0 && h.rank(1, opt(1)) == 1);
    static_assert(!sa::can_ask<decltype(sa::relations::nash_opt), decltype(h)>); // no zero promised
}

TEST_CASE("uncertain: the same parts under two world models give two verdicts") {
    constexpr auto sunny_mind = parts_in(world);
    constexpr auto rainy_mind = parts_in(rainy);
    BOTH(sa::choose(sunny_mind) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::choose(rainy_mind) == sa::option_set<1>::of(opt(1)));
    // What she does is best as she sees the world. As it is, it would have lost 12 - 8 quarters.
    BOTH(sa::aligned(sa::relations::utilitarian, rainy_mind, sunny_mind).loss == 4);
    BOTH(sa::reflexive(sa::relations::all_top, sunny_mind).aligned());
    BOTH(sa::reflexive(sa::relations::all_top, rainy_mind).misaligned());
}

TEST_CASE("uncertain: once the state is known the unit stays") {
    constexpr auto wet = world.given(0);
    BOTH(wet.weight(0) == 4 && wet.weight(1) == 0 && wet.total() == 4);
    constexpr auto h = sa::evaluate(parts_in(wet));
    BOTH(h.value(0, opt(0)) == -16 && h.value(0, opt(1)) == 8);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(1)));
    // The other state is not visited any more.
    int visits = 0;
    wet.each_outcome(opt(0), [&](arrival a, long long) { visits += a == arrival::wet ? 1 : 100; });
    CHECK(visits == 1);
    CHECK(error_of([] { static_cast<void>(world.given(2)); })
          == "state 2 was asked for; expected 0..1");
}

TEST_CASE("uncertain: fractions are expected values") {
    constexpr auto w = sa::uncertain(
        ways, sa::belief(sa::odds(sky::rain, q(1, 3)), sa::odds(sky::sun, q(2, 3))), leads_to);
    constexpr auto h = sa::evaluate(parts_in(w));
    BOTH(h.value(0, opt(0)) == q(4, 3) && h.value(0, opt(1)) == q(2));
}

TEST_CASE("uncertain: an approval part approves of what can only end well") {
    constexpr auto stays_dry = [](arrival a) { return a != arrival::wet; };
    constexpr auto h =
        sa::evaluate(sa::compose(world, sa::aggregators::approval, sa::approval("coat", stays_dry),
                                 sa::approval("list", arrival::dry, arrival::wet)));
    BOTH(!h.approves(0, opt(0)) && h.approves(0, opt(1)));
    BOTH(h.approves(1, opt(0)) && !h.approves(1, opt(1)));
    // A state that is excluded cannot end badly.
    constexpr auto sun = sa::evaluate(
        sa::compose(world.given(1), sa::aggregators::approval, sa::approval("coat", stays_dry)));
    BOTH(sun.approves(0, opt(0)));
    // A function of outcomes is a part as well.
    constexpr auto plain = sa::evaluate(sa::compose(world, sa::aggregators::approval, stays_dry));
    BOTH(!plain.approves(0, opt(0)));
}

TEST_CASE("uncertain: what is wrong with a belief") {
    CHECK(error_of([&] { static_cast<void>(sa::belief(sa::odds("rain", 1), sa::odds("rain", 2))); })
          == "a belief names state 'rain' twice (positions 0 and 1)");
    CHECK(error_of([&] { static_cast<void>(sa::belief(sa::odds("rain", -1), sa::odds("sun", 2))); })
          == "a belief gives state 'rain' a negative weight; expected 0 or more");
    CHECK(error_of([&] { static_cast<void>(sa::belief(sa::odds("rain", 0), sa::odds("sun", 0))); })
          == "a belief excludes every state; expected a positive weight for at least one");
}

TEST_CASE("belief: odds whose sum does not fit are an error") {
    constexpr long long half = 4'611'686'018'427'387'904;
    CHECK(error_of([&] {
              static_cast<void>(sa::belief(sa::odds(sky::rain, half), sa::odds(sky::sun, half)));
          }).find("a sum does not fit")
          == 0);
}
