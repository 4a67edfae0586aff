// SPDX-License-Identifier: BSL-1.0
// Lists of the standard library count without sign; no conversion may hide in the headers.
#ifdef __clang__
#pragma clang diagnostic error "-Wsign-conversion"
#endif
#include <array>
#include <memory>

#include <selfalign.hpp>

namespace {

using namespace selfalign;

enum class trip { sea, city };
using world = decltype(options(trip::sea, trip::city));

template <class P, bool Picks, bool Ranks, bool Values, bool Approves>
constexpr bool is_exactly =
    PickingPart<P, world> == Picks && OrdinalPart<P, world> == Ranks
    && CardinalPart<P, world> == Values && ApprovalPart<P, world> == Approves
    && Part<P, world> == (Picks || Approves);

// --- archetypes: nothing beyond each concept -----------------------------------------------------
struct picking {
    constexpr opt pick(world const&, auto const& menu) const { return menu.lowest(); }
};
struct preferring {
    constexpr bool prefers(world const&, opt x, opt y) const { return x < y; }
};
struct amount {
    int cents;
    friend constexpr bool operator<(amount a, amount b) { return a.cents < b.cents; }
};
struct valuing {
    using scale_type = interval;
    constexpr amount value(world const&, opt x) const { return {x.index}; }
};
struct approving_it {
    constexpr bool approves(world const&, opt x) const { return x.index == 0; }
};
struct all_of_it : picking, preferring, valuing, approving_it {
    // What a part prefers has to agree with what it values.
    constexpr amount value(world const&, opt x) const { return {-x.index}; }
};
static_assert(is_exactly<picking, true, false, false, false>);
static_assert(is_exactly<preferring, true, true, false, false>);
static_assert(is_exactly<valuing, true, true, true, false>);
static_assert(is_exactly<approving_it, false, false, false, true>);
static_assert(is_exactly<all_of_it, true, true, true, true>);
static_assert(is_exactly<preferring const&, true, true, false, false>);

// An algorithm must not ask more than the concept says.
constexpr auto w = options(trip::sea, trip::city);
static_assert(choose(compose(w, aggregators::plurality, picking{})).lowest() == opt(0));
static_assert(choose(compose(w, aggregators::borda, preferring{})).lowest() == opt(0));
static_assert(choose(compose(w, aggregators::borda, valuing{})).lowest() == opt(1));
static_assert(choose(compose(w, aggregators::plurality, all_of_it{})).size() == 1);
static_assert(
    evaluate(compose(w, aggregators::constant(opt(0)), approving_it{})).approves(0, opt(0)));

// All ranks at once, in a list of the standard library.
struct ranking_all : preferring {
    constexpr unsigned rank(world const&, opt x) const { return x.index == 0 ? 0 : 1; }
    constexpr std::array<unsigned, 2> ranks(world const&) const { return {0, 1}; }
};
static_assert(choose(compose(w, aggregators::borda, ranking_all{})).lowest() == opt(0));

// --- parts that have a budget, or adapt: archetypes and near-misses ------------------------------
struct counting : preferring {
    int pence = 1;
    constexpr int budget() const { return pence; }
    constexpr counting with_budget(int b) const {
        counting other = *this;
        other.pence = b;
        return other;
    }
};
struct turning : picking {
    int last = 0;
    constexpr opt pick(world const&, auto const& menu) const {
        return menu.contains(opt(last)) ? opt(last) : menu.lowest();
    }
    constexpr turning after(world const&, opt x) const {
        turning other = *this;
        other.last = x.index;
        return other;
    }
};
static_assert(BudgetedPart<counting, world> && BudgetedPart<counting const&, world>);
static_assert(!AdaptivePart<counting, world> && !BudgetedPart<preferring, world>);
static_assert(AdaptivePart<turning, world> && AdaptivePart<turning const&, world>
              && !Budgeted<turning>);
static_assert(with_budgets(compose(w, aggregators::borda, counting{}), {7})
                  .parts[boost::hana::size_c<0>]
                  .pence
              == 7);
static_assert(choose(after(compose(w, aggregators::plurality, turning{}), opt(1))).lowest()
              == opt(1));

struct no_part {
    int budget() const;
    no_part with_budget(int) const;
    no_part after(world const&, opt) const;
};
struct budget_only : preferring {
    int budget() const;
};
struct becomes_another : counting, turning {
    preferring with_budget(int) const;
    picking after(world const&, opt) const;
};
struct adapts_in_place : picking {
    void after(world const&, opt) const;
};
struct adapts_if_mutable : turning {
    adapts_if_mutable after(world const&, opt);
};
static_assert(Budgeted<no_part> && !BudgetedPart<no_part, world> && !AdaptivePart<no_part, world>);
static_assert(!Budgeted<budget_only> && !Budgeted<becomes_another>);
static_assert(!AdaptivePart<becomes_another, world> && !AdaptivePart<adapts_in_place, world>);
static_assert(!AdaptivePart<adapts_if_mutable, world>);

// --- models --------------------------------------------------------------------------------------
constexpr auto likes_sea = [](trip t) { return t == trip::sea ? 1 : 0; };
constexpr auto is_sea = [](trip t) { return t == trip::sea; };
using ranks = decltype(ranking("", trip::sea, trip::city));
using only_picks = decltype(group("", aggregators::irv, ranking("", trip::sea, trip::city)));
static_assert(is_exactly<ranks, true, true, false, false>);
static_assert(
    is_exactly<decltype(ranking("", tied(trip::sea, trip::city))), true, true, false, false>);
static_assert(is_exactly<decltype(utility("", likes_sea)), true, true, true, false>);
static_assert(is_exactly<decltype(approval("", is_sea)), false, false, false, true>);
static_assert(is_exactly<decltype(approval("", trip::sea)), false, false, false, true>);
static_assert(is_exactly<decltype(impulse("", trip::sea)), true, false, false, false>);
static_assert(is_exactly<decltype(group("", aggregators::borda, std::declval<ranks>())), true, true,
                         false, false>);
static_assert(is_exactly<only_picks, true, false, false, false>);
static_assert(is_exactly<decltype(named("", std::declval<ranks>())), true, true, false, false>);
static_assert(is_exactly<decltype(times(2, utility("", likes_sea))), true, true, true, false>);

// --- negative ------------------------------------------------------------------------------------
static_assert(is_exactly<int, false, false, false, false>);
static_assert(is_exactly<world, false, false, false, false>);
// A utility of numbers says nothing about trips.
static_assert(
    is_exactly<decltype(utility("", [](text) { return 1; })), false, false, false, false>);

// --- near-misses ---------------------------------------------------------------------------------
struct prefers_as_number {
    int prefers(world const&, opt, opt) const;
};
struct prefers_values {
    bool prefers(world const&, trip, trip) const;
};
struct not_const {
    bool prefers(world const&, opt, opt);
};
struct value_without_scale {
    int value(world const&, opt) const;
};
struct value_without_order {
    using scale_type = interval;
    struct blob {};
    blob value(world const&, opt) const;
};
struct approves_as_number {
    int approves(world const&, opt) const;
};
struct picks_one_of_two {
    opt pick(world const&, opt, opt) const;
};
struct not_copyable : preferring {
    std::unique_ptr<int> owned;
};
static_assert(!Part<prefers_as_number, world> && !Part<prefers_values, world>
              && !Part<not_const, world>);
static_assert(!Part<value_without_scale, world> && !Part<value_without_order, world>);
static_assert(!Part<approves_as_number, world> && !Part<picks_one_of_two, world>);
static_assert(!Part<not_copyable, world>);

}  // namespace
