// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/core/packed_lanes.hpp>
#include <selfalign/laws/self_aligned_on.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace relations = selfalign::relations;
namespace rules = selfalign::aggregators;
using namespace check;

namespace claims_made {

// Where instant run-off ends in several ways, so does H's own rule. It looks at Σ, and knows no
// names.
struct says_when_it_ties {
    static constexpr sa::relation_claims claims{.sigma_free = false};
    template <class H>
        requires sa::OrdinalProfile<H>
    constexpr int loss(opt, H const& h) const {
        bool const alone = sa::winners(h.sigma(), h.profile()).size() == 1;
        return alone && sa::winners(rules::instant_runoff_put, h.profile()).size() > 1 ? 1 : 0;
    }
};

} // namespace claims_made

template <>
inline constexpr bool selfalign::claims_are_tested<claims_made::says_when_it_ties> = true;

namespace {

// What the claim finds while compiling is what a census finds: the first system that fails.
template <auto F, auto Scope, sa::ties Reading>
bool finds_the_first() {
    constexpr auto found = scopes::detail::first_found<F, Scope, Reading>;
    auto const counted = sa::census(Scope, F, Reading);
    if (found.value == sa::answer::aligned) return counted.aligned == counted.systems;
    using rows = typename scopes::rows_of_scope<decltype(Scope)>::rows;
    return scopes::detail::index_of_rows<rows>(found.row) == counted.first_failure;
}

// Plurality, with a tally that says the opposite and that no test has proved.
struct counts_backwards {
    template <sa::OrdinalProfile P>
    constexpr auto operator()(P const& p) const {
        return sa::winners(rules::plurality, p);
    }
    using tally = sa::tallies::first_places;
    template <class Total>
    constexpr auto tally_score(Total const& firsts, int x) const {
        return firsts.parts - firsts[x];
    }
};

// How many systems of a scope are answered otherwise side by side, from their tallies, than by
// `judge`.
template <class F, class Scope>
int answered_otherwise(F const& f, Scope const& scope, sa::ties reading) {
    using relation = typename scopes::detail::countable_as<F>::type;
    using tallied = scopes::tallied_scope<Scope, relation>;
    using siblings_type = scopes::detail::packed_siblings<tallied, Scope::parts>;
    using rows = typename scopes::rows_of_scope<Scope>::rows;
    tallied const t(scope.rule(), scopes::detail::counted_relation(f));
    siblings_type const siblings(t);
    auto it = scope.begin();
    int different = 0;
    scopes::walk_classes<rows, Scope::parts>(
        scopes::large_renamings<rows>(), {}, Scope::parts, siblings.nothing,
        [&](auto const& state, int row) { return siblings.joined_by(state, row); },
        [&](auto const& state, int const*, auto const&) {
            for (int k = 0; k < siblings.batches * siblings.width; ++k) {
                auto const said = siblings.judged(t, state, k / siblings.width, reading);
                int const lane = k % siblings.width;
                if (k >= rows::count) {
                    different += said.not_aligned.at(lane) ? 1 : 0;
                    continue;
                }
                auto const value = !said.not_aligned.at(lane)      ? sa::answer::aligned
                                   : said.undefined.at(lane)       ? sa::answer::undefined
                                   : said.underdetermined.at(lane) ? sa::answer::underdetermined
                                                                   : sa::answer::misaligned;
                different += value != sa::judge(f, *it, reading).value ? 1 : 0;
                ++it;
            }
            return true;
        });
    return it == scope.end() ? different : -1;
}
template <class Rule, class F>
bool answered_alike(Rule const& rule, F const& f) {
    for (auto reading : {sa::ties::report, sa::ties::forall, sa::ties::lowest, sa::ties::exists})
        if (answered_otherwise(f, scopes::strict_orders<3, 3>(rule).borda_scored(), reading) != 0 ||
            answered_otherwise(f, scopes::strict_orders<2, 4>(rule).borda_scored(), reading) != 0)
            return false;
    return answered_otherwise(f, scopes::strict_orders<3, 4>(rule).borda_scored(), sa::ties::report)
           == 0;
}
template <class Rule, class F>
    requires(!is_looked_at<Rule, F>)
bool answered_alike(Rule const&, F const&) {
    return true;
}
template <class Rule>
bool answered_alike(Rule const& rule) {
    return answered_alike(rule, relations::pareto) && answered_alike(rule, relations::nash_opt)
           && answered_alike(rule, relations::veto) && answered_alike(rule, relations::all_top)
           && answered_alike(rule, relations::condorcet)
           && answered_alike(rule, relations::utilitarian);
}
// The same for what is found while compiling, on scopes of three parts and options.
template <auto Rule, auto... Fs>
bool find_the_first() {
    return (
        finds_the_first<Fs, scopes::strict_orders<3, 3>(Rule).borda_scored(), sa::ties::forall>()
        && ...);
}
template <auto Rule>
bool finds_all_first() {
    return find_the_first<Rule, relations::pareto, relations::nash_opt, relations::veto,
                          relations::all_top, relations::condorcet, relations::utilitarian>();
}

template <int Bits> bool computes_in_lanes() {
    using lanes = sa::packed_lanes<Bits>;
    constexpr int most = 1 << (Bits - 1);
    bool right = true;
    // Lane k has a number of its own, so that nothing may spill into its neighbours.
    auto const spread = [](auto of) {
        typename lanes::word all = 0;
        for (int k = lanes::width - 1; k >= 0; --k)
            all = all << Bits | static_cast<unsigned>(of(k) % most);
        return lanes(all, 0);
    };
    auto const number = [](lanes n, int k) {
        return static_cast<int>(n.v >> (k * Bits)) & (2 * most - 1);
    };
    for (int i = 0; i < most; ++i)
        for (int j = 0; j < most; ++j) {
            auto const left = [i](int k) { return i + k; };
            auto const other = [j](int k) { return j + 5 * k; };
            lanes const a = spread(left), b = spread(other);
            for (int k = 0; k < lanes::width; ++k) {
                int const x = left(k) % most, y = other(k) % most;
                right = right && number(a + b, k) == (x + y) % most
                        && number(a - b, k) == (x - y + most) % most
                        && number(a * b, k) == x * y % most && (a < b).at(k) == (x < y)
                        && (a == b).at(k) == (x == y) && number(least(a, b), k) == (x < y ? x : y)
                        && number(greatest(a, b), k) == (x < y ? y : x)
                        && (!(a < b)).at(k) == (x >= y) && number(lanes(i), k) == i;
            }
        }
    return right;
}

} // namespace

TEST_CASE("packed lanes: the same as one number after the other") {
    CHECK(computes_in_lanes<2>());
    CHECK(computes_in_lanes<5>());
    CHECK(computes_in_lanes<6>());
    using lanes = sa::packed_lanes<7>;
    BOTH((lanes(3) < lanes(4)).first() == 0);
    BOTH(((lanes(3) < lanes(4)) & !lanes::mask::first_ones(12)).first() == 12);
}

TEST_CASE("self_aligned_on: systems judged side by side are answered as each of them is") {
    CHECK(answered_alike(rules::plurality));
    CHECK(answered_alike(rules::borda));
    CHECK(answered_alike(rules::copeland));
    CHECK(answered_alike(rules::simpson));
    CHECK(answered_alike(rules::irv));
    CHECK(answered_otherwise(relations::pareto,
                             scopes::strict_orders<3, 4>(rules::instant_runoff_put),
                             sa::ties::forall)
          == 0);
    CHECK(answered_otherwise(relations::pareto, scopes::strict_orders<3, 4>(rules::instant_runoff),
                             sa::ties::report)
          == 0);
    CHECK(answered_otherwise(relations::veto, scopes::strict_orders<3, 3>(counts_backwards()),
                             sa::ties::report)
          > 0);
}

TEST_CASE("self_aligned_on: whatever has a tally, what fails first is what a census finds first") {
    CHECK(finds_all_first<rules::plurality>());
    CHECK(finds_all_first<rules::borda>());
    CHECK(finds_all_first<rules::copeland>());
    CHECK(finds_all_first<rules::simpson>());
    CHECK(finds_all_first<rules::irv>());
}

TEST_CASE("self_aligned_on: a tally that no test has proved is not leant on") {
    constexpr auto scope = scopes::strict_orders<2, 2>(counts_backwards{});
    using scope_type = std::remove_const_t<decltype(scope)>;
    static_assert(scopes::Tallied<decltype(relations::pareto), scope_type>);
    static_assert(!scopes::detail::leans_on_tallies<decltype(relations::pareto), scope_type>);
    static_assert(sa::self_aligned_on<relations::pareto, scope>);
}

TEST_CASE("self_aligned_on: no rule that counts wins for an option that everybody likes less") {
    static_assert(
        sa::self_aligned_on<relations::pareto, scopes::strict_orders<3, 4>(rules::borda)>);
    static_assert(
        sa::self_aligned_on<relations::pareto, scopes::strict_orders<6, 4>(rules::borda)>);
    static_assert(
        sa::self_aligned_on<relations::condorcet, scopes::strict_orders<5, 4>(rules::copeland)>);
    static_assert(
        sa::self_aligned_on<relations::condorcet, scopes::strict_orders<3, 4>(rules::copeland)>);
    static_assert(sa::self_aligned_on<relations::nash_opt,
                                      scopes::strict_orders<2, 3>(rules::nash).borda_scored()>);
}

TEST_CASE("self_aligned_on: rules without a tally, rules that look at names, orders with ties") {
    static_assert(
        sa::self_aligned_on<relations::condorcet, scopes::strict_orders<3, 4>(rules::kemeny)>);
    static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<3, 3>(rules::irv)>);
    static_assert(
        sa::self_aligned_on<relations::pareto, scopes::strict_orders<3, 3>(rules::plurality),
                            sa::ties::lowest>);
    static_assert(sa::self_aligned_on<relations::pareto, scopes::weak_orders<2, 3>(rules::borda)>);
}

TEST_CASE("self_aligned_on: names that only break ties need no more classes than names that do not "
          "matter") {
    static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<4, 4>(rules::irv)>);
    static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<5, 4>(rules::irv)>);
    static_assert(
        sa::self_aligned_on<relations::condorcet, scopes::strict_orders<3, 4>(rules::copeland),
                            sa::ties::lowest>);
    // The system that fails first is none that stands for its class: its names decide.
    CHECK(finds_the_first<relations::condorcet, scopes::strict_orders<3, 4>(rules::irv),
                          sa::ties::report>());
    CHECK(
        finds_the_first<relations::nash_opt, scopes::strict_orders<2, 3>(rules::irv).borda_scored(),
                        sa::ties::lowest>());
    CHECK(finds_the_first<relations::core, scopes::strict_orders<3, 3>(rules::irv),
                          sa::ties::report>());
}

TEST_CASE("self_aligned_on: a rule that is given a list may be asked about") {
    static_assert(sa::self_aligned_on<relations::pareto,
                                      scopes::strict_orders<3, 3>(rules::oligarchy({0}))>);
    CHECK(finds_the_first<relations::veto, scopes::strict_orders<3, 3>(rules::oligarchy({0, 1})),
                          sa::ties::report>());
    CHECK(finds_the_first<relations::veto,
                          scopes::strict_orders<3, 3>(rules::weighted_voting({1, 2, 1}, 3)),
                          sa::ties::forall>());
}

TEST_CASE("self_aligned_on: what fails first is what a census finds first") {
    CHECK(finds_the_first<relations::veto, scopes::strict_orders<3, 3>(rules::plurality),
                          sa::ties::forall>());
    CHECK(finds_the_first<relations::veto, scopes::strict_orders<3, 3>(rules::plurality),
                          sa::ties::lowest>());
    CHECK(finds_the_first<relations::condorcet, scopes::strict_orders<3, 4>(rules::plurality),
                          sa::ties::exists>());
    CHECK(finds_the_first<relations::nash_opt,
                          scopes::strict_orders<3, 4>(rules::copeland).borda_scored(),
                          sa::ties::forall>());
    CHECK(finds_the_first<relations::condorcet, scopes::strict_orders<4, 4>(rules::borda),
                          sa::ties::exists>());
    CHECK(finds_the_first<relations::pareto, scopes::strict_orders<2, 4>(rules::irv),
                          sa::ties::lowest>());
    // irv never ties; the rule that stands for it does.
    constexpr claims_made::says_when_it_ties ties_alike;
    constexpr auto by_irv = scopes::strict_orders<2, 3>(rules::irv);
    CHECK(sa::neutral.relation(ties_alike, by_irv));
    CHECK(sa::anonymous.relation(ties_alike, by_irv));
    CHECK(finds_the_first<ties_alike, by_irv, sa::ties::lowest>());
    CHECK(sa::census(by_irv, ties_alike, sa::ties::lowest).misaligned > 0);
    CHECK(finds_the_first<relations::all_top, scopes::weak_orders<2, 3>(rules::plurality),
                          sa::ties::forall>());
    CHECK(finds_the_first<relations::nash_opt, scopes::utilities<2, 2, 2>(rules::utilitarian),
                          sa::ties::forall>());
    constexpr auto found =
        scopes::detail::first_found<relations::veto, scopes::strict_orders<3, 3>(rules::plurality),
                                    sa::ties::report>;
    // 012|012|120: 3 places for the third part's order, 6 renamings.
    BOTH(found.value == sa::answer::misaligned && found.stands_for == 18);
}
