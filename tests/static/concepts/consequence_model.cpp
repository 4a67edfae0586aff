// SPDX-License-Identifier: BSL-1.0
#include <selfalign/core/outcomes.hpp>
#include <selfalign/parts/scaled.hpp>
#include <selfalign/worlds/options.hpp>
#include <selfalign/worlds/paths.hpp>
#include <selfalign/worlds/uncertain.hpp>

namespace {

using namespace selfalign;

template <class W, bool Leads, bool Believes, bool Stages>
constexpr bool is_exactly =
    ConsequenceModel<W> == Leads && BeliefModel<W> == Believes && DepthModel<W> == Stages;

// --- archetypes: nothing beyond each concept -----------------------------------------------------
struct plain {
    using option = int;
    static constexpr int static_size = 2;
    constexpr int size() const { return 2; }
    constexpr int operator[](opt x) const { return x.index; }
    constexpr opt index_of(int o) const { return o == 0 || o == 1 ? opt(o) : opt(); }
};
enum class weather { sun, rain };
struct leading : plain {
    using outcome = weather;
    using weight_type = int;
    constexpr void each_outcome(opt x, auto visit) const {
        visit(weather::sun, 1);
        if (x.index == 1) visit(weather::rain, 2);
    }
};
struct believing : leading {
    constexpr int states() const { return 1; }
    constexpr int weight(int) const { return 1; }
    constexpr int total() const { return 1; }
    constexpr weather outcome_in(opt, int) const { return weather::sun; }
    constexpr believing given(int) const { return *this; }
};
struct staged : plain {
    using outcome = weather;
    using weight_type = int;
    int seen = 1;
    constexpr int horizon() const { return 2; }
    constexpr int depth() const { return seen; }
    constexpr staged looking_ahead(int d) const {
        staged deeper = *this;
        deeper.seen = d;
        return deeper;
    }
    constexpr void each_outcome(opt x, auto visit) const {
        for (int t = 0; t < seen; ++t) visit(t == x.index ? weather::sun : weather::rain, 1);
    }
};
static_assert(is_exactly<plain, false, false, false>);
static_assert(is_exactly<leading, true, false, false>
              && is_exactly<leading const&, true, false, false>);
static_assert(is_exactly<believing, true, true, false>);
static_assert(is_exactly<staged, true, false, true>);

// An algorithm must not ask more than the concept says.
constexpr auto points = [](weather w) { return w == weather::sun ? 3 : 1; };
static_assert(expected(leading{}, opt(0), points) == 3 && expected(leading{}, opt(1), points) == 5);
static_assert(surely(leading{}, opt(0), [](weather w) { return w == weather::sun; }));
constexpr auto sigma = [](OrdinalProfile auto const& p) {
    return opt(p.rank(0, opt(0)) == 0 ? 0 : 1);
};
constexpr auto likes_rain = [](weather w) { return w == weather::rain ? 3 : 1; };
constexpr auto now = compose(staged{}, sigma, utility("", likes_rain));
static_assert(choose(now).contains(opt(1)) && with_depth(now, 2).world.depth() == 2);
static_assert(scaled(now, {.world = 5}).world.depth() == 2);

// --- models --------------------------------------------------------------------------------------
constexpr auto leads_to = [](int, int) { return weather::sun; };
static_assert(
    is_exactly<decltype(uncertain(options(1, 2), belief(odds(0, 3), odds(1, 1)), leads_to)), true,
               true, false>);
static_assert(is_exactly<decltype(paths(options(1, 2), 2, leads_to)), true, false, true>);
static_assert(is_exactly<decltype(options(1, 2)), false, false, false>);

// --- near-misses: one thing is wrong with each ---------------------------------------------------
struct without_weight_type : plain {
    using outcome = weather;
    void each_outcome(opt, auto) const;
};
struct leads_to_one : plain {
    using outcome = weather;
    using weight_type = int;
    weather each_outcome(opt) const;
};
struct no_world {
    using outcome = weather;
    using weight_type = int;
    void each_outcome(opt, auto) const;
};
struct given_less : believing {
    leading given(int) const;
};
struct of_no_state : leading {
    int states() const;
    int weight(int) const;
    int total() const;
    weather outcome_in(opt, int) const;
};
struct looks_into_another_world : staged {
    leading looking_ahead(int) const;
};
struct without_horizon : leading {
    int depth() const;
    without_horizon looking_ahead(int) const;
};
static_assert(is_exactly<without_weight_type, false, false, false>
              && is_exactly<leads_to_one, false, false, false>);
static_assert(is_exactly<no_world, false, false, false>);
static_assert(is_exactly<given_less, true, false, false>
              && is_exactly<of_no_state, true, false, false>);
static_assert(is_exactly<looks_into_another_world, true, false, false>
              && is_exactly<without_horizon, true, false, false>);

}  // namespace
