// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/laws/tally_agrees.hpp>

namespace sa = selfalign;
namespace tallies = selfalign::tallies;
using namespace check;

namespace {

// Says it has most first places, and counts last ones.
struct wrong_rule {
    template <sa::StrictProfile P>
    constexpr auto scores(P const& p) const {
        return sa::first_places(p);
    }
    using tally = tallies::last_places;
    template <class Total>
    constexpr auto tally_score(Total const& last, int x) const {
        return last[x];
    }
};

// Right but where all parts put x last: one less.
struct wrong_relation {
    template <sa::OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        return sa::relations::veto.loss(x, h);
    }
    using tally = tallies::last_places;
    template <class Total>
    constexpr auto tally_loss(Total const& last, int x) const {
        using number = typename Total::number;
        return sa::if_else(last[x] == last.parts, number(last[x] - 1), last[x]);
    }
};

// Its losses are right, and its verdict looks at one other option only.
struct wrong_verdict {
    template <sa::OrdinalProfile H>
    constexpr int loss(opt x, H const& h) const {
        return sa::relations::pareto.loss(x, h);
    }
    using tally = decltype(sa::relations::pareto)::tally;
    using verdict_tally = decltype(sa::relations::pareto)::verdict_tally;
    template <class Total>
    constexpr auto tally_loss(Total const& gains, int x) const {
        return sa::relations::pareto.tally_loss(gains, x);
    }
    template <class Total, class Mask, int Options>
    constexpr void tally_holds(Total const& n, Mask (&holds)[Options]) const {
        for (int x = 0; x < Options; ++x) holds[x] = !(n((x + 1) % Options, x) == n.parts);
    }
};

// Firsts less lasts: right in numbers that have a sign, which lanes have not.
struct net_firsts : tallies::first_places {
    template <class Row>
    static constexpr int contribution(Row const& row, int options, int x) {
        return (row.rank(x) == 0 ? 1 : 0) - (row.rank(x) == options - 1 ? 1 : 0);
    }
};
struct negative_contributions {
    template <sa::StrictProfile P>
    constexpr auto scores(P const& p) const {
        return sa::aggregators::positive_negative.scores(p);
    }
    using tally = net_firsts;
    template <class Total>
    constexpr auto tally_score(Total const& net, int x) const {
        return net[x];
    }
};

// Borda, Factor times: more than Borda points say is their most.
template <int Factor> struct large_scores {
    template <sa::StrictProfile P>
    constexpr auto scores(P const& p) const {
        return sa::borda_points(p);
    }
    using tally = tallies::borda_points;
    template <class Total>
    constexpr auto tally_score(Total const& points, int x) const {
        return points[x] * Factor;
    }
};

// What is negative only on the way, or is not chosen, does no harm.
struct negative_on_the_way {
    template <sa::OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        return sa::relations::veto.loss(x, h);
    }
    using tally = tallies::last_places;
    template <class Total>
    constexpr auto tally_loss(Total const& last, int x) const {
        using number = typename Total::number;
        number const fewer = last[x] - last.parts;
        return sa::if_else(last[x] < last.parts, number(fewer + last.parts), last[x]);
    }
};
struct large_loss {
    template <sa::OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        return 20 * sa::relations::veto.loss(x, h);
    }
    using tally = tallies::last_places;
    template <class Total>
    constexpr auto tally_loss(Total const& last, int x) const {
        return last[x] * 20;
    }
};

template <class Rule, class F>
bool agrees(Rule const& rule, F const& f) {
    return sa::tally_agrees(f, sa::scopes::strict_orders<3, 3>(rule).borda_scored()) &&
           sa::tally_agrees(f, sa::scopes::strict_orders<2, 4>(rule).borda_scored());
}

} // namespace

TEST_CASE("tally_agrees: every rule that has a tally") {
    CHECK(agrees(sa::aggregators::plurality, sa::relations::veto));
    CHECK(agrees(sa::aggregators::borda, sa::relations::veto));
    CHECK(agrees(sa::aggregators::copeland, sa::relations::veto));
    CHECK(agrees(sa::aggregators::simpson, sa::relations::veto));
    CHECK(agrees(sa::aggregators::irv, sa::relations::veto));
    CHECK(agrees(sa::aggregators::instant_runoff, sa::relations::veto));
    CHECK(agrees(sa::aggregators::instant_runoff_put, sa::relations::veto));
}

TEST_CASE("tally_agrees: every relation that has a tally") {
    CHECK(agrees(sa::aggregators::plurality, sa::relations::all_top));
    CHECK(agrees(sa::aggregators::plurality, sa::relations::pareto));
    CHECK(agrees(sa::aggregators::plurality, sa::relations::condorcet));
    CHECK(agrees(sa::aggregators::plurality, sa::relations::utilitarian));
    CHECK(agrees(sa::aggregators::plurality, sa::relations::nash_opt));
    // Of what is read off another one's tally.
    CHECK(agrees(sa::aggregators::copeland, sa::relations::utilitarian));
    CHECK(agrees(sa::aggregators::borda, sa::relations::condorcet));
    CHECK(agrees(sa::aggregators::irv, sa::relations::all_top));
    CHECK(agrees(sa::aggregators::irv, sa::relations::pareto));
    CHECK(agrees(sa::aggregators::irv, sa::relations::utilitarian));
    CHECK(sa::tally_agrees(sa::relations::all_top,
                           sa::scopes::strict_orders<2, 1>(sa::aggregators::irv)));
}

TEST_CASE("tally_agrees: a planted wrong tally is caught, and where") {
    auto const rule =
        sa::tally_agrees(sa::relations::veto, sa::scopes::strict_orders<2, 3>(wrong_rule()));
    CHECK(!rule);
    CHECK(!rule.rule);
    CHECK(rule.relation);
    CHECK(rule.first_failure == 0);
    // Two parts must agree on what is worst: 012|012 is the first.
    constexpr auto relation = sa::tally_agrees(
        wrong_relation(), sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality));
    BOTH(!relation && relation.rule && !relation.relation && relation.first_failure == 0);
    auto const verdict = sa::tally_agrees(
        wrong_verdict(), sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality));
    CHECK((!verdict && verdict.rule && verdict.relation && !verdict.counted));
}

TEST_CASE("tally_agrees: what lanes could not hold is caught, though numbers with a sign agree") {
    auto const of_rule = [](auto const& rule) {
        return sa::tally_agrees(sa::relations::veto, sa::scopes::strict_orders<2, 3>(rule));
    };
    auto const of_relation = [](auto const& f) {
        return sa::tally_agrees(f, sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality));
    };
    auto const negative = of_rule(negative_contributions());
    CHECK((!negative && !negative.rule && negative.relation && !negative.in_range));
    CHECK(of_rule(large_scores<1>()));
    CHECK(sa::tally_agrees.but_for_bounds(
        sa::relations::veto, sa::scopes::strict_orders<2, 3>(negative_contributions()))
              .in_range == false);
    CHECK(sa::tally_agrees.but_for_bounds(sa::relations::veto,
                                          sa::scopes::strict_orders<2, 3>(large_scores<2>())));
    // Of two parts, 8 where both like the same best; their most is 6.
    auto const large = of_rule(large_scores<2>());
    CHECK((!large && !large.rule && large.relation && !large.in_range));
    CHECK(of_relation(negative_on_the_way()));
    auto const dear = of_relation(large_loss());
    CHECK((!dear && dear.rule && !dear.relation && !dear.in_range));
}
