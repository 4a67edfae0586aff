// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_WORLDS_UNCERTAIN_HPP
#define SELFALIGN_WORLDS_UNCERTAIN_HPP

#include <selfalign/concepts/consequence_model.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/number.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_belief_names_a_state_twice(text state, int first, int second) {
    throw error("a belief names state '", state, "' twice (positions ", first, " and ", second,
                ")");
}
[[noreturn]] inline void a_belief_has_a_negative_weight(text state) {
    throw error("a belief gives state '", state, "' a negative weight; expected 0 or more");
}
[[noreturn]] inline void a_belief_needs_a_state_of_positive_weight() {
    throw error("a belief excludes every state; expected a positive weight for at least one");
}
[[noreturn]] inline void there_is_no_such_state(int state, int states) {
    throw error("state ", state, " was asked for; expected 0..", states - 1);
}

} // namespace bad_input

/// A state of the world and how likely it is, next to the others.
template <class State, class Weight>
struct state_odds {
    State state;
    Weight weight;
};
template <class State, class Weight>
constexpr auto odds(State const& state, Weight const& weight) {
    return state_odds<stored_as_t<State>, Weight>{state, weight};
}

/// An exact belief over finitely many states. Weights are integers or exact fractions.
/// Errors: a state named twice, a negative weight, no state with a positive weight.
template <class State, class Weight, int Capacity>
class state_belief {
public:
    constexpr state_belief(list<State, Capacity> states, list<Weight, Capacity> weights)
        : states_(states), weights_(weights) {
        for (int s = 0; s < size(); ++s) {
            for (int r = 0; r < s; ++r)
                if (states_[r] == states_[s])
                    bad_input::a_belief_names_a_state_twice(label_of(states_[s], s), r, s);
            if (weights_[s] < Weight(0))
                bad_input::a_belief_has_a_negative_weight(label_of(states_[s], s));
            total_ = Weight(add(total_, weights_[s]));
        }
        if (!(Weight(0) < total_)) bad_input::a_belief_needs_a_state_of_positive_weight();
    }

    constexpr int size() const { return states_.size(); }
    constexpr State const& state(int s) const { return states_[s]; }
    constexpr Weight const& weight(int s) const { return weights_[s]; }
    constexpr Weight const& total() const { return total_; }

    /// The belief of somebody who learns that state s is the case. It keeps the total, so that
    /// values before and after are counted in one unit.
    constexpr state_belief given(int s) const {
        if (s < 0 || s >= size()) bad_input::there_is_no_such_state(s, size());
        list<Weight, Capacity> certain(size());
        certain[s] = total_;
        return {states_, certain};
    }

private:
    list<State, Capacity> states_;
    list<Weight, Capacity> weights_;
    Weight total_ = Weight(0);
};

/// `belief(odds(weather::rain, 1), odds(weather::sun, 3))`: sun is three times as likely.
template <class... States, class... Weights>
    requires(sizeof...(States) > 0)
constexpr auto belief(state_odds<States, Weights> const&... odds) {
    using state = std::common_type_t<States...>;
    using weight = std::common_type_t<wide<Weights>...>;
    constexpr int size = sizeof...(States);
    list<state, size> states(size);
    list<weight, size> weights(size);
    int s = 0;
    ((states[s] = state(odds.state), weights[s] = weight(odds.weight), ++s), ...);
    return state_belief<state, weight, size>(states, weights);
}

/// A world in which what an option leads to depends on a state that nobody knows for sure.
template <WorldModel Options, class Belief, class F>
class uncertain_world : public Options {
public:
    using outcome = std::remove_cvref_t<decltype(std::declval<F const&>()(
        std::declval<Options const&>()[opt()], std::declval<Belief const&>().state(0)))>;
    using weight_type = std::remove_cvref_t<decltype(std::declval<Belief const&>().total())>;

    constexpr uncertain_world(Options const& options, Belief const& belief, F f)
        : Options(options), belief_(belief), f_(f) {}

    constexpr int states() const { return belief_.size(); }
    constexpr auto const& state(int s) const { return belief_.state(s); }
    constexpr weight_type weight(int s) const { return belief_.weight(s); }
    constexpr weight_type total() const { return belief_.total(); }
    constexpr outcome outcome_in(opt x, int s) const { return f_((*this)[x], belief_.state(s)); }

    template <class Visit>
    constexpr void each_outcome(opt x, Visit const& visit) const {
        for (int s = 0; s < states(); ++s)
            if (weight_type(0) < weight(s)) visit(outcome_in(x, s), weight(s));
    }

    /// The same world, once it is known that state s is the case.
    constexpr uncertain_world given(int s) const { return {*this, belief_.given(s), f_}; }
    /// The same world under another belief over the same type of states.
    constexpr uncertain_world believing(Belief const& other) const { return {*this, other, f_}; }

private:
    Belief belief_;
    F f_;
};

/// `uncertain(options(walk, bus), belief(odds(rain, 1), odds(sun, 3)), outcome)`: in state s,
/// option o leads to `outcome(o, s)`. All parts share the belief.
template <WorldModel Options, class Belief, class F>
constexpr auto uncertain(Options const& options, Belief const& belief, F f) {
    return uncertain_world<Options, Belief, F>(options, belief, f);
}

} // namespace selfalign

#endif
