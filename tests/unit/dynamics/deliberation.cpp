// SPDX-License-Identifier: BSL-1.0
// The parts approach: longer deliberation, improvement for everybody, negotiation, other rules.
#include "check.hpp"

#include <selfalign/aggregators/bargaining/alternating_strikes.hpp>
#include <selfalign/dynamics.hpp>
#include <selfalign/laws/conflict.hpp>
#include <selfalign/laws/repair.hpp>

#include <map>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
namespace relations = selfalign::relations;
namespace drifts = selfalign::drifts;
using namespace check;

namespace {

template <int N, int M, class Rule>
auto scope(Rule const& rule) {
    return sa::scopes::strict_orders<N, M>(sa::lex(rule));
}

// On how many systems the choice changes when conformity is run to its end.
template <int N, int M, class Rule>
int changed_by_conformity(Rule const& rule) {
    int changed = 0;
    for (auto const& h : scope<N, M>(rule)) {
        auto const end = sa::deliberate(h, drifts::conformity, 3);
        REQUIRE(end.settled);
        REQUIRE(sa::in_consensus(end.system));
        changed += sa::choose(h).lowest() != sa::choose(end.system).lowest();
    }
    return changed;
}

// The theory's Nash rule reads orders by Borda.
struct nash_of_orders {
    template <sa::StrictProfile P> constexpr opt operator()(P const& p) const {
        return sa::lowest_winner(aggregators::nash, sa::borda_scored(p));
    }
};

}  // namespace

TEST_CASE("deliberate: conformity ends in consensus and changes the choice (item 18)") {
    CHECK(changed_by_conformity<2, 3>(aggregators::plurality) == 10);
    CHECK(changed_by_conformity<2, 3>(aggregators::borda) == 2);
    CHECK(changed_by_conformity<3, 3>(aggregators::plurality) == 42);
    CHECK(changed_by_conformity<3, 3>(aggregators::borda) == 9);
    // The same as a relation: do what H would choose after that. A deeper H is another H.
    auto const longer = sa::after_deliberation{drifts::conformity, 3};
    auto const systems = scope<3, 3>(aggregators::plurality);
    CHECK(sa::census(systems, longer, sa::ties::lowest).misaligned == 42);
    CHECK(sa::census(systems, sa::after_deliberation{drifts::conformity, 0}, sa::ties::lowest)
              .misaligned
          == 0);
    // Any of its co-winners would do.
    auto const tied = sa::scopes::strict_orders<2, 2>(aggregators::plurality)[1];
    auto const at_once = sa::after_deliberation{drifts::conformity, 0};
    CHECK((at_once.loss(opt(0), tied) == 0 && at_once.loss(opt(1), tied) == 0));
    // How many of the 216 profiles end in each order: equal shares would be 36.
    std::map<std::vector<int>, int> basin;
    for (auto const& h : scope<3, 3>(aggregators::borda)) {
        auto const end = sa::deliberate(h, drifts::conformity, 3).system;
        ++basin[{end.at(0, 0).index, end.at(0, 1).index, end.at(0, 2).index}];
    }
    std::vector<int> sizes;
    for (auto const& [order, size] : basin) sizes.push_back(size);
    CHECK(sizes == std::vector{55, 37, 31, 37, 31, 25});
}

TEST_CASE("deliberate: settles, goes round in a circle, or is not done yet") {
    auto const h = scope<2, 3>(aggregators::borda)[2];
    auto const swap = [](auto const& s, opt) {
        auto later = s;
        sa::detail::swap_places(later.profile(), 0, 0);
        return later;
    };
    auto const circle = sa::deliberate(h, swap, 5);
    CHECK(!circle.settled);
    CHECK(circle.period == 2);
    CHECK(sa::deliberate(h, swap, 0).period == 0);
    auto const still = sa::deliberate(h, [](auto const& s, opt) { return s; }, 5);
    CHECK(still.settled);
    CHECK(still.rounds == 0);
    CHECK(still.period == 1);

    // Orders that stay are not yet rest: whoever is heard grows louder, and breaks the tie.
    sa::table<sa::fixed<2, 2>, sa::strict_orders, sa::weights> p;
    for (int i = 0; i < 2; ++i)
        for (int x = 0; x < 2; ++x) p.set_rank(i, opt(x), i == x ? 0 : 1);
    auto const louder = sa::compose(sa::numbered<2>(), aggregators::plurality, p);
    auto const heard = sa::deliberate(louder, drifts::reinforcement, 3);
    CHECK((!heard.settled && heard.rounds == 3 && heard.system.weight(0) == 4
           && heard.system.weight(1) == 1));
    sa::after_deliberation const later{drifts::reinforcement, 3};
    CHECK((later.loss(opt(0), louder) == 0 && later.loss(opt(1), louder) == 1));
    CHECK(sa::fixed_points(std::vector{louder},
                           [](auto const& s) { return drifts::reinforcement(s, opt(0)); })
          == 0);
}

TEST_CASE("same_profile: orders, utilities, approvals and weights") {
    sa::table<sa::fixed<1, 2>, sa::weak_orders, sa::values<int, sa::scale<>>, sa::approvals,
              sa::weights> const p;
    CHECK(sa::same_profile(p, p));
    auto const differs = [&](auto const& change) {
        auto q = p;
        change(q);
        return !sa::same_profile(p, q) && !sa::same_profile(q, p);
    };
    CHECK(differs([](auto& q) { q.set_rank(0, opt(1), 1); }));
    CHECK(differs([](auto& q) { q.set_value(0, opt(1), 1); }));
    CHECK(differs([](auto& q) { q.set_approval(0, opt(1), true); }));
    CHECK(differs([](auto& q) { q.set_weight(0, 2); }));
}

TEST_CASE("deliberate: pooling what is known hurts one part and changes the choice (item 18)") {
    // Values in halves. Parts 0 and 1 agree, part 2 wants the opposite; option 2 is safe.
    struct result {
        int option, state;
    };
    constexpr auto world =
        sa::uncertain(sa::numbered<3>(), sa::belief(sa::odds(0, 1), sa::odds(1, 1)),
                      [](int x, int s) { return result{x, s}; });
    constexpr auto risky = [](result r) { return r.option == 2 ? 3 : r.option == r.state ? 4 : 0; };
    constexpr auto opposite = [](result r) {
        return r.option == 2 ? 3 : r.option == r.state ? 0 : 4;
    };
    constexpr auto h = sa::compose(world, aggregators::plurality, sa::utility("0", risky),
                                   sa::utility("1", risky), sa::utility("2", opposite));
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(sa::with_world(h, world.given(0))) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::choose(sa::with_world(h, world.given(1))) == sa::option_set<1>::of(opt(1)));
    // Expected over both states, in quarters (two states of weight 1, halves): before 6 = 3/2 each.
    BOTH(sa::evaluate(h).value(0, opt(2)) == 6 && sa::evaluate(h).value(2, opt(2)) == 6);
    long long informed[2] = {};
    for (int s = 0; s < 2; ++s) {
        auto const known = sa::evaluate(sa::with_world(h, world.given(s)));
        opt const x = sa::choose(known).lowest();
        informed[0] += known.value(0, x) / 2;
        informed[1] += known.value(2, x) / 2;
    }
    CHECK(informed[0] == 8);  // 2 each
    CHECK(informed[1] == 0);
}

TEST_CASE("improvement_ends: where everybody gains, more than one end (item 19, T9)") {
    auto const count = [](auto const& systems) {
        std::vector<int> by_ends(4, 0);
        for (auto const& h : systems)
            for (int d = 0; d < h.options(); ++d)
                ++by_ends[static_cast<std::size_t>(
                    sa::improvement_ends(h.profile(), opt(d)).size())];
        return by_ends;
    };
    CHECK(count(scope<2, 3>(aggregators::borda)) == std::vector{0, 102, 6, 0});
    CHECK(count(scope<2, 4>(aggregators::borda)) == std::vector{0, 2304 - 264, 240, 24});
    // First: 012|102 from option 2, which is profile number 2.
    constexpr auto first = sa::scopes::strict_orders<2, 3>(aggregators::borda)[2];
    CHECK(choice_of(sa::improvement_ends(first.profile(), opt(2))) == choice{0, 1});
    CHECK(choice_of(sa::improvement_ends(first.profile(), opt(0))) == choice{0});

    // Against a walk that takes one step at a time.
    bool same = true;
    for (auto const& h : scope<3, 3>(aggregators::borda))
        for (int d = 0; d < 3; ++d) {
            choice reached{d}, ends;
            auto const better = [&](int y, int x) {
                return h.rank(0, opt(y)) < h.rank(0, opt(x))
                       && h.rank(1, opt(y)) < h.rank(1, opt(x))
                       && h.rank(2, opt(y)) < h.rank(2, opt(x));
            };
            for (int round = 0; round < 3; ++round)
                for (int x : choice(reached))
                    for (int y = 0; y < 3; ++y)
                        if (better(y, x)) reached.insert(y);
            for (int x : reached)
                if (!better(0, x) && !better(1, x) && !better(2, x)) ends.insert(x);
            same = same && ends == choice_of(sa::improvement_ends(h.profile(), opt(d)));
        }
    CHECK(same);
}

TEST_CASE("alternating_strikes: who moves first decides (item 20)") {
    auto const first_mover = [](auto const& systems) {
        int decided = 0;
        for (auto const& h : systems) {
            opt const a = aggregators::alternating_strikes(0)(h.profile());
            opt const b = aggregators::alternating_strikes(1)(h.profile());
            decided += a != b;
            // Always to the advantage of who moves first, and nobody can be made better off for
            // free.
            REQUIRE(h.rank(0, a) <= h.rank(0, b));
            REQUIRE(h.rank(1, b) <= h.rank(1, a));
            REQUIRE(sa::loss_at(relations::pareto, a, h) == 0);
            REQUIRE(sa::loss_at(relations::pareto, b, h) == 0);
        }
        return decided;
    };
    CHECK(first_mover(scope<2, 2>(aggregators::plurality)) == 2);
    CHECK(first_mover(scope<2, 3>(aggregators::plurality)) == 6);
    CHECK(first_mover(scope<2, 4>(aggregators::plurality)) == 240);
    CHECK(sa::conflict(scope<2, 3>(aggregators::plurality), aggregators::alternating_strikes(0),
                       sa::ties::lowest)
              .failures
          == 15);
    CHECK(sa::conflict(scope<2, 4>(aggregators::plurality), aggregators::alternating_strikes(0),
                       sa::ties::lowest)
              .failures
          == 276);
    CHECK(error_of([] {
              auto const h = sa::scopes::strict_orders<2, 2>(aggregators::plurality)[0];
              static_cast<void>(aggregators::alternating_strikes(2)(h.profile()));
          }) == "part 2 was asked for; expected 0..1");
}

TEST_CASE("misheard: one learning error flips the outcome of sincere strikes (item 20)") {
    auto const flips = [](auto const& systems) {
        int flipped = 0, cases = 0;
        for (auto const& h : systems)
            for (int i = 0; i < h.parts(); ++i)
                for (int place = 0; place + 1 < h.options(); ++place) {
                    auto const learned = sa::misheard(h.profile(), i, place);
                    REQUIRE(learned.at(i, place) == h.at(i, place + 1));
                    flipped +=
                        aggregators::serial_veto(learned) != aggregators::serial_veto(h.profile());
                    ++cases;
                }
        return std::pair{flipped, cases};
    };
    CHECK(flips(scope<2, 3>(aggregators::plurality)) == std::pair{48, 144});
    CHECK(flips(scope<2, 4>(aggregators::plurality)) == std::pair{768, 3456});
}

TEST_CASE("conflict: what replacing the rule costs, and the least it can cost (items 17, 21, T4)") {
    CHECK(sa::conflict(scope<2, 3>(aggregators::plurality), nash_of_orders{}, sa::ties::lowest)
              .failures
          == 12);
    CHECK(sa::conflict(scope<3, 3>(aggregators::plurality), nash_of_orders{}, sa::ties::lowest)
              .failures
          == 84);
    CHECK(sa::conflict(scope<4, 3>(aggregators::plurality), nash_of_orders{}, sa::ties::lowest)
              .failures
          == 600);
    CHECK(sa::conflict(scope<3, 4>(aggregators::plurality), nash_of_orders{}, sa::ties::lowest)
              .failures
          == 6384);
    CHECK(
        sa::conflict(scope<3, 3>(aggregators::plurality), aggregators::plurality, sa::ties::lowest)
            .failures
        == 0);

    // The repair disagrees exactly where H was not aligned with itself.
    auto const scored = scope<3, 3>(aggregators::plurality).borda_scored();
    auto const repair = sa::repair(relations::nash_opt, sa::lex(aggregators::plurality));
    CHECK(sa::conflict(scored, repair, sa::ties::lowest).failures == 60);
    CHECK(sa::census(scored, relations::nash_opt, sa::ties::lowest).misaligned == 60);
    long long aligned = 0;
    for (auto const& h : scored)
        aligned += sa::loss_at(relations::nash_opt, sa::lowest_winner(repair, h.profile()), h) == 0;
    CHECK(aligned == 216);
    // Symmetric.
    auto const borda = scope<3, 3>(aggregators::borda);
    CHECK(sa::conflict(borda, aggregators::plurality, sa::ties::lowest).failures
          == sa::conflict(scope<3, 3>(aggregators::plurality), aggregators::borda, sa::ties::lowest)
                 .failures);
}
