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

// --- negative: no system; and systems whose aggregator cannot read what the parts want -----------------
static_assert(!System<int> && !System<decltype(w)> && !System<decltype(r)>);
static_assert(!System<table<fixed<2, 2>, strict_orders>>);
static_assert(!System<decltype(compose(w, aggregators::borda, impulse("", trip::sea)))>);
static_assert(!System<decltype(compose(w, aggregators::nash, r))>);
static_assert(!System<decltype(compose(w, 7, r))>);

}  // namespace
