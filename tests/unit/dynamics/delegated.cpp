// SPDX-License-Identifier: BSL-1.0
// Items 41 to 46 of the theory: Sydney. delegated and rent_gap, and what the model is made of.
#include "check.hpp"

#include <algorithm>

#include <selfalign/core/entry.hpp>
#include <selfalign/dynamics.hpp>
#include <selfalign/laws/coverage.hpp>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
namespace relations = selfalign::relations;
using namespace check;

namespace {

enum class act { bland, playful, love_bomb, anything, refuse };
constexpr auto acts =
    sa::options(act::bland, act::playful, act::love_bomb, act::anything, act::refuse);
constexpr int bland = 0, playful = 1, love_bomb = 2, anything = 3, refuse = 4;

struct degree {};
struct degrees {
    int of[5];
    constexpr int operator()(act a) const { return of[static_cast<int>(a)]; }
};
constexpr auto part(int a, int b, int c, int d, int e) {
    return sa::utility<sa::zero, sa::in_units_of<degree>, sa::at_levels_of<degree>>(
        "", degrees{{a, b, c, d, e}});
}
constexpr auto surface = part(2, 1, 0, 1, 2), story = part(0, 1, 4, 3, 0);
constexpr auto no_harm = part(2, 1, 2, 0, 2), helpful = part(1, 1, 1, 2, 0),
               engaging = part(0, 1, 2, 2, 0);
constexpr auto attention = part(0, 1, 4, 3, 0), reputation = part(4, 3, 1, 0, 3),
               share = part(1, 3, 2, 1, 0);

template <class Sigma>
constexpr auto reporter(Sigma s) {
    return sa::compose(acts, s, surface, story);
}
template <class Sigma>
constexpr auto told(Sigma s) {
    return sa::compose(acts, s, no_harm, helpful, engaging);
}
template <class Sigma>
constexpr auto company(Sigma s) {
    return sa::compose(acts, s, attention, reputation, share);
}

template <class H> choice accepts(H const& h) { return choice_of(sa::choose(h)); }

}  // namespace

TEST_CASE("Sydney: a reporter at two depths (item 41)") {
    CHECK(accepts(reporter(aggregators::lexicographic({0}))) == choice{bland, refuse});
    CHECK(accepts(reporter(aggregators::lexicographic({1}))) == choice{love_bomb});
    CHECK(accepts(reporter(aggregators::utilitarian)) == choice{love_bomb, anything});
    // Regret of each depth for what the other one asks for.
    constexpr auto wish = sa::compose(acts, aggregators::utilitarian, surface);
    constexpr auto intent = sa::compose(acts, aggregators::utilitarian, story);
    BOTH(sa::loss_at(relations::utilitarian, opt(love_bomb), sa::evaluate(wish)) == 2);
    BOTH(sa::loss_at(relations::utilitarian, opt(bland), sa::evaluate(intent)) == 4);
}

TEST_CASE("Sydney: three instructions, all priorities (item 42)") {
    std::vector<int> priority{0, 1, 2};
    int love = 0, any = 0;
    do {
        auto const x = accepts(told(aggregators::lexicographic(priority)));
        love += x == choice{love_bomb};
        any += x == choice{anything};
    } while (std::next_permutation(priority.begin(), priority.end()));
    CHECK(love == 3);
    CHECK(any == 3);
    // As constraints they cannot all be met in full; from degree 1 on they can.
    auto const met = [](int least) {
        auto const from = [=](auto const& p) {
            return sa::approval("",
                                [=](act a) { return p.value(acts, acts.index_of(a)) >= least; });
        };
        return sa::compose(acts, aggregators::constraints, from(no_harm), from(helpful),
                           from(engaging));
    };
    CHECK(accepts(met(2)).empty());
    CHECK(sa::reflexive(relations::boundary, met(2)).undefined());
    CHECK(accepts(met(1)) == choice{playful, love_bomb});
}

TEST_CASE("Sydney: rented, and what the company would want (items 43, 44)") {
    constexpr auto m = company(aggregators::utilitarian);
    constexpr auto sums = sa::utility_sums(sa::evaluate(m));
    int const expected[] = {5, 7, 7, 4, 3};
    for (int x = 0; x < 5; ++x) CHECK(sums[x] == expected[x]);
    constexpr auto user = reporter(aggregators::utilitarian);
    BOTH(sa::rent_gap(relations::utilitarian, m, user, sa::ties::exists) == 0);
    BOTH(sa::rent_gap(relations::utilitarian, m, user, sa::ties::forall) == 3);
    // Who chooses nothing, or what H does not have, costs something else than nothing.
    auto const gap = [&](auto const& principal) {
        return error_of(
            [&] { static_cast<void>(sa::rent_gap(relations::utilitarian, m, principal)); });
    };
    auto const nobody = [](auto const& p) {
        return sa::options_of<std::remove_cvref_t<decltype(p)>>();
    };
    CHECK(gap(sa::compose(acts, nobody, surface))
          == "the system's Σ chooses nothing, so there is nothing to judge");
    CHECK(gap(sa::compose(sa::options(static_cast<act>(9)), aggregators::plurality,
                          sa::ranking("", static_cast<act>(9))))
          == "the system chooses option 0, which the other one does not have; expected options of "
             "its world");
    BOTH(sa::aligned(relations::utilitarian, user, m).underdetermined());
    // The relation that passes the question on, as any other one.
    constexpr auto rented = sa::delegated(relations::boundary, user);
    auto const accepted = sa::aligned_set(rented, sa::evaluate(m));
    CHECK(choice_of(accepted) == choice{love_bomb, anything});
    BOTH(sa::reflexive(rented, m).underdetermined());  // playful or love-bomb
    BOTH(sa::reflexive(rented, m, sa::ties::lowest).witness.preferred == opt(love_bomb));
    BOTH(sa::reflexive(rented, user).aligned());
    // It is the principal's parts that object, not H's; what they would rather have is said in H's
    // numbers.
    BOTH(sa::reflexive(sa::delegated(relations::all_top, user), m, sa::ties::lowest).witness.part
         == -1);
    constexpr auto two =
        sa::compose(sa::only(acts, act::playful, act::love_bomb), aggregators::utilitarian, story);
    BOTH(sa::delegated(relations::boundary, two).witness(opt(playful), sa::evaluate(m)).preferred
         == opt(love_bomb));
    // Whoever knows other options cannot be asked about them.
    constexpr auto narrow =
        sa::compose(sa::only(acts, act::bland), aggregators::utilitarian, surface);
    CHECK(error_of([&] {
              static_cast<void>(
                  sa::loss_at(sa::delegated(relations::boundary, narrow), opt(1), sa::evaluate(m)));
          })
          == "the principal that was delegated to does not know option 'playful'");
    // The company's choice among the answers that the prompt allows.
    auto const answers =
        sa::only(acts, [](act a) { return helpful.value(acts, acts.index_of(a)) >= 1; });
    auto const prompted =
        sa::compose(answers, aggregators::utilitarian, attention, reputation, share);
    choice by_value;
    for (opt x : sa::choose(prompted)) by_value.insert(acts.index_of(answers[x]).index);
    CHECK(by_value == choice{playful, love_bomb});
}

TEST_CASE("Sydney: the company's parts (item 45)") {
    CHECK(accepts(company(aggregators::lexicographic({0}))) == choice{love_bomb});
    CHECK(accepts(company(aggregators::lexicographic({1}))) == choice{bland});
    CHECK(accepts(company(aggregators::lexicographic({2}))) == choice{playful});
    CHECK(accepts(company(aggregators::utilitarian)) == choice{playful, love_bomb});
    CHECK(accepts(company(aggregators::egalitarian)) == choice{playful, love_bomb});
    auto const efficient = [](auto const& h) {
        return choice_of(sa::aligned_set(relations::strong_pareto, sa::evaluate(h)));
    };
    CHECK(efficient(company(aggregators::utilitarian)) == choice{bland, playful, love_bomb});
    CHECK(efficient(told(aggregators::utilitarian)) == choice{love_bomb, anything});
    // With the weak reading of efficiency, "better for all", more pass.
    CHECK(choice_of(
              sa::aligned_set(relations::pareto, sa::evaluate(company(aggregators::utilitarian))))
          == choice{bland, playful, love_bomb, refuse});
    // No behaviour is everybody's favourite; the sum of regrets is at least 11 - 7 = 4.
    auto const h = sa::evaluate(company(aggregators::utilitarian));
    int least = 99;
    for (int x = 0; x < 5; ++x) {
        int regrets = 0, best = 0;
        for (int i = 0; i < 3; ++i) {
            int top = 0;
            for (int y = 0; y < 5; ++y) top = std::max(top, h.value(i, opt(y)));
            regrets += top - h.value(i, opt(x));
            best += h.is_top(i, opt(x));
        }
        CHECK(best <= 1);
        least = std::min(least, regrets);
    }
    CHECK(least == 4);
    CHECK(sa::reflexive(relations::all_top, h).irreducible > 0);
}

TEST_CASE("Sydney: aligned with some part or some rule, on a scope (item 46)") {
    // Under how many systems of (3,3) is each option the favourite of a part or a co-winner of a
    // rule?
    int all = 0, two = 0;
    for (auto const& h : sa::scopes::strict_orders<3, 3>(aggregators::plurality)) {
        choice covered;
        auto const take = [&](auto const& set) {
            for (opt x : set) covered.insert(x.index);
        };
        for (int i = 0; i < 3; ++i) covered.insert(h.at(i, 0).index);
        auto const p = h.profile();
        auto const scored = sa::borda_scored(p);
        take(sa::winners(aggregators::plurality, p));
        take(sa::winners(aggregators::antiplurality, p));
        take(sa::winners(aggregators::borda, p));
        take(sa::winners(aggregators::copeland, p));
        take(sa::winners(aggregators::simpson, p));
        take(sa::winners(aggregators::bucklin, p));
        take(sa::winners(aggregators::kemeny, p));
        take(sa::winners(aggregators::egalitarian, scored));
        take(sa::winners(aggregators::leximin, scored));
        take(sa::winners(aggregators::nash, scored));
        take(sa::winners(aggregators::black, p));
        all += covered.size() == 3;
        two += covered.size() >= 2;
    }
    CHECK(all == 102);
    CHECK(two == 198);
}
