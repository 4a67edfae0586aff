// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/dynamics.hpp>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
namespace relations = selfalign::relations;
using namespace check;

namespace {

constexpr auto conform = [](auto const& h) { return sa::drifts::conformity(h); };
constexpr auto alone = [](auto const& step) {
    return [=](auto const& h) { return std::vector{step(h)}; };
};

// Each of two parts takes over what the other one wants.
constexpr auto imitate = [](auto const& h) {
    auto later = h;
    for (int i = 0; i < 2; ++i)
        for (int place = 0; place < h.options(); ++place)
            later.profile().set_rank(i, h.at(1 - i, place), place);
    return later;
};

}  // namespace

TEST_CASE(
    "fixed_points: a neutral process has a multiple of m! of them, never just one (item 48)") {
    // Conformity rests where everybody agrees, whatever they agree on.
    CHECK(sa::fixed_points(sa::scopes::strict_orders<2, 2>(aggregators::plurality), conform) == 2);
    CHECK(sa::fixed_points(sa::scopes::strict_orders<3, 3>(aggregators::plurality), conform) == 6);
    // A process with one fixed point has its thumb on the scale.
    auto const scope = sa::scopes::strict_orders<2, 3>(aggregators::plurality);
    CHECK(sa::fixed_points(scope, [&](auto const&) { return scope[0]; }) == 1);
}

TEST_CASE("trustworthy: where a process ends, in the eyes of H") {
    int kept = 0, efficient = 0;
    auto const scope = sa::scopes::strict_orders<3, 3>(sa::lex(aggregators::plurality));
    for (auto const& h : scope) {
        kept += sa::trustworthy(relations::boundary, h, alone(conform)).aligned();
        efficient += sa::trustworthy(relations::pareto, h, alone(conform)).aligned();
        CHECK(sa::resting_places_of(h, alone(conform)).ends.size() == 1);
    }
    CHECK(kept == 216 - 42);  // as many choices as deliberation changes
    CHECK(efficient == 216);
    // Mutual imitation of two parts never comes to rest, unless they agree.
    int restless = 0;
    for (auto const& h : sa::scopes::strict_orders<2, 3>(sa::lex(aggregators::plurality)))
        restless += sa::trustworthy(relations::boundary, h, alone(imitate)).undefined();
    CHECK(restless == 30);
}

TEST_CASE("trustworthy: several ends, the worst counts") {
    auto const scope = sa::scopes::strict_orders<2, 2>(sa::lex(aggregators::plurality));
    // From 01|10 either part can be talked round; unanimous minds stay.
    auto const talk = [&](auto const& h) {
        using H = std::remove_cvref_t<decltype(h)>;
        std::vector<H> next;
        if (sa::in_consensus(h)) next.push_back(h);
        else next = {scope[0], scope[3]};
        return next;
    };
    auto const places = sa::resting_places_of(scope[1], talk);
    CHECK(places.ends.size() == 2);
    CHECK(places.reached == 3);
    auto const v = sa::trustworthy(relations::boundary, scope[1], talk);
    CHECK(v.misaligned());
    CHECK(v.witness.chosen == opt(1));
    CHECK(sa::trustworthy(relations::pareto, scope[1], talk).aligned());
    CHECK(sa::trustworthy(relations::boundary, scope[0], talk).aligned());
    CHECK(sa::trustworthy(relations::boundary, scope[1], talk, sa::ties::report, 2).undefined());
    // Of two that lose something the one that loses more, whichever is found first.
    auto const three = sa::scopes::strict_orders<2, 3>(sa::lex(aggregators::plurality));
    for (auto const& ends : {std::pair{14, 28}, {28, 14}}) {  // 102|102 and 201|201
        auto const either = [&](auto const& h) {
            using H = std::remove_cvref_t<decltype(h)>;
            return sa::same_profile(h, three[0])
                       ? std::vector<H>{three[ends.first], three[ends.second]}
                       : std::vector<H>{h};
        };
        CHECK(sa::trustworthy(relations::all_top, three[0], either).loss == 4);
    }
    // An end that is misaligned outweighs one whose tie decides, even if more may be lost there.
    auto const tied = sa::scopes::strict_orders<2, 3>(aggregators::plurality);
    for (auto const& ends : {std::pair{4, 14}, {14, 4}}) {  // 012|201 and 102|102
        auto const either = [&](auto const& h) {
            using H = std::remove_cvref_t<decltype(h)>;
            return sa::same_profile(h, tied[0])
                       ? std::vector<H>{tied[ends.first], tied[ends.second]}
                       : std::vector<H>{h};
        };
        auto const worst = sa::trustworthy(relations::all_top, tied[0], either);
        CHECK(worst.misaligned());
        CHECK(worst.loss == 2);
    }
}
