// SPDX-License-Identifier: BSL-1.0
#include <vector>

#include <selfalign.hpp>
#include <selfalign/core/law_of.hpp>
#include <selfalign/relations/output/boundary_law.hpp>
#include <selfalign/relations/parts/learnable.hpp>

namespace {

using namespace selfalign;

enum class trip { sea, city };
constexpr auto w = options(trip::sea, trip::city);
constexpr auto r = ranking("", trip::sea, trip::city);
constexpr auto composed = compose(w, aggregators::plurality, r);
constexpr auto evaluated = evaluate(composed);

static_assert(System<decltype(composed)> && System<decltype(composed)&>);
static_assert(System<decltype(evaluated)> && Situation<decltype(evaluated)>);
static_assert(!Situation<decltype(composed)>);
static_assert(
    System<decltype(compose(w, aggregators::borda,
                            std::declval<std::vector<std::remove_const_t<decltype(r)>>>()))>);
static_assert(System<decltype(compose(numbered(3), aggregators::borda,
                                      std::declval<table<dynamic, weak_orders>>()))>);
static_assert(System<decltype(scopes::strict_orders<2, 2>(aggregators::borda)[0])>);

// A situation is a profile, and evaluating it again is free.
static_assert(OrdinalProfile<decltype(evaluated)>);
static_assert(std::is_same_v<decltype(evaluate(evaluated)), decltype(evaluated)&>);
static_assert(
    std::is_same_v<situation_of<decltype(composed)>, std::remove_const_t<decltype(evaluated)>>);

// --- archetype: nothing beyond what the concept asks ---------------------------------------------
struct one_voice {
    constexpr int parts() const { return 1; }
    constexpr int options() const { return 2; }
};
struct follows_it {
    constexpr opt operator()(Profile auto const&) const { return opt(1); }
};
template <class P, class W, class R>
struct parts_of_a_system {
    constexpr P profile() const { return {}; }
    constexpr W world() const { return w; }
    constexpr R sigma() const { return {}; }
    friend constexpr parts_of_a_system const& evaluate(parts_of_a_system const& h) { return h; }
};
using world = std::remove_const_t<decltype(w)>;
static_assert(System<parts_of_a_system<one_voice, world, follows_it>>);
// --- near-misses: each lacks one thing -----------------------------------------------------------
struct not_evaluated {
    constexpr one_voice profile() const { return {}; }
    constexpr world const& world_model() const { return w; }
    constexpr follows_it sigma() const { return {}; }
};
struct no_profile {
    constexpr int parts() const { return 1; }
};
struct chooses_nothing {
    constexpr void operator()(Profile auto const&) const {}
};
static_assert(!System<not_evaluated>);
static_assert(!System<parts_of_a_system<no_profile, world, follows_it>>);
static_assert(!System<parts_of_a_system<one_voice, world, chooses_nothing>>);

// --- systems that choose by lot: whatever has a probability is a lottery -------------------------
struct coin {};
constexpr double probability(coin, opt) { return 0.5; }
static_assert(probability(coin{}, opt(0)) == 0.5);
struct likelihood {};
struct tosses_it {
    constexpr coin operator()(Profile auto const&) const { return {}; }
};
struct tells_nothing {
    constexpr likelihood operator()(Profile auto const&) const { return {}; }
};
template <class R> using drawing = situation<table<fixed<1, 2>, strict_orders>, world, R>;
static_assert(LotterySystem<drawing<struct aggregators::uniform>>
              && LotterySystem<drawing<struct aggregators::uniform> const&>);
static_assert(!LotterySystem<drawing<follows_it>> && !LotterySystem<drawing<tells_nothing>>);
static_assert(!LotterySystem<drawing<tosses_it>>, "Σ chooses nothing that choose() knows");

// --- systems to learn from: menus, other reports, strict orders ----------------------------------
template <class P, class R> constexpr bool teaches = LearnableSystem<situation<P, world, R>>;
using strict_two = table<fixed<2, 2>, strict_orders>;
struct for_two_options {
    constexpr opt operator()(Profile auto const& p) const
        requires(std::remove_cvref_t<decltype(p)>::max_options == 2)
    {
        return opt(p.options() - 1);
    }
};
struct of_these_parts_only {
    constexpr opt operator()(strict_two const&) const { return opt(0); }
};
static_assert(teaches<strict_two, follows_it> && teaches<strict_two, struct aggregators::borda>);
static_assert(!teaches<table<fixed<2, 2>, weak_orders>, follows_it>);
static_assert(!teaches<strict_two, of_these_parts_only>
              && !teaches<strict_two, struct aggregators::nash>);
static_assert(!LearnableSystem<int> && LearnableSystem<decltype(composed)>);

// --- negative: no system; and systems whose aggregator cannot read what the parts want -----------
static_assert(!System<int> && !System<decltype(w)> && !System<decltype(r)>);
static_assert(!System<table<fixed<2, 2>, strict_orders>>);
static_assert(!System<decltype(compose(w, aggregators::borda, impulse("", trip::sea)))>);
static_assert(!System<decltype(compose(w, aggregators::nash, r))>);
static_assert(!System<decltype(compose(w, 7, r))>);

}  // namespace
