// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/scopes/routes.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace relations = selfalign::relations;
namespace rules = selfalign::aggregators;
using namespace check;

namespace claims_made {

// A dictator who says that parts have no names.
struct false_claim {
    static constexpr bool is_anonymous = true;
    static constexpr bool is_neutral = true;
    template <sa::StrictProfile P>
    constexpr opt operator()(P const& p) const {
        return p.at(p.parts() - 1, 0);
    }
};

// Neutral on up to three parts only, whatever its test says.
template <bool Tested> struct late_claim {
    static constexpr bool is_anonymous = true;
    static constexpr bool is_neutral = true;
    template <sa::StrictProfile P>
    constexpr auto operator()(P const& p) const {
        if (p.parts() > 3) return sa::options_of<P>::of(opt(0));
        return sa::winners(rules::plurality, p);
    }
};

// Plurality; of four parts whose favourites are all different, in one way out of many, it looks at
// a name.
struct rare_claim {
    static constexpr bool is_anonymous = true;
    static constexpr bool is_neutral = true;
    template <sa::StrictProfile P>
    constexpr auto operator()(P const& p) const {
        bool rare = p.parts() == 4 && p.options() == 4;
        bool first[8] = {};
        for (int i = 0; i < p.parts() && rare; ++i) {
            first[p.at(i, 0).index] = true;
            for (int k = 1; k < 4; ++k) rare = rare && p.at(i, k).index == (p.at(i, 0).index ^ k);
        }
        if (rare && first[0] && first[1] && first[2] && first[3])
            return sa::options_of<P>::of(opt(3));
        return sa::winners(rules::plurality, p);
    }
};

// What it claims is right, and no test says so.
struct untested_claim {
    static constexpr bool is_anonymous = true;
    static constexpr bool is_neutral = true;
    template <sa::StrictProfile P>
    constexpr auto operator()(P const& p) const {
        return sa::winners(rules::plurality, p);
    }
};

// Plurality, whose tally is wrong only where option 3 is first for all parts: on few systems, late.
template <bool Tested>
struct late_wrong_tally {
    static constexpr bool is_anonymous = true;
    static constexpr bool is_neutral = true;
    template <sa::StrictProfile P>
    constexpr auto scores(P const& p) const {
        return sa::first_places(p);
    }
    using tally = sa::tallies::first_places;
    template <class Total>
    constexpr auto tally_score(Total const& firsts, int x) const {
        using number = typename Total::number;
        return x == 3 ? sa::if_else(firsts[x] == firsts.parts, number(0), firsts[x]) : firsts[x];
    }
};

} // namespace claims_made

template <>
inline constexpr bool selfalign::claims_are_tested<claims_made::late_claim<true>> = true;
template <>
inline constexpr bool selfalign::claims_are_tested<claims_made::rare_claim> = true;
template <>
inline constexpr bool selfalign::claims_are_tested<claims_made::late_wrong_tally<true>> = true;

namespace {

using claims_made::false_claim, claims_made::late_claim, claims_made::untested_claim,
    claims_made::late_wrong_tally;
constexpr sa::ties readings[] = {sa::ties::report, sa::ties::forall, sa::ties::lowest,
                                 sa::ties::exists};

template <class Scope, class F>
auto plain_counts(Scope const& scope, F const& f, sa::ties reading) {
    return scopes::detail::widened<scopes::wide_counts<F, Scope>>(sa::census(scope, f, reading));
}

// Whether every route counts what plain enumeration counts, under every reading of ties.
template <class Scope, class F>
bool routes_agree(Scope const& scope, F const& f, bool neutral = true) {
    auto const& names = scopes::large_renamings<typename scopes::rows_of_scope<Scope>::rows>();
    for (sa::ties reading : readings) {
        auto const expected = plain_counts(scope, f, reading);
        bool const options = neutral && reading != sa::ties::lowest;
        if (!(scopes::count_classwise(scope, f, reading, {true, options}, names) == expected))
            return false;
        if (!(scopes::count_classes_by_tally(scope, f, reading, {true, options}, names)
              == expected))
            return false;
        if (!(scopes::count_by_tally(scope, f, reading) == expected)) return false;
        if constexpr (scopes::Countable<F, Scope>) {
            auto const counted = scopes::count_by_counting(scope, f, reading);
            if (counted.losses_known && !(counted.counts == expected)) return false;
            if (counted.counts.aligned != expected.aligned ||
                counted.counts.underdetermined != expected.underdetermined ||
                counted.counts.first_failure != expected.first_failure)
                return false;
        }
    }
    return true;
}

template <int N, int M, class Rule>
auto scored(Rule const& rule) {
    return scopes::strict_orders<N, M>(rule).borda_scored();
}

std::string refusal(auto const& ask) {
    try {
        static_cast<void>(ask());
    } catch (sa::error const& e) {
        return e.what();
    }
    return "";
}

bool says(std::string const& all, std::string const& part) {
    return all.find(part) != std::string::npos;
}

struct wrong_tally {
    template <sa::StrictProfile P>
    constexpr auto scores(P const& p) const {
        return sa::first_places(p);
    }
    using tally = sa::tallies::last_places;
    template <class Total>
    constexpr auto tally_score(Total const& last, int x) const {
        return last[x];
    }
};

// Its `const` was forgotten.
struct unread_tally {
    template <sa::StrictProfile P>
    constexpr auto scores(P const& p) const {
        return sa::first_places(p);
    }
    using tally = sa::tallies::first_places;
    template <class Total>
    constexpr auto tally_score(Total const& firsts, int x) {
        return firsts[x];
    }
};

// Plurality, but for every third time it is asked.
struct remembers {
    mutable int asked = 0;
    template <sa::StrictProfile P>
    constexpr auto operator()(P const& p) const {
        if (++asked % 3 == 0) return sa::options_of<P>::of(opt(0));
        return sa::winners(rules::plurality, p);
    }
};

} // namespace

TEST_CASE("routes: the same numbers as plain enumeration, whatever is counted") {
    CHECK(routes_agree(scored<3, 3>(rules::plurality), relations::all_top));
    CHECK(routes_agree(scored<3, 3>(rules::borda), relations::veto));
    CHECK(routes_agree(scored<4, 3>(rules::copeland), relations::pareto));
    CHECK(routes_agree(scored<3, 4>(rules::simpson), relations::condorcet));
    CHECK(routes_agree(scored<3, 4>(rules::irv), relations::nash_opt, false));
    CHECK(routes_agree(scored<4, 3>(rules::borda), relations::utilitarian));
    CHECK(routes_agree(scored<1, 4>(rules::copeland), relations::utilitarian));
    CHECK(routes_agree(scored<3, 1>(rules::simpson), relations::pareto));
}

TEST_CASE("routes: classes of orders with ties and of utilities, and where only one name is idle") {
    auto const weak = scopes::weak_orders<3, 3>(rules::plurality);
    auto const& names = scopes::large_renamings<scopes::weak_rows<3>>();
    for (sa::ties reading : {sa::ties::report, sa::ties::exists})
        for (scopes::indifference what :
             {scopes::indifference{true, true}, {true, false}, {false, true}})
            CHECK(scopes::count_classwise(weak, relations::veto, reading, what, names) ==
                  plain_counts(weak, relations::veto, reading));
    auto const valued = scopes::utilities<2, 3, 3>(rules::egalitarian);
    using rows = scopes::utility_rows<3, 3, scopes::common_scale>;
    CHECK(scopes::count_classwise(valued, relations::utilitarian, sa::ties::forall, {true, true},
                                  scopes::large_renamings<rows>()) ==
          plain_counts(valued, relations::utilitarian, sa::ties::forall));
    // A dictator's options have no names to him, his parts do.
    auto const led = scopes::strict_orders<3, 3>(rules::dictator(1));
    CHECK(scopes::count_classwise(led, relations::veto, sa::ties::forall, {false, true},
                                  scopes::large_renamings<scopes::strict_rows<3>>()) ==
          plain_counts(led, relations::veto, sa::ties::forall));
}

TEST_CASE("routes: which one is taken, and why") {
    auto const fast = sa::census_by(sa::route::automatic, scored<5, 4>(rules::borda),
                                    relations::nash_opt, sa::ties::forall);
    CHECK((fast.taken == sa::route::classes || fast.taken == sa::route::tally));
    CHECK(says(fast.why, "proved by tests, and seen on all 13824 systems"));
    CHECK(fast.counts.systems == 7'962'624);
    CHECK(fast.first_failing.has_value());
    auto const small = sa::census_by(sa::route::automatic, scored<2, 3>(rules::borda),
                                     relations::nash_opt, sa::ties::lowest);
    CHECK(small.taken == sa::route::plain);
    CHECK(small.counts.aligned == 32);
    // Of four first and four last places, three each say all: 11^6 states, of which the first and
    // the last ones cannot be. Of pairwise support, which says Borda points, half of 11^6 are kept.
    auto const many = scopes::strict_orders<10, 4>(rules::plurality);
    CHECK(scopes::states_to_count(many, relations::veto).states == 1'610'611);
    CHECK(scopes::states_to_count(scored<10, 4>(rules::borda), relations::condorcet).states ==
          1'771'561 / 2 + 1);
    CHECK(scopes::states_to_count(many, relations::veto).exact);
    auto const tied =
        sa::census_by(sa::route::automatic, many, relations::veto, sa::ties::lowest);
    // The first eight parts have few states, as the first few of them show.
    CHECK(tied.taken == sa::route::tally);
    CHECK(tied.counts
          == sa::census_by(sa::route::count, many, relations::veto, sa::ties::lowest).counts);
    CHECK(tied.counts.systems == sa::power(sa::wide_integer(24), 10));
    // A rule that looks at names is enumerated in full.
    auto const named =
        sa::census_by(sa::route::automatic, scopes::strict_orders<5, 3>(rules::dictator(0)),
                      relations::veto, sa::ties::forall);
    CHECK(named.counts
          == plain_counts(scopes::strict_orders<5, 3>(rules::dictator(0)), relations::veto,
                          sa::ties::forall));
}

TEST_CASE("routes: orders with ties and utilities have no tallies") {
    auto const weak = scopes::weak_orders<3, 3>(rules::borda);
    auto const valued = scopes::utilities<2, 3, 2>(rules::borda);
    for (sa::route r : {sa::route::tally, sa::route::count}) {
        auto const why = [&](auto const& scope) {
            return refusal(
                [&] { return sa::census_by(r, scope, relations::veto, sa::ties::forall); });
        };
        CHECK(says(why(weak), "is not known to be right here: tallies are of strict orders"));
        CHECK(says(why(valued), "is not known to be right here: tallies are of strict orders"));
    }
    CHECK(sa::census_by(sa::route::classes, weak, relations::veto, sa::ties::forall).counts
          == plain_counts(weak, relations::veto, sa::ties::forall));
    CHECK(sa::census_by(sa::route::classes, valued, relations::veto, sa::ties::forall).counts
          == plain_counts(valued, relations::veto, sa::ties::forall));
}

TEST_CASE("routes: what would not fit is refused before anything is counted") {
    auto const many = scopes::strict_orders<28, 4>(rules::plurality);
    CHECK(says(refusal([&] {
                   return sa::census_by(sa::route::automatic, many, relations::veto,
                                        sa::ties::forall);
               }),
               "more systems than 127 bits can number"));
    // 24^27 systems can be numbered; what they lose, up to 27 each, cannot be added up.
    CHECK(
        scopes::detail::plan_tally(scopes::strict_orders<27, 4>(rules::plurality), relations::veto)
            .why
        == "127 bits may not hold the sums of losses");
    CHECK(scopes::states_to_count(scored<40, 3>(rules::borda), relations::condorcet).exact);
    CHECK(!scopes::states_to_count(scored<47, 3>(rules::borda), relations::condorcet).exact);
    CHECK(scopes::detail::plan_count(scored<25, 4>(rules::borda), relations::condorcet).why ==
          "the tallies have too many states for memory");
    scopes::indifference what;
    CHECK(scopes::detail::plan_classes(scopes::utilities<1, 5, 9>(rules::plurality),
                                       relations::veto, sa::ties::forall, what)
              .why
          == "renamings are tabulated up to 6 options and 65 536 orders or utilities");
}

TEST_CASE("routes: what is not known to be right is refused, with the reason") {
    auto const agenda = scopes::strict_orders<4, 3>(rules::agenda());
    auto const ask = [&](sa::route r, auto const& scope, auto const& f, sa::ties reading) {
        return refusal([&] { return sa::census_by(r, scope, f, reading); });
    };
    CHECK(says(ask(sa::route::tally, agenda, relations::veto, sa::ties::forall),
               "route 'tally' is not known to be right here: the rule names no tally"));
    CHECK(says(ask(sa::route::count, scopes::strict_orders<4, 3>(unread_tally()), relations::veto,
                   sa::ties::forall),
               "the rule names a tally, and has no const tally_score"));
    CHECK(says(ask(sa::route::tally, scopes::strict_orders<4, 3>(rules::borda), relations::core,
                   sa::ties::forall),
               "the relation names no tally"));
    CHECK(says(
        ask(sa::route::count, scored<4, 3>(rules::borda), relations::nash_opt, sa::ties::forall),
        "the tally of the rule or of the relation is no sum"));
    // Why each route was not taken, to the end.
    if (!thinned)
        CHECK(ask(sa::route::automatic, scopes::strict_orders<26, 4>(rules::agenda()), relations::core,
                  sa::ties::forall)
                  .ends_with("not tally: the rule names no tally; not count: the rule names no tally"));
    // Anonymous is enough for classes; the options are told apart.
    CHECK(ask(sa::route::classes, agenda, relations::veto, sa::ties::forall).empty());
    CHECK(says(
        scopes::parts_are_indifferent(scopes::strict_orders<4, 3>(false_claim()), relations::veto,
                                      sa::ties::forall)
            .why,
        "the rule is not anonymous, although it is claimed: see system 2 of all 1296 systems"));
    // Every system asks a rule of its own, which was never asked before.
    CHECK(says(ask(sa::route::classes, scopes::strict_orders<4, 3>(remembers()), relations::veto,
                   sa::ties::forall),
               "the rule answers differently when it is asked the same again"));
    CHECK(says(ask(sa::route::tally, scopes::strict_orders<4, 3>(wrong_tally()), relations::veto,
                   sa::ties::forall),
               "the tally of the rule is wrong: see system 0"));
    // 3012 for all of 3 or 4 parts is system 18 * (1 + 24 + ...): nothing before it is wrong.
    CHECK(says(ask(sa::route::tally, scopes::strict_orders<3, 4>(late_wrong_tally<false>()),
                   relations::veto, sa::ties::forall),
               "the tally of the rule is wrong: see system 10818 of all 13824 systems"));
    if (!thinned)
        CHECK(says(ask(sa::route::tally, scopes::strict_orders<5, 4>(late_wrong_tally<false>()),
                       relations::veto, sa::ties::forall),
                   "the tally of the rule is wrong: see system 259650 of all 331776 systems"));
    for (sa::route r : {sa::route::tally, sa::route::count, sa::route::classes})
        CHECK(says(ask(r, scopes::strict_orders<3, 4>(late_wrong_tally<true>()), relations::veto,
                       sa::ties::forall),
                   "the tally of the rule is wrong: see system 10818 of all 13824 systems"));
    // Classes need no tally: then one system of each is judged by the plain text.
    auto const late = scopes::strict_orders<3, 4>(late_wrong_tally<false>());
    CHECK(sa::census_by(sa::route::classes, late, relations::veto, sa::ties::forall).counts ==
          plain_counts(late, relations::veto, sa::ties::forall));
    // What the lowest index decides is not the same under other names.
    CHECK(sa::census_by(sa::route::classes, scopes::strict_orders<4, 3>(rules::plurality),
                        relations::veto, sa::ties::lowest)
              .why.find("the reading of ties (lowest index) is not neutral") != std::string::npos);
    // Looked at on all 331 776 systems of 4 parts; on 3 parts, and then at some systems, if a test
    // is said to have proved it.
    if (!thinned)
        CHECK(says(
            scopes::options_are_indifferent(scopes::strict_orders<5, 4>(late_claim<false>()),
                                            relations::veto, sa::ties::forall)
                .why,
            "the rule is not neutral, although it is claimed: see system 0 of all 331776 systems"));
    CHECK(says(scopes::options_are_indifferent(scopes::strict_orders<5, 4>(late_claim<true>()),
                                               relations::veto, sa::ties::forall)
                   .why,
               "the rule is not neutral, although it is claimed: see system 0 of the spot check"));
    // Who is missing where only one claims.
    auto const plain_rule = [](sa::StrictProfile auto const& p) {
        return sa::winners(rules::plurality, p);
    };
    auto const plain_relation = [](opt x, sa::StrictProfile auto const& h) {
        return sa::loss_at(relations::veto, x, h) == 0;
    };
    auto const why_not = [](auto const& rule, auto const& f, sa::ties reading) {
        return scopes::options_are_indifferent(scopes::strict_orders<5, 4>(rule), f, reading).why;
    };
    CHECK(says(why_not(plain_rule, plain_relation, sa::ties::forall),
               "nobody claims that rule and relation are neutral, and the scope is too large"));
    CHECK(says(why_not(plain_rule, relations::veto, sa::ties::forall),
               "the relation claims it, but nobody claims that the rule is neutral"));
    CHECK(says(why_not(rules::plurality, plain_relation, sa::ties::forall),
               "the rule claims it, but nobody claims that the relation is neutral"));
    CHECK(says(scopes::parts_are_indifferent(scopes::strict_orders<5, 4>(rules::plurality),
                                             plain_relation, sa::ties::lowest)
                   .why,
               "the rule claims it, but nobody claims that the relation is anonymous"));
    // A rule that chooses one option of any that are alike to its reading.
    auto const one = [](sa::StrictProfile auto const&) { return opt(0); };
    CHECK(says(why_not(one, relations::veto, sa::ties::lowest), "the rule is not neutral"));
    // What is claimed of a scope that is small enough is looked at on all of it, whatever is said
    // to be tested. 0123|1032|2301|3210 is system 7 * 576 + 16 * 24 + 23.
    if (!thinned)
        CHECK(says(
            scopes::options_are_indifferent(scopes::strict_orders<4, 4>(claims_made::rare_claim()),
                                            relations::veto, sa::ties::forall)
                .why,
            "the rule is not neutral, although it is claimed: see system 4439 of all 331776 systems"));
    // What claims too much is counted by what is left of its claim, and that is right.
    auto const claims = [&](auto const& scope, char const* why) {
        auto const by_classes =
            sa::census_by(sa::route::classes, scope, relations::veto, sa::ties::forall);
        CHECK(says(by_classes.why, why));
        CHECK(by_classes.counts == plain_counts(scope, relations::veto, sa::ties::forall));
    };
    claims(scopes::strict_orders<4, 3>(late_claim<true>()),
           "the rule is not neutral, although it is claimed");
    claims(scopes::strict_orders<4, 3>(false_claim()),
           "the rule is not anonymous, although it is claimed");
    // Who says that a test has proved it, is said.
    CHECK(
        says(scopes::options_are_indifferent(scopes::strict_orders<5, 4>(late_wrong_tally<true>()),
                                             relations::veto, sa::ties::forall)
                 .why,
             "neutral: said to be proved by tests, and seen on all 13824 systems"));
    CHECK(says(scopes::parts_are_indifferent(scopes::strict_orders<4, 5>(untested_claim()),
                                             relations::veto, sa::ties::forall)
                   .why,
               "claim that they are anonymous, but no test has proved it (claims_are_tested)"));
}
