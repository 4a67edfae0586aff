// SPDX-License-Identifier: BSL-1.0
#include <vector>

#include <selfalign.hpp>

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
static_assert(System<decltype(compose(w, aggregators::borda, std::declval<std::vector<std::remove_const_t<decltype(r)>>>()))>);
static_assert(System<decltype(compose(numbered(3), aggregators::borda, std::declval<table<dynamic, weak_orders>>()))>);
static_assert(System<decltype(scopes::strict_orders<2, 2>(aggregators::borda)[0])>);

// A situation is a profile, and evaluating it again is free.
static_assert(OrdinalProfile<decltype(evaluated)>);
static_assert(std::is_same_v<decltype(evaluate(evaluated)), decltype(evaluated)&>);
static_assert(std::is_same_v<situation_of<decltype(composed)>, std::remove_const_t<decltype(evaluated)>>);

// --- archetype: nothing beyond what the concept asks -----------------------------------------------
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
// --- near-misses: each lacks one thing -------------------------------------------------------------
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

// --- negative: no system; and systems whose aggregator cannot read what the parts want -----------------
static_assert(!System<int> && !System<decltype(w)> && !System<decltype(r)>);
static_assert(!System<table<fixed<2, 2>, strict_orders>>);
static_assert(!System<decltype(compose(w, aggregators::borda, impulse("", trip::sea)))>);
static_assert(!System<decltype(compose(w, aggregators::nash, r))>);
static_assert(!System<decltype(compose(w, 7, r))>);

}  // namespace
