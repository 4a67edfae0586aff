// SPDX-License-Identifier: BSL-1.0
//
// What relations that ask Σ again need of it: that it can be asked.
#include <selfalign.hpp>

namespace {

using namespace selfalign;

enum class trip { sea, city };
constexpr auto w = options(trip::sea, trip::city);
constexpr auto orders = ranking("", trip::sea, trip::city);
constexpr auto rock = impulse("", trip::sea);
constexpr auto gains = utility<zero>("", [](trip) { return 1; });
template <class Sigma, class... Parts>
using under = decltype(compose(w, std::declval<Sigma const&>(), std::declval<Parts const&>()...));

template <auto const& F, class H>
constexpr bool asks = can_ask<decltype(F), H>;
template <auto const& F, class H>
constexpr bool lacks(int part, capability what) {
    constexpr obstacle o = why_not<decltype(F), H>();
    return !asks<F, H> && o.side == obstacle::who::relation && o.part == part && o.what == what;
}

using ranks = decltype(orders);
using plurality_t = decltype(aggregators::plurality);
using nash_t = decltype(aggregators::nash);

// --- a Σ for any profile -------------------------------------------------------------------------
using any = under<plurality_t, ranks, ranks>;
static_assert(asks<relations::pairwise_boundary, any> && asks<relations::sincere, any>
              && asks<relations::participation, any>);
static_assert(MenuSystem<any> && ResizableSystem<any>);

// --- a Σ that is written for one shape -----------------------------------------------------------
constexpr auto for_two = [](table<fixed<2, 2>, strict_orders> const&) { return opt(0); };
using rigid = under<decltype(for_two), ranks, ranks>;
static_assert(asks<relations::boundary, rigid> && asks<relations::pareto, rigid>);
static_assert(!MenuSystem<rigid> && !ResizableSystem<rigid>);
static_assert(lacks<relations::pairwise_boundary, rigid>(-1, capability::menus));
static_assert(lacks<relations::sincere, rigid>(-1, capability::other_profiles));
static_assert(lacks<relations::participation, rigid>(-1, capability::other_profiles));

// --- parts that do not rank: the part is named before Σ ------------------------------------------
using mixed = under<plurality_t, ranks, decltype(rock)>;
static_assert(asks<relations::pairwise_boundary, mixed>);  // impulses can be asked on every menu
static_assert(lacks<relations::sincere, mixed>(1, capability::order));
static_assert(lacks<relations::participation, mixed>(1, capability::order));

// --- utilities: whoever misreports reports an order, and a Σ that needs more cannot be asked -----
using valued = under<plurality_t, decltype(gains)>;
static_assert(asks<relations::sincere, valued>);
using bargaining = under<nash_t, decltype(gains)>;
static_assert(asks<relations::pairwise_boundary, bargaining>);
static_assert(lacks<relations::sincere, bargaining>(-1, capability::other_profiles));
// ... unless the utilities are Borda scores of orders.
using scored = decltype(compose(
    numbered(2), aggregators::nash,
    std::declval<borda_scored_profile<table<dynamic, strict_orders>, long long>>()));
static_assert(asks<relations::sincere, scored> && asks<relations::participation, scored>);

// --- the relations of parts ----------------------------------------------------------------------
static_assert(asks<relations::core, any> && asks<relations::smith, any>
              && asks<relations::majority_veto, any>);
static_assert(asks<relations::ir_last, any>);
static_assert(lacks<relations::core, mixed>(1, capability::preference));
static_assert(lacks<relations::smith, mixed>(1, capability::preference));
static_assert(lacks<relations::majority_veto, mixed>(1, capability::order));
static_assert(lacks<relations::ir_last, mixed>(1, capability::order));
static_assert(lacks<relations::egal_opt, any>(0, capability::utility));
static_assert(lacks<relations::egal_opt, valued>(0, capability::common_level));
static_assert(lacks<relations::proportional, any>(0, capability::utility));
static_assert(asks<relations::proportional, valued>);
constexpr auto plain = utility("", [](trip) { return 1; });
static_assert(lacks<relations::proportional, under<plurality_t, decltype(gains), decltype(plain)>>(
    1, capability::zero));
constexpr auto from_utilities = relations::individually_rational({1, 2});
static_assert(lacks<from_utilities, any>(0, capability::utility));
static_assert(asks<from_utilities, under<plurality_t, decltype(plain), decltype(gains)>>);

}  // namespace
