// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/laws/neutral.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto over_pairs = [](auto rule) { return sa::scopes::strict_orders<2, 3>(rule); };
constexpr auto over_three = [](auto rule) { return sa::scopes::strict_orders<3, 3>(rule); };

} // namespace

TEST_CASE("neutral: a rule with all its co-winners, at compile time") {
    BOTH(sa::neutral.rule(over_pairs(sa::aggregators::plurality), sa::ties::forall));
    BOTH(
        sa::neutral(sa::relations::veto, over_pairs(sa::aggregators::plurality), sa::ties::exists));
}

TEST_CASE("neutral: the lowest of several co-winners is not, although a census may not show it") {
    constexpr auto found =
        sa::neutral(sa::relations::veto, over_pairs(sa::aggregators::plurality), sa::ties::lowest);
    BOTH(!found && found.broken_by == sa::symmetry::side::rule);
    // 012|102 is the first system with a tie (0 and 1 lead), number 2 of the scope.
    BOTH(found.first_failure == 2);
    CHECK(!sa::neutral.rule(over_pairs(sa::lex(sa::aggregators::plurality)), sa::ties::forall));
    // Where ties cannot happen, the lowest co-winner is the only one.
    CHECK(sa::neutral.rule(sa::scopes::strict_orders<3, 2>(sa::aggregators::plurality),
                           sa::ties::lowest));
    // As in the theory: equal totals under every renaming would prove nothing.
    auto const scope = over_pairs(sa::aggregators::plurality);
    CHECK(sa::census(scope, sa::relations::pareto, sa::ties::lowest).aligned ==
          sa::census(scope, sa::relations::pareto, sa::ties::forall).aligned);
}

TEST_CASE("neutral: rules that look at names") {
    CHECK(!sa::neutral.rule(over_three(sa::aggregators::constant(opt(0))), sa::ties::forall));
    CHECK(!sa::neutral.rule(over_three(sa::aggregators::irv), sa::ties::forall));
    CHECK(!sa::neutral.rule(over_three(sa::aggregators::agenda()), sa::ties::forall));
    CHECK(sa::neutral.rule(over_three(sa::aggregators::dictator(1)), sa::ties::lowest));
    CHECK(sa::neutral.rule(over_three(sa::aggregators::copeland), sa::ties::report));
}

TEST_CASE("neutral: relations that look at names, by index and by value") {
    auto const scope = over_pairs(sa::aggregators::plurality);
    auto const not_one = [](opt x, sa::Profile auto const&) { return x.index != 1; };
    auto const not_two = [](int option, sa::Profile auto const&) { return option != 2; };
    CHECK(!sa::neutral.relation(not_one, scope));
    CHECK(!sa::neutral.relation(not_two, scope));
    auto const found = sa::neutral(not_two, scope, sa::ties::forall);
    CHECK(found.broken_by == sa::symmetry::side::relation);
    // The first two change places without touching 2: only the circle shows it.
    CHECK(found.by == sa::renaming::circle);
    CHECK(sa::neutral.relation(sa::relations::pareto, scope));
    CHECK(sa::neutral.relation(sa::relations::nash_opt, scope.borda_scored()));
    CHECK(sa::neutral.relation(sa::relations::boundary, scope));
    CHECK(!sa::neutral.relation(sa::relations::boundary, over_pairs(sa::aggregators::irv)));
}
