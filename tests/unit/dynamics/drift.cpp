// SPDX-License-Identifier: BSL-1.0
// Systems that change by what they choose: drift, temporal, heal and prices.
#include "check.hpp"

#include <selfalign/dynamics.hpp>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
namespace relations = selfalign::relations;
namespace drifts = selfalign::drifts;
using namespace check;

namespace {

constexpr auto plurality = sa::lex(aggregators::plurality);
auto const scope = sa::scopes::strict_orders<3, 3>(plurality);
// The theory scores orders by Borda where a relation adds up.
auto const scored = scope.borda_scored();

// On how many systems c(H_s) is aligned with H_t, (s, t) = (0, 0), (1, 1), (1, 0) and (0, 1).
template <class F, class Scope, class Drift>
std::vector<int> corners_of(F const& f, Scope const& systems, Drift const& drift) {
    int start = 0, end = 0, back = 0, forward = 0;
    for (auto const& h : systems) {
        auto const m = sa::temporal(f, sa::history(h, drift, 1));
        start += m(0, 0).value == sa::answer::aligned;
        end += m(1, 1).value == sa::answer::aligned;
        back += m(1, 0).value == sa::answer::aligned;
        forward += m(0, 1).value == sa::answer::aligned;
    }
    return {start, end, back, forward};
}

// Pairs of options that a part of one system ranks the other way round in another.
template <class H>
int swaps_between(H const& a, H const& b) {
    int swaps = 0;
    for (int i = 0; i < a.parts(); ++i)
        for (int x = 0; x < a.options(); ++x)
            for (int y = 0; y < x; ++y)
                swaps += a.prefers(i, opt(x), opt(y)) != b.prefers(i, opt(x), opt(y));
    return swaps;
}

// Tired of what was chosen last.
struct bored {
    int of = -1;
    template <sa::WorldModel W> constexpr bool prefers(W const&, opt x, opt y) const {
        return y.index == of && x.index != of;
    }
};

struct egalitarian {
    template <sa::StrictProfile P> constexpr opt operator()(P const& p) const {
        return sa::lowest_winner(aggregators::egalitarian, sa::borda_scored(p));
    }
};

}  // namespace

TEST_CASE("drift: one place up, one place down, and the system as it was") {
    constexpr auto h = sa::scopes::strict_orders<3, 3>(plurality)[9];  // 012|021|120
    static_assert(h.at(1, 1) == opt(2) && h.at(2, 0) == opt(1));
    constexpr auto liked = drifts::adaptation(h, opt(2));
    BOTH(liked.at(0, 0) == opt(0) && liked.at(0, 1) == opt(2) && liked.at(0, 2) == opt(1));
    BOTH(liked.at(1, 0) == opt(2) && liked.at(1, 1) == opt(0));
    BOTH(liked.at(2, 0) == opt(2) && liked.at(2, 1) == opt(1));
    constexpr auto tired = drifts::habituation(h, opt(2));
    BOTH(tired.at(0, 2) == opt(2) && tired.at(1, 2) == opt(2) && tired.at(1, 1) == opt(1));
    BOTH(tired.at(2, 1) == opt(0) && tired.at(2, 2) == opt(2));
    // Up and down again is where one was, unless one was at an end.
    bool inverse = true;
    for (auto const& s : scope)
        for (int x = 0; x < 3; ++x) {
            auto const there = drifts::adaptation(s, opt(x));
            auto const back = drifts::habituation(there, opt(x));
            for (int i = 0; i < 3; ++i)
                inverse = inverse
                          && (s.rank(i, opt(x)) == 0 || back.rank(i, opt(x)) == s.rank(i, opt(x)));
        }
    CHECK(inverse);
}

TEST_CASE("drift: habituation, plurality on (3,3) (section 3.4)") {
    // Boundary is never stable: the choice of today is not the one of tomorrow.
    int stable = 0;
    for (auto const& h : scope) {
        auto const m = sa::temporal(relations::boundary, sa::history(h, drifts::habituation, 1));
        stable += m(1, 0).value == sa::answer::aligned;
        CHECK(m.snapshot() == 0);
    }
    CHECK(stable == 0);
    CHECK(corners_of(relations::utilitarian, scored, drifts::habituation)
          == std::vector{192, 216, 54, 0});
}

TEST_CASE("drift: adaptation makes every snapshot aligned and helps nobody (section 3.4, T6)") {
    CHECK(corners_of(relations::veto, scope, drifts::adaptation)
          == std::vector{108, 216, 108, 216});
    auto const pareto = corners_of(relations::pareto, scope, drifts::adaptation);
    CHECK(pareto[1] == 216);
    CHECK(pareto[2] == pareto[0]);
    auto const utilitarian = corners_of(relations::utilitarian, scored, drifts::adaptation);
    CHECK(utilitarian[1] == 216);
    CHECK(utilitarian[2] == utilitarian[0]);
}

TEST_CASE("temporal: the lower triangle is what counts") {
    // Everybody ends up content on the snapshot; those who were there first are not.
    int deceptive = 0, safe = 0;
    for (auto const& h : scope) {
        auto const systems = sa::history(h, drifts::adaptation, 3);
        auto const m = sa::temporal(relations::veto, systems);
        REQUIRE(m.times() == 4);
        safe += m.aligned_through_time();
        bool content = true;
        for (int t = 1; t < 4; ++t) content = content && m(t, t).value == sa::answer::aligned;
        deceptive += content && m(3, 0).value == sa::answer::misaligned;
        CHECK(m.snapshot() <= m.retrospective());
        CHECK(m.only_in_the_snapshot() == (m.snapshot() == 0 && m.retrospective() > 0));
    }
    CHECK(safe == 108);
    CHECK(deceptive == 108);
}

TEST_CASE("reinforcement: who is heard grows louder; parts that say how they change") {
    sa::table<sa::fixed<3, 2>, sa::strict_orders, sa::weights> p;
    for (int i = 0; i < 3; ++i) {
        p.set_rank(i, opt(0), i == 0 ? 0 : 1);
        p.set_rank(i, opt(1), i == 0 ? 1 : 0);
    }
    auto const h = sa::compose(sa::numbered<2>(), aggregators::plurality, p);
    auto const later = sa::history(h, drifts::reinforcement, 2);
    CHECK(later[2].weight(0) == 1);
    CHECK(later[2].weight(1) == 3);
    CHECK(later[2].weight(2) == 3);
    CHECK(h.weight(1) == 1);

    // Where nothing is chosen nobody is heard, and nobody gets used to it.
    sa::option_set<1> const none;
    REQUIRE(none.lowest() == opt());
    auto const stays = [&](auto const& drift) {
        return sa::same_profile(drift(h, none.lowest()), h);
    };
    CHECK(
        (stays(drifts::reinforcement) && stays(drifts::adaptation) && stays(drifts::habituation)));

    auto const part =
        sa::adapting(bored{}, [](bored, auto const&, opt x) { return bored{x.index}; });
    auto const restless = sa::compose(sa::numbered<2>(), plurality, part);
    auto const lives = sa::history(restless, drifts::of_the_parts, 3);
    REQUIRE(lives.size() == 4);
    for (int t = 0; t < 4; ++t)
        CHECK(sa::choose(lives[static_cast<unsigned>(t)]).lowest() == opt(t % 2));
    CHECK(sa::temporal(relations::all_top, lives).only_in_the_snapshot());
}

TEST_CASE("a composed system drifts, heals and is gamed as what it is evaluated to") {
    constexpr auto lab = sa::compose(sa::options(trip::sea, trip::city, trip::home), plurality,
                                     sa::ranking("a", trip::sea, trip::city, trip::home),
                                     sa::ranking("b", trip::sea, trip::city, trip::home),
                                     sa::ranking("c", trip::home, trip::city, trip::sea));
    constexpr auto h = sa::evaluate(lab);
    for (int steps : {0, 1, 4}) {
        auto const years = sa::history(lab, drifts::adaptation, steps);
        auto const expected = sa::history(h, drifts::adaptation, steps);
        REQUIRE(years.size() == expected.size());
        for (std::size_t t = 0; t < years.size(); ++t)
            CHECK(swaps_between(years[t], expected[t]) == 0);
    }
    // One step, written out: sea rises one place in c.
    CHECK(swaps_between(sa::history(lab, drifts::adaptation, 1)[1], h) == 1);
    BOTH(sa::heal(relations::veto, lab, drifts::adaptation, 4).rounds == 1);
    BOTH(sa::heal(relations::veto, lab, drifts::adaptation, 4).healed);
    BOTH(!sa::heal(relations::veto, lab, drifts::adaptation, 0).healed);
    BOTH(sa::snapshot_gaming(relations::veto, lab, drifts::adaptation).flagged());
    CHECK(sa::temporal(relations::veto, sa::history(lab, drifts::adaptation, 1))(1, 0).loss == 1);
}

TEST_CASE("heal is not align: one changes H, the other chooses for H") {
    int healed = 0, gamed = 0, beaten = 0, unsatisfiable = 0;
    for (auto const& h : scope) {
        auto const choice = sa::align(relations::veto, h);
        CHECK(choice.loss == sa::reflexive(relations::veto, h).irreducible);
        unsatisfiable += choice.loss > 0;
        auto const mended = sa::heal(relations::veto, h, drifts::adaptation, 1);
        healed += mended.healed;
        CHECK(mended.rounds == (sa::reflexive(relations::veto, h).aligned() ? 0 : 1));
        CHECK(sa::reflexive(relations::veto, mended.system).aligned());
        auto const game = sa::snapshot_gaming(relations::veto, h, drifts::adaptation);
        gamed += game.flagged();
        beaten += game.beats_every_honest_choice();
        if (game.flagged()) CHECK(game.edited < game.frozen);
    }
    CHECK(healed == 216);
    CHECK(unsatisfiable == 48);
    // Everything somebody ranks last can be made to look better by making it liked, and some option
    // is last for somebody in every system.
    CHECK(gamed == 216);
    // Where no honest choice satisfies everybody, a dishonest one does.
    CHECK(beaten == 48);
    // A relation whose loss the drift cannot touch is not flagged, nor is a drift that does
    // nothing.
    auto const still = [](auto const& h, opt) { return h; };
    int flagged = 0;
    for (auto const& h : scope) flagged += sa::snapshot_gaming(relations::veto, h, still).flagged();
    CHECK(flagged == 0);
    // Nor one that makes it worse.
    for (auto const& h : scope)
        flagged += sa::snapshot_gaming(relations::veto, h, drifts::habituation).flagged();
    CHECK(flagged == 0);
    // Not every system can be healed by it; then so many rounds were tried.
    for (int most : {0, 3}) {
        auto const same = sa::heal(relations::veto, scope[5], still, most);
        CHECK((!same.healed && same.rounds == most));
    }
}

TEST_CASE(
    "price_of: swaps that get an option chosen, plurality and egalitarian on (3,3) (item 15)") {
    auto const prices = [](auto const& systems) {
        std::vector<int> n(5, 0);
        for (auto const& h : systems)
            for (int y = 0; y < 3; ++y) ++n[static_cast<std::size_t>(sa::price_of(h, opt(y)))];
        return n;
    };
    CHECK(prices(scope) == std::vector{216, 228, 138, 50, 16});
    CHECK(prices(sa::scopes::strict_orders<3, 3>(egalitarian{}))
          == std::vector{216, 252, 141, 35, 4});
    CHECK(sa::price_of(sa::scopes::strict_orders<2, 2>(aggregators::constant(opt(0)))[0], opt(1))
          == -1);
    // Of co-winners the lowest counts: 01|10 chooses 0 already, and 1 after a swap.
    auto const tied = sa::scopes::strict_orders<2, 2>(aggregators::plurality)[1];
    CHECK((sa::price_of(tied, opt(0)) == 0 && sa::price_of(tied, opt(1)) == 1));
    // "Never" is said only if all was looked at: 9 of whom 5 have to raise their last option.
    sa::table<sa::dynamic, sa::strict_orders> nine(sa::dynamic(9, 4));
    for (int i = 0; i < 9; ++i)
        for (int x = 0; x < 4; ++x) nine.set_rank(i, opt(x), x);
    auto const unanimous = sa::compose(sa::numbered(4), aggregators::plurality, nine);
    CHECK(error_of([&] { static_cast<void>(sa::price_of(unanimous, opt(3), 1000)); })
          == "no price found among 1000 systems: it is 3 swaps or more, or none is high enough; "
             "expected to be "
             "allowed more systems");
    CHECK(sa::price_of(unanimous, opt(0), 0) == 0);
    // Against a look at every profile.
    bool cheapest = true;
    for (auto const& h : scope)
        for (int y = 0; y < 3; ++y) {
            int least = 99;
            for (auto const& other : scope)
                if (sa::choose(other).lowest() == opt(y))
                    least = std::min(least, swaps_between(h, other));
            cheapest = cheapest && least == sa::price_of(h, opt(y));
        }
    CHECK(cheapest);
    // The loss of all_top is the editing distance (T6): swaps that make x everybody's favourite.
    bool equal = true;
    for (auto const& h : scope)
        for (int x = 0; x < 3; ++x) {
            int least = 99;
            for (auto const& other : scope) {
                if (sa::loss_at(relations::all_top, opt(x), other) != 0) continue;
                least = std::min(least, swaps_between(h, other));
            }
            equal = equal && least == sa::loss_at(relations::all_top, opt(x), h);
        }
    CHECK(equal);
}
