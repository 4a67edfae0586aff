// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ELIMINATION_HPP
#define SELFALIGN_CORE_ELIMINATION_HPP

#include <selfalign/core/distinct_sets.hpp>
#include <selfalign/core/remembered_places.hpp>

/// What rules that count in rounds share: the ways to go on when several options are worst.

namespace selfalign::elimination {

/// The option with more first places than all others of `in` together, as a set; else none.
template <class Set, class Scores>
constexpr Set majority(Set const& in, Scores const& firsts) {
    opt leader;
    for (opt x : in)
        if (!leader || firsts[leader.index] < firsts[x.index]) leader = x;
    auto rest = firsts[leader.index] - firsts[leader.index];
    for (opt x : in)
        if (x != leader) rest += firsts[x.index];
    return rest < firsts[leader.index] ? Set::of(leader) : Set();
}

/// Rounds that remove the option with the fewest first places; more than half of them decide.
template <OrdinalProfile P>
class fewest_first_places {
public:
    using set = options_of<P>;

    constexpr fewest_first_places(P const& p, set const& among) : p_(&p), firsts_(p, among) {}
    constexpr set const& remaining() const { return firsts_.remaining(); }
    constexpr set decided() const { return majority(remaining(), firsts_.counts()); }
    constexpr set worst() const { return lowest(remaining(), firsts_.counts()); }
    constexpr void remove(set const& gone) { firsts_.remove(gone); }
    constexpr fewest_first_places restart(set const& among) const { return {*p_, among}; }
    constexpr auto counts() const { return firsts_.counts(); }

protected:
    P const* p_;
    places_of<place::first, P> firsts_;
};

// What a kind of rounds does before each of them, if anything.
template <class Rounds>
constexpr void settle(Rounds& rounds) {
    if constexpr (requires { rounds.settle(); }) rounds.settle();
}
// The winners, if this is the end.
template <class Rounds>
constexpr typename Rounds::set result_of(Rounds const& rounds) {
    return rounds.remaining().size() == 1 ? rounds.remaining() : rounds.decided();
}

/// All the worst go at once; if that is everybody who is left (or nobody), those win.
template <class Rounds>
constexpr typename Rounds::set all_at_once(Rounds rounds) {
    for (;;) {
        settle(rounds);
        auto const end = result_of(rounds);
        if (!end.empty()) return end;
        auto const out = rounds.worst();
        if (out.empty() || out == rounds.remaining()) return rounds.remaining();
        rounds.remove(out);
    }
}

// One of the worst goes, the one that `pick` says. Resolute.
template <class Rounds, class Pick>
constexpr opt one_at_a_time(Rounds& rounds, Pick pick) {
    for (;;) {
        settle(rounds);
        auto const end = result_of(rounds);
        if (!end.empty()) return end.lowest();
        rounds.remove(Rounds::set::of(pick(rounds.worst())));
    }
}

/// The lowest index among the worst goes. Resolute.
template <class Rounds>
constexpr opt lowest_first(Rounds rounds) {
    return one_at_a_time(rounds, [](auto const& worst) { return worst.lowest(); });
}

/// The highest index among the worst goes. Resolute.
template <class Rounds>
constexpr opt highest_first(Rounds rounds) {
    return one_at_a_time(rounds, [](auto const& worst) {
        opt last;
        for (opt x : worst) last = x;
        return last;
    });
}

/// Up to 18 options, any ties are resolved in every way; of more, fewer sets, each of which takes
/// longer, are looked at in about the same time.
constexpr int most_sets(int options) {
    constexpr long long all_of_18 = 1 << 18;
    long long const square = static_cast<long long>(options) * options;
    return static_cast<int>(options <= 18 ? all_of_18 : all_of_18 * 18 * 18 / square + 1);
}

/// Parallel universes: the worst go one at a time, in every order that the ties allow; all who win
/// in one of them. Cost: a round for each set of options that can remain, up to 2^options where
/// ties abound. Error: more such sets than `most_sets` of those that remain where ties begin.
template <class Rounds>
constexpr typename Rounds::set in_every_order(Rounds rounds) {
    using set = typename Rounds::set;
    for (;;) {
        settle(rounds);
        set const end = result_of(rounds);
        if (!end.empty()) return end;
        set const out = rounds.worst();
        if (out.size() > 1) break;
        rounds.remove(out);
    }
    set winners;
    selfalign::detail::distinct_sets<set> seen;
    seen.insert(rounds.remaining());
    int const most = most_sets(rounds.remaining().size());
    for (int k = 0; k < seen.size(); ++k) {
        Rounds here = rounds.restart(seen[k]);
        settle(here);
        set const end = result_of(here);
        for (opt x : end) winners.insert(x);
        if (!end.empty()) continue;
        for (opt x : here.worst()) seen.insert(without(here.remaining(), set::of(x)));
        if (seen.size() > most) bad_input::there_are_too_many_ways_to_break_ties(most);
    }
    return winners;
}

}  // namespace selfalign::elimination

#endif
