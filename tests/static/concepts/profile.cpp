// SPDX-License-Identifier: BSL-1.0
#include <selfalign.hpp>

namespace {

using namespace selfalign;

template <class P, bool Picks, bool Prefers, bool Ranks, bool Strict>
constexpr bool orders = Profile<P> && PickingProfile<P> == Picks && PreferenceProfile<P> == Prefers
                        && OrdinalProfile<P> == Ranks && StrictProfile<P> == Strict;
template <class P, bool Zero, bool Unit, bool Level>
constexpr bool utilities = CardinalProfile<P> && RatioProfile<P> == Zero
                           && UnitComparable<P> == Unit && LevelComparable<P> == Level;

// --- archetypes: nothing beyond each concept, everybody likes the low indices --------------------
struct bare {
    constexpr int parts() const { return 2; }
    constexpr int options() const { return 3; }
};
struct picks_only : bare {
    constexpr bool is_top(int, opt x) const { return x.index == 0; }
};
struct prefers_only : bare {
    constexpr bool prefers(int, opt x, opt y) const { return x < y; }
};
struct ordered : bare {
    constexpr bool is_top(int, opt x) const { return x.index == 0; }
    constexpr bool prefers(int, opt x, opt y) const { return x < y; }
    constexpr int rank(int, opt x) const { return x.index; }
};
struct strictly_ordered : ordered {
    constexpr opt at(int, int position) const { return opt(position); }
};
template <class Scale> struct valued_orders : ordered {
    using value_type = long long;
    using scale_type = Scale;
    constexpr long long value(int, opt x) const { return 3 - x.index; }
};
struct approves_only : bare {
    constexpr bool approves(int, opt x) const { return x.index == 0; }
};
struct unit {};
static_assert(orders<bare, false, false, false, false>);
static_assert(orders<picks_only, true, false, false, false>);
static_assert(orders<prefers_only, false, true, false, false>);
static_assert(orders<ordered, true, true, true, false>);
static_assert(orders<strictly_ordered const&, true, true, true, true>);
static_assert(ApprovalProfile<approves_only> && orders<approves_only, false, false, false, false>);
static_assert(utilities<valued_orders<interval>, false, false, false>);
static_assert(utilities<valued_orders<ratio>, true, false, false>);
static_assert(utilities<valued_orders<scale<in_units_of<unit>>>, false, true, false>);
static_assert(utilities<valued_orders<scale<at_levels_of<unit>>>, false, false, true>);

// No algorithm asks more than its concept says. (Their results live on the heap, for want of a
// static bound, so this only has to compile.)
template <class P, class Rule>
void runs(P const& p, Rule const& rule) {
    auto const h = compose(numbered(3), rule, p);
    static_cast<void>(choose(h));
    static_cast<void>(reflexive(relations::boundary, h));
}
template <class P>
void every_algorithm() {
    runs(P{}, aggregators::constant(opt(0)));
    if constexpr (PickingProfile<P>) {
        runs(P{}, aggregators::plurality);
        runs(P{}, aggregators::dictator(0));
    }
    if constexpr (PreferenceProfile<P>) {
        runs(P{}, aggregators::copeland);
        runs(P{}, aggregators::simpson);
        static_cast<void>(relations::condorcet.loss(opt(0), P{}));
    }
    if constexpr (OrdinalProfile<P>) {
        runs(P{}, aggregators::borda);
        runs(P{}, aggregators::antiplurality);
        runs(P{}, aggregators::irv);
        static_cast<void>(relations::all_top.loss(opt(0), P{}) + relations::veto.loss(opt(0), P{})
                          + relations::unanimity.loss(opt(0), P{})
                          + relations::pareto.loss(opt(0), P{}));
        static_cast<void>(
            choose(compose(numbered(3), aggregators::borda, P{}), option_set<1>::of(opt(1))));
    }
    if constexpr (RatioProfile<P>) runs(P{}, aggregators::nash);
    if constexpr (LevelComparable<P>) runs(P{}, aggregators::egalitarian);
    if constexpr (UnitComparable<P>) static_cast<void>(relations::utilitarian.loss(opt(0), P{}));
}
[[maybe_unused]] constexpr void (*all[])() = {
    every_algorithm<bare>,
    every_algorithm<picks_only>,
    every_algorithm<prefers_only>,
    every_algorithm<strictly_ordered>,
    every_algorithm<valued_orders<scale<zero, in_units_of<unit>, at_levels_of<unit>>>>,
    every_algorithm<approves_only>};

// --- models --------------------------------------------------------------------------------------
using strict_table = table<fixed<2, 3>, strict_orders>;
using weak_table = table<dynamic, weak_orders, weights>;
static_assert(orders<strict_table, true, true, true, true>);
static_assert(orders<weak_table, true, true, true, false>);
static_assert(orders<table<capacity<2, 3>, partial_orders>, false, true, false, false>);
static_assert(orders<table<dynamic, approvals>, false, false, false, false>);
static_assert(utilities<table<dynamic, weak_orders, values<int, ratio>>, true, false, false>);
static_assert(utilities<borda_scored_profile<strict_table, long long>, true, true, true>);
static_assert(orders<borda_scored_profile<strict_table, long long>, true, true, true, true>);
static_assert(!CardinalProfile<strict_table> && !CardinalProfile<weak_table>);
static_assert(StrictProfile<tallied_profile<strict_table>>);

// --- negative and near-misses --------------------------------------------------------------------
struct rank_alone : bare {
    int rank(int, opt) const;
};
struct ranks_numbers : ordered {
    int rank(int, int) const;
};
struct top_as_number : bare {
    int is_top(int, opt) const;
};
struct values_without_scale : ordered {
    using value_type = int;
    int value(int, opt) const;
};
struct values_without_order : bare {
    using value_type = int;
    using scale_type = ratio;
    int value(int, opt) const;
};
struct at_as_number : ordered {
    int at(int, int) const;
};
struct without_parts {
    int options() const;
};
struct not_const {
    int parts();
    int options();
};
static_assert(!Profile<int> && !Profile<without_parts> && !Profile<not_const>);
static_assert(!OrdinalProfile<rank_alone> && !OrdinalProfile<ranks_numbers>
              && !PickingProfile<top_as_number>);
static_assert(!CardinalProfile<values_without_scale> && !CardinalProfile<values_without_order>);
static_assert(!StrictProfile<at_as_number> && OrdinalProfile<at_as_number>);

}  // namespace
