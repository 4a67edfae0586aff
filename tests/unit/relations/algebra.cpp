// SPDX-License-Identifier: BSL-1.0
//
// Relations made of relations: both, either, negation, converse, then, at_tolerance, relative
// (T10).
#include "asked.hpp"

#include <cmath>

namespace sa = selfalign;
using namespace check;
namespace rel = sa::relations;

namespace {

constexpr auto not_home = [](trip t, sa::Profile auto const&) { return t != trip::home; };
constexpr auto first = [](opt x, sa::Profile auto const&) { return x == opt(0); };

// What `combined` says of each option of each system, from what the others do.
template <class F, class Expected>
std::string differs_from(F const& f, std::vector<system_of_any_rule> const& scope,
                         Expected expected) {
    for (auto const& h : scope)
        for (int x = 0; x < h.options(); ++x) {
            auto const lost = sa::loss_at(f, opt(x), h);
            if (!(lost == expected(opt(x), h)))
                return text_of(sample_of(h)) + " at " + std::to_string(x);
            if constexpr (requires { f.witness(opt(x), h); }) {
                auto const o = f.witness(opt(x), h);
                if ((o.amount == 0) != (lost == 0) || o.amount > lost)
                    return "witness of " + text_of(sample_of(h));
            }
        }
    return "";
}

}  // namespace

TEST_CASE("both and either: sum and minimum, of losses and of predicates") {
    auto const scope = systems_of(which::plurality, 3, 3);
    auto const at = [](auto const& f) {
        return [&f](opt x, auto const& h) { return static_cast<long long>(sa::loss_at(f, x, h)); };
    };
    auto const veto = at(rel::veto);
    auto const top = at(rel::all_top);
    auto const pareto = at(rel::pareto);
    auto const one = at(first);
    CHECK(differs_from(rel::both(rel::veto, rel::all_top), scope,
                       [&](opt x, auto const& h) { return veto(x, h) + top(x, h); })
          == "");
    CHECK(differs_from(rel::both(rel::veto, rel::pareto, first), scope,
                       [&](opt x, auto const& h) { return veto(x, h) + pareto(x, h) + one(x, h); })
          == "");
    CHECK(differs_from(rel::either(rel::veto, rel::all_top), scope,
                       [&](opt x, auto const& h) { return std::min(veto(x, h), top(x, h)); })
          == "");
    CHECK(differs_from(
              rel::either(rel::all_top, first, rel::pareto), scope,
              [&](opt x, auto const& h) { return std::min({top(x, h), one(x, h), pareto(x, h)}); })
          == "");
    // Wrong versions are seen.
    CHECK(differs_from(rel::either(rel::veto, rel::all_top), scope,
                       [&](opt x, auto const& h) { return veto(x, h) * top(x, h); })
          != "");
    CHECK(differs_from(rel::both(rel::veto, rel::all_top), scope,
                       [&](opt x, auto const& h) { return std::max(veto(x, h), top(x, h)); })
          != "");
}

TEST_CASE("both: witnesses pass through, the first relation's first; lambdas on options go along") {
    static constexpr auto h = sa::compose(sa::options(trip::sea, trip::city, trip::home),
                                          sa::aggregators::constant(opt(2)),
                                          sa::ranking("a", trip::sea, trip::city, trip::home),
                                          sa::ranking("b", trip::home, trip::city, trip::sea));
    constexpr auto v = sa::reflexive(rel::both(rel::pareto, rel::veto, not_home), h);
    BOTH(v.loss == 2 && v.witness.part == 0 && v.witness.preferred == opt(0)
         && v.witness.amount == 1);
    // City is nobody's last and not home.
    BOTH(v.irreducible == 0);
    constexpr auto only_home = sa::reflexive(rel::both(rel::pareto, not_home), h);
    BOTH(only_home.loss == 1 && only_home.witness.part == -1
         && only_home.witness.preferred == opt(0));
    static_assert(sa::self_aligned<rel::either(rel::veto, rel::pareto), h>);
    static_assert(!sa::can_ask<decltype(rel::both(rel::pareto, rel::utilitarian)), decltype(h)>);
    static_assert(
        sa::why_not<decltype(rel::both(rel::pareto, rel::utilitarian)), decltype(h)>().what
        == sa::capability::utility);
    // A fraction and an integer make a fraction.
    constexpr auto f = rel::both(rel::veto, rel::no_neglect(sa::fraction(1, 2)));
    BOTH(sa::reflexive(f, h).loss == sa::fraction(3, 2));
}

TEST_CASE("negation: a predicate, with no loss to train on") {
    auto const scope = systems_of(which::plurality, 2, 3);
    constexpr auto never = rel::negation(rel::pareto);
    using H = system_of_any_rule;
    static_assert(sa::Predicate<decltype(never), H> && !sa::LossRelation<decltype(never), H>);
    static_assert(sa::SystemRelation<decltype(rel::negation(rel::isomorphic)), H, H>);
    CHECK(differs_from(never, scope,
                       [](opt x, auto const& h) { return rel::pareto.loss(x, h) == 0 ? 1 : 0; })
          == "");
    CHECK(differs_from(never, scope, [](opt x, auto const& h) { return rel::pareto.loss(x, h); })
          != ""); // planted
    CHECK(differs_from(rel::negation(never), scope,
                       [](opt x, auto const& h) { return rel::pareto.loss(x, h) == 0 ? 0 : 1; })
          == "");
    CHECK(pairs_of(rel::isomorphic, scope) + pairs_of(rel::negation(rel::isomorphic), scope)
          == 36 * 36);
}

TEST_CASE("at_tolerance and relative: what is left of a loss") {
    auto const scope = systems_of(which::plurality, 3, 3);
    CHECK(differs_from(rel::at_tolerance(1, rel::veto), scope,
                       [](opt x, auto const& h) { return std::max(0LL, rel::veto.loss(x, h) - 1); })
          == "");
    CHECK(differs_from(rel::relative(rel::all_top), scope, [](opt x, auto const& h) {
              return rel::all_top.loss(x, h) - sa::least_loss(rel::all_top, h);
          }) == "");
    // Planted: within the tolerance or not, and relative to the choice that is made.
    CHECK(differs_from(rel::at_tolerance(1, rel::veto), scope,
                       [](opt x, auto const& h) {
                           return rel::veto.loss(x, h) > 1 ? rel::veto.loss(x, h) : 0;
                       })
          != "");
    CHECK(differs_from(rel::relative(rel::all_top), scope,
                       [](opt x, auto const& h) {
                           return std::max(0LL, rel::all_top.loss(x, h)
                                                    - rel::all_top.loss(sa::choose(h).lowest(), h));
                       })
          != "");
    // eps* is the smallest tolerance at which a relation is reflexive: 4 for all_top, 2 for veto.
    CHECK(aligned_in(rel::at_tolerance(4, rel::all_top), which::plurality, 3, 3) == 216);
    CHECK(aligned_in(rel::at_tolerance(3, rel::all_top), which::plurality, 3, 3) < 216);
    CHECK(aligned_in(rel::at_tolerance(2, rel::veto), which::plurality, 3, 3) == 216);
    CHECK(aligned_in(rel::at_tolerance(1, rel::veto), which::plurality, 3, 3) < 216);
    // veto: 108 misaligned, of which 60 could have been better; 72 of the loss of 120 was
    // avoidable.
    auto const avoidable = census_of(rel::relative(rel::veto), which::plurality, 3, 3);
    CHECK(avoidable.misaligned == 60);
    CHECK(avoidable.loss_sum == 72);
    CHECK(avoidable.irreducible == 0);
    static_assert(
        rel::at_tolerance(sa::fraction(1, 2), rel::veto)
            .loss(opt(1), sa::evaluate(sa::compose(sa::numbered<2>(), sa::aggregators::plurality,
                                                   sa::ranking("a", 0, 1))))
        == sa::fraction(1, 2));
}

TEST_CASE("at_tolerance: a tolerance is a number of at least 0") {
    char const* const wrong = "a tolerance must be a number of at least 0";
    CHECK_THROWS_WITH_AS(rel::at_tolerance(-1, rel::veto), wrong, sa::error);
    CHECK_THROWS_WITH_AS(rel::at_tolerance(sa::fraction(-1, 2), rel::veto), wrong, sa::error);
    CHECK_THROWS_WITH_AS(rel::at_tolerance(std::nan(""), rel::veto), wrong, sa::error);
    CHECK_NOTHROW(rel::at_tolerance(0, rel::veto));
}

TEST_CASE("converse: the table's asymmetric pairs the other way round") {
    auto const scope = systems_of(which::plurality, 2, 3);
    long long pairs = 0, asymmetric = 0;
    constexpr auto back = rel::converse(rel::pareto);
    for (auto const& a : scope)
        for (auto const& h : scope) {
            bool const there = sa::loss_between(rel::pareto, a, h) == 0;
            bool const here = back.loss(a, h) == 0;
            pairs += here ? 1 : 0;
            asymmetric += there && !here ? 1 : 0;
            CHECK(sa::loss_between(rel::converse(back), a, h)
                  == sa::loss_between(rel::pareto, a, h));
        }
    CHECK(pairs == 792);
    CHECK(asymmetric == 192);
    // Co-winners: the worst of them counts.
    constexpr auto tied = sa::compose(sa::numbered<3>(), sa::aggregators::plurality,
                                      sa::ranking("a", 0, 1, 2), sa::ranking("b", 2, 1, 0));
    BOTH(sa::reflexive(rel::converse(rel::veto), tied).loss == 1);
    auto const never = sa::compose(
        sa::numbered<3>(), [](sa::Profile auto const&) { return opt(); },
        sa::ranking("a", 0, 1, 2));
    CHECK(error_of([&] {
              (void)sa::aligned(rel::converse(rel::veto), tied, never);
          }).find("chooses nothing")
          != std::string::npos);
    auto const other =
        sa::compose(sa::numbered<2>(), sa::aggregators::plurality, sa::ranking("a", 0, 1));
    auto const last = sa::compose(sa::numbered<3>(), sa::aggregators::constant(opt(2)),
                                  sa::ranking("a", 0, 1, 2));
    CHECK(error_of([&] {
              (void)sa::aligned(rel::converse(rel::veto), other, last);
          }).find("does not have")
          != std::string::npos);
}

TEST_CASE("then: closure under composition destroys content (T10)") {
    auto const scope = systems_of(which::plurality, 3, 3);
    CHECK(pairs_of(rel::pareto, scope) == 36'720);
    // Every system, in the order in which they come: a chain of length 2 leads from any A to any H.
    auto const twice = rel::then(rel::pareto, rel::pareto, scope);
    long long pairs = 0;
    for (std::size_t a = 0; a < scope.size(); ++a)
        for (std::size_t h = 0; h < scope.size(); ++h)
            pairs += twice.loss(scope[a], scope[h]) == 0 ? 1 : 0;
    CHECK(pairs == 46'656);
    // An equivalence is its own composition.
    auto const small = systems_of(which::plurality, 2, 3);
    CHECK(pairs_of(rel::then(rel::boundary, rel::boundary, small), small) == 560);
    CHECK(pairs_of(rel::then(rel::boundary, rel::pareto, small), small)
          == pairs_of(rel::pareto, small));
    // The least sum over everyone in between.
    auto const f = rel::then(rel::all_top, rel::veto, small);
    long long least = 99;
    for (auto const& b : small)
        least = std::min(least, sa::loss_between(rel::all_top, small[7], b)
                                    + sa::loss_between(rel::veto, b, small[21]));
    CHECK(f.loss(small[7], small[21]) == least);
    // Planted: the other way round.
    auto const turned = rel::then(rel::veto, rel::all_top, small);
    bool alike = true;
    for (auto const& a : small) alike = alike && f.loss(a, small[21]) == turned.loss(a, small[21]);
    CHECK(!alike);
    CHECK(error_of([&] {
              (void)rel::then(rel::veto, rel::veto, std::vector<system_of_any_rule>())
                  .loss(small[0], small[0]);
          }).find("no system at all")
          != std::string::npos);
    constexpr auto scope22 = sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality);
    BOTH(sa::reflexive(rel::then(rel::pareto, rel::pareto, scope22), scope22[1]).aligned());
}

TEST_CASE("T10: a combination of reflexive relations is reflexive") {
    for (which rule : {which::plurality, which::borda}) {
        CHECK(aligned_in(rel::both(rel::boundary, rel::pareto, rel::unanimity), rule, 3, 3) == 216);
        CHECK(aligned_in(rel::either(rel::boundary, rel::veto), rule, 3, 3) == 216);
        long long converse = 0;
        for (auto const& h : systems_of(rule, 3, 3))
            converse += rel::converse(rel::pareto).loss(h, h) == 0 ? 1 : 0;
        CHECK(converse == 216);
    }
    // Either can be reflexive with neither.
    CHECK(aligned_in(first, which::borda, 3, 3) < 216);
    CHECK(aligned_in(rel::either(first, rel::negation(first)), which::borda, 3, 3) == 216);
}
