// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLY_STATES_HPP
#define SELFALIGN_SCOPES_TALLY_STATES_HPP

#include <cstdint>
#include <utility>
#include <vector>
#include <selfalign/core/number.hpp>
#include <selfalign/scopes/never_stops.hpp>

namespace selfalign::scopes {

/// One state of the tallies, for all ways to give rows to some parts that lead to it.
template <class State> struct tally_state {
    State state;
    /// How many ways there are, and the number of the first.
    wide_integer ways = 0;
    wide_integer first = 0;
};

/// Distinct states in the order of their first way: a hash table that grows.
template <class State> class tally_states {
public:
    explicit tally_states(State const& only) : slots_(16) { add(only, 1, 0); }
    tally_states() : slots_(16) {}

    std::vector<tally_state<State>> const& all() const { return states_; }

    /// Some ways more to a state. Ways must come in their order.
    void add(State const& state, wide_integer ways, wide_integer first) {
        if (2 * states_.size() >= slots_.size()) grow();
        std::uint32_t& slot = find(state);
        if (slot == 0) {
            states_.push_back({state, ways, first});
            slot = static_cast<std::uint32_t>(states_.size());
        } else {
            states_[slot - 1].ways += ways;
        }
    }

private:
    static bool same(State const& a, State const& b) {
        for (std::size_t k = 0; k < sizeof(a.field) / sizeof(a.field[0]); ++k)
            if (a.field[k] != b.field[k]) return false;
        return true;
    }
    std::uint32_t& find(State const& state) {
        std::uint64_t hash = 0x9E3779B97F4A7C15U;
        for (auto n : state.field) {
            hash = (hash ^ static_cast<std::uint64_t>(n)) * 0xD6E8FEB86659FD93U;
            hash ^= hash >> 32;
        }
        std::size_t const mask = slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>(hash) & mask;
        while (slots_[at] != 0 && !same(states_[slots_[at] - 1].state, state)) at = (at + 1) & mask;
        return slots_[at];
    }
    void grow() {
        slots_.assign(2 * slots_.size(), 0);
        for (std::size_t i = 0; i < states_.size(); ++i)
            find(states_[i].state) = static_cast<std::uint32_t>(i + 1);
    }

    std::vector<tally_state<State>> states_;
    std::vector<std::uint32_t> slots_; // 0 is free, else a number in states_ plus 1
};

/// About how many states so many parts have, where `some` parts (1 or more) have so many, and one
/// less has `fewer`: if they grow as the multisets of some number of things do. That is more than
/// what comes, where sums meet more and more often.
constexpr double about_states(double fewer, double states, int some, int parts) {
    double const things = (states / fewer - 1) * some + 1;
    for (int i = some + 1; i <= parts; ++i) states *= (things + i - 1) / i;
    return states;
}

/// The distinct states of so many parts, by adding a part at a time. Empty if there are more than
/// `limit`. Cost: states x rows for every part. `before(part, states)` is told how many states the
/// parts before each have; `pace.go_on(rows)` is asked after every state, and stops it.
template <class Number, class Tallied, class Before, class Pace>
auto distinct_states(Tallied const& t, int parts, int of_parts, std::size_t limit,
                     Before const& before, Pace& pace) {
    using state = typename Tallied::template state<Number>;
    tally_states<state> now(Tallied::template nothing<Number>(of_parts));
    for (int i = 0; i < parts; ++i) {
        tally_states<state> next;
        before(i, now.all().size());
        for (auto const& s : now.all()) {
            for (int r = 0; r < Tallied::rows::count; ++r)
                next.add(Tallied::combined(s.state, t.template of_row<Number>(r)), s.ways,
                         s.first * Tallied::rows::count + r);
            if (next.all().size() > limit || !pace.go_on(Tallied::rows::count))
                return tally_states<state>();
        }
        now = std::move(next);
    }
    before(parts, now.all().size());
    return now;
}

} // namespace selfalign::scopes

#endif
