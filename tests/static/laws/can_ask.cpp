// SPDX-License-Identifier: BSL-1.0
//
// The fifth verdict, ill-typed, as a value: which question can be asked of which parts, and if it
// cannot, which part lacks what.
#include <selfalign.hpp>

namespace {

using namespace selfalign;

enum class trip { sea, city };
struct euro {};
struct hour {};
struct health {};

constexpr auto w = options(trip::sea, trip::city);
constexpr auto likes_sea = [](trip t) { return t == trip::sea ? 1 : 0; };
constexpr auto orders = ranking("", trip::sea, trip::city);
constexpr auto ties_all = ranking("", tied(trip::sea, trip::city));
constexpr auto rock = impulse("", trip::sea);
constexpr auto accepts = approval("", trip::sea);
constexpr auto plain = utility("", likes_sea);
constexpr auto gains = utility<zero>("", likes_sea);
constexpr auto euros = utility<zero, in_units_of<euro>>("", likes_sea);
constexpr auto hours = utility<zero, in_units_of<hour>>("", likes_sea);
constexpr auto healthy = utility<at_levels_of<health>>("", likes_sea);

template <class... Parts>
using parts = decltype(compose(w, aggregators::constant(opt(0)), std::declval<Parts const&>()...));
template <class Sigma, class... Parts>
using under = decltype(compose(w, std::declval<Sigma const&>(), std::declval<Parts const&>()...));

template <auto const& F, class H>
constexpr bool asks = can_ask<decltype(F), H>;
template <auto const& F, class H>
constexpr bool lacks(int part, capability what, obstacle::who side = obstacle::who::relation) {
    constexpr obstacle o = why_not<decltype(F), H>();
    return !can_ask<decltype(F), H> && o.part == part && o.what == what &&
           o.side == side;
}

using ordinal = parts<decltype(orders), decltype(ties_all)>;
using mixed = parts<decltype(orders), decltype(rock)>;

// --- what needs only a choice --------------------------------------------------------------------
static_assert(asks<relations::boundary, ordinal> && asks<relations::boundary, mixed>);
static_assert(asks<relations::boundary, parts<decltype(accepts)>>);
static_assert(why_not<decltype(relations::boundary), mixed>().side == obstacle::who::nobody);

// --- what needs orders ---------------------------------------------------------------------------
static_assert(asks<relations::all_top, ordinal> && asks<relations::unanimity, ordinal>);
static_assert(asks<relations::pareto, ordinal> && asks<relations::veto, ordinal>
              && asks<relations::condorcet, ordinal>);
static_assert(
    asks<relations::pareto, parts<decltype(euros), decltype(hours)>>); // every utility ranks
static_assert(lacks<relations::all_top, mixed>(1, capability::order));
static_assert(lacks<relations::pareto, mixed>(1, capability::order));
static_assert(lacks<relations::condorcet, mixed>(1, capability::preference));
static_assert(
    lacks<relations::veto, parts<decltype(accepts), decltype(orders)>>(0, capability::order));

// --- what needs utilities, and promises about them -----------------------------------------------
using same_unit = parts<decltype(euros), decltype(euros)>;
using two_units = parts<decltype(euros), decltype(euros), decltype(hours)>;
static_assert(asks<relations::utilitarian, same_unit> && asks<relations::nash_opt, same_unit>);
static_assert(lacks<relations::utilitarian, ordinal>(0, capability::utility));
static_assert(lacks<relations::utilitarian, parts<decltype(euros), decltype(orders)>>(
    1, capability::utility));
static_assert(lacks<relations::utilitarian, parts<decltype(plain)>>(0, capability::common_unit));
static_assert(lacks<relations::utilitarian, parts<decltype(euros), decltype(gains)>>(
    1, capability::common_unit));
// Each names a unit, and they are two.
static_assert(lacks<relations::utilitarian, two_units>(2, capability::common_unit));
static_assert(asks<relations::nash_opt, two_units>);
static_assert(
    lacks<relations::nash_opt, parts<decltype(gains), decltype(healthy)>>(1, capability::zero));

// --- aggregators have needs too, and theirs come first -------------------------------------------
using nash_t = decltype(aggregators::nash);
using egalitarian_t = decltype(aggregators::egalitarian);
using plurality_t = decltype(aggregators::plurality);
using borda_t = decltype(aggregators::borda);
constexpr auto sigma = obstacle::who::aggregator;
static_assert(asks<relations::boundary, under<nash_t, decltype(gains)>>);
static_assert(asks<relations::boundary, under<egalitarian_t, decltype(healthy)>>);
static_assert(asks<relations::boundary, under<plurality_t, decltype(rock)>>);
static_assert(lacks<relations::boundary, under<nash_t, decltype(gains), decltype(plain)>>(
    1, capability::zero, sigma));
static_assert(lacks<relations::boundary, under<egalitarian_t, decltype(healthy), decltype(euros)>>(
    1, capability::common_level, sigma));
static_assert(lacks<relations::boundary, under<borda_t, decltype(orders), decltype(rock)>>(
    1, capability::order, sigma));
static_assert(lacks<relations::utilitarian, under<nash_t, decltype(orders)>>(0, capability::utility,
                                                                             sigma));

// --- what is no relation, or no aggregator, at all -----------------------------------------------
constexpr auto says_number = [](opt, Profile auto const&) { return 3; };
static_assert(lacks<says_number, ordinal>(-1, capability::none));
static_assert(!asks<relations::boundary, decltype(compose(w, 7, orders))>);
static_assert(why_not<decltype(relations::boundary), decltype(compose(w, 7, orders))>().what
              == capability::none);
static_assert(why_not<decltype(relations::boundary), decltype(compose(w, 7, orders))>().side
              == sigma);

// --- a ready profile has no parts to name --------------------------------------------------------
using ready = decltype(compose(numbered(2), aggregators::plurality,
                               std::declval<table<dynamic, weak_orders>>()));
static_assert(asks<relations::pareto, ready>);
static_assert(lacks<relations::utilitarian, ready>(-1, capability::utility));
static_assert(
    asks<relations::utilitarian,
         decltype(compose(
             numbered(2), aggregators::plurality,
             std::declval<borda_scored_profile<table<dynamic, strict_orders>, long long>>()))>);

// --- relations for approval parts ----------------------------------------------------------------
constexpr auto accepted = [](opt x, ApprovalProfile auto const& p) { return p.approves(0, x); };
static_assert(asks<accepted, parts<decltype(accepts)>>);
static_assert(lacks<accepted, ordinal>(0, capability::approval));

}  // namespace
