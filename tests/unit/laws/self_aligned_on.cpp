// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/laws/self_aligned_on.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace relations = selfalign::relations;
namespace rules = selfalign::aggregators;
using namespace check;

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
        return -firsts[x];
    }
};

} // namespace

TEST_CASE("self_aligned_on: a tally that no test has proved is not leant on") {
    constexpr auto scope = scopes::strict_orders<2, 2>(counts_backwards{});
    using scope_type = std::remove_const_t<decltype(scope)>;
    static_assert(scopes::Tallied<decltype(relations::pareto), scope_type>);
    static_assert(!scopes::detail::leans_on_tallies<decltype(relations::pareto), scope_type>);
    static_assert(sa::self_aligned_on<relations::pareto, scope>);
}

TEST_CASE("self_aligned_on: no rule that counts wins for an option that everybody likes less") {
    static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<3, 4>(rules::borda)>);
    static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<5, 4>(rules::borda)>);
    static_assert(sa::self_aligned_on<relations::condorcet, scopes::strict_orders<3, 4>(rules::copeland)>);
    static_assert(sa::self_aligned_on<relations::nash_opt, scopes::strict_orders<2, 3>(rules::nash).borda_scored()>);
}

TEST_CASE("self_aligned_on: rules without a tally, rules that look at names, orders with ties") {
    static_assert(sa::self_aligned_on<relations::condorcet, scopes::strict_orders<3, 4>(rules::kemeny)>);
    static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<3, 3>(rules::irv)>);
    static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<3, 3>(rules::plurality), sa::ties::lowest>);
    static_assert(sa::self_aligned_on<relations::pareto, scopes::weak_orders<2, 3>(rules::borda)>);
}

TEST_CASE("self_aligned_on: what fails first is what a census finds first") {
    CHECK(finds_the_first<relations::veto, scopes::strict_orders<3, 3>(rules::plurality), sa::ties::forall>());
    CHECK(finds_the_first<relations::veto, scopes::strict_orders<3, 3>(rules::plurality), sa::ties::lowest>());
    CHECK(finds_the_first<relations::condorcet, scopes::strict_orders<3, 4>(rules::plurality), sa::ties::exists>());
    CHECK(finds_the_first<relations::all_top, scopes::weak_orders<2, 3>(rules::plurality), sa::ties::forall>());
    CHECK(finds_the_first<relations::nash_opt, scopes::utilities<2, 2, 2>(rules::utilitarian), sa::ties::forall>());
    constexpr auto found = scopes::detail::first_found<relations::veto, scopes::strict_orders<3, 3>(rules::plurality), sa::ties::report>;
    // 012|012|120: 3 places for the third part's order, 6 renamings.
    BOTH(found.value == sa::answer::misaligned && found.stands_for == 18);
}
