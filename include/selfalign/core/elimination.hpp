// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ELIMINATION_HPP
#define SELFALIGN_CORE_ELIMINATION_HPP

#include <vector>
#include <selfalign/core/tallies.hpp>

/// What rules that count in rounds share: places among the options that remain, kept up to date
/// while options go, and the three ways to go on when several options are worst.

namespace selfalign {

namespace bad_input {

[[noreturn]] inline void there_are_too_many_ways_to_break_ties(int limit) {
    throw error("eliminating tied options one at a time in every order leads to more than ", limit,
                " sets of remaining options; expected fewer ties or fewer options");
}

}  // namespace bad_input

namespace elimination {

enum class place { first, last };

/// How many parts have each remaining option in first (or last) place among those that remain;
/// k tied ones get 1/k each. Options may go, and only the parts that lose their place then are
/// counted again. Holds a reference to the profile.
/// Cost: parts x options to build, then parts + (parts that lose their place) x options a removal.
template <place End, OrdinalProfile P>
class places {
public:
    using set = options_of<P>;

    constexpr places(P const& p, set const& among)
        : p_(&p),
          remaining_(among),
          state_(p.options()),
          tied_(p.options()),
          at_(p.parts()),
          position_(StrictProfile<P> ? p.parts() : 0),
          concerned_(p.parts()),
          count_(p.options()),
          by_size_(StrictProfile<P> ? 0 : p.options()),
          of_size_(StrictProfile<P> ? 0 : p.options()) {
        static_cast<void>(total_weight(p));  // no sum below exceeds it
        for (opt x : among) state_[x.index] = stays;
        for (int i = 0; i < p.parts(); ++i) {
            if constexpr (StrictProfile<P>) stand(i, first_position());
            else stand(i);
        }
    }

    constexpr set const& remaining() const { return remaining_; }

    /// Comparable with each other; those of options that are gone mean nothing.
    constexpr auto counts() const {
        if constexpr (StrictProfile<P>) {
            return scores_of<P, long long>{count_};
        } else {
            scores_of<P, wide_integer> result{
                list<wide_integer, max_options<P>>(p_->options())};
            for (int k = 1; k <= of_size_.size(); ++k)
                if (of_size_[k - 1] != 0)
                    result.per = multiply(result.per, k / greatest_common_divisor(result.per, k));
            for (int k = 1; k <= of_size_.size(); ++k)
                if (of_size_[k - 1] != 0)
                    for (opt x : remaining_)
                        result[x.index] = add(result[x.index],
                                              multiply(wide_integer(by_size_(k - 1, x.index)),
                                                       result.per / k));
            return result;
        }
    }

    constexpr void remove(set const& gone) {
        for (opt x : gone) {
            state_[x.index] = goes;
            remaining_.erase(x);
        }
        // First who is concerned, without a branch; then what is far away in memory.
        int concerned = 0;
        for (int i = 0; i < p_->parts(); ++i) {
            concerned_[concerned] = i;
            if constexpr (StrictProfile<P>) {
                concerned += state_[at_[i]] == goes ? 1 : 0;
            } else {
                bool loses = false;
                for (opt x : gone) loses = loses || p_->rank(i, x) == at_[i];
                concerned += loses ? 1 : 0;
            }
        }
        for (int k = 0; k < concerned; ++k) {
            int const i = concerned_[k];
            if constexpr (StrictProfile<P>) {
                count_[at_[i]] -= weight_of(*p_, i);
                stand(i, position_[i]);
            } else {
                leave(i);
            }
        }
        for (opt x : gone) state_[x.index] = out;
    }

private:
    enum state : unsigned char { out, goes, stays };

    constexpr int first_position() const { return End == place::first ? 0 : p_->options() - 1; }

    // Strict orders: at_[i] is the option that part i has in that place, which is at position_[i]
    // of its order. (Looking at the order itself is slow: it is far away.)
    constexpr void stand(int i, int position) {
        while (state_[p_->at(i, position).index] != stays) position += End == place::first ? 1 : -1;
        position_[i] = position;
        at_[i] = p_->at(i, position).index;
        count_[at_[i]] += weight_of(*p_, i);
    }

    // Orders with ties: at_[i] is the rank of the options that share that place.
    constexpr void stand(int i) {
        int best = End == place::first ? p_->options() : -1;
        int size = 0;
        for (opt x : remaining_) {
            int const r = p_->rank(i, x);
            if (r != best && (r < best) != (End == place::first)) continue;
            if (r != best) size = 0;
            best = r;
            tied_[size++] = x.index;
        }
        at_[i] = best;
        share(size, weight_of(*p_, i));
    }
    constexpr void leave(int i) {
        int size = 0;
        for (int x = 0; x < state_.size(); ++x)
            if (state_[x] != out && p_->rank(i, opt(x)) == at_[i]) tied_[size++] = x;
        share(size, -static_cast<long long>(weight_of(*p_, i)));
        int left = 0;
        for (int k = 0; k < size; ++k)
            if (state_[tied_[k]] == stays) tied_[left++] = tied_[k];
        if (left > 0) share(left, weight_of(*p_, i));
        else stand(i);
    }
    constexpr void share(int size, long long weight) {
        of_size_[size - 1] += weight;
        for (int k = 0; k < size; ++k) by_size_(size - 1, tied_[k]) += weight;
    }

    P const* p_;
    set remaining_;
    per_option<P, unsigned char> state_;
    per_option<P, int> tied_;
    list<int, max_parts<P>> at_, position_, concerned_;
    per_option<P, long long> count_;               // strict orders
    square<long long, max_options<P>> by_size_;  // with ties, (how many share a place, option)
    per_option<P, long long> of_size_;
};

/// Of the options `in`, all with the smallest score. Any type indexed by option serves.
template <class Set, class Scores>
constexpr Set lowest(Set const& in, Scores const& scores) {
    Set result;
    opt least;
    for (opt x : in)
        if (!least || scores[x.index] < scores[least.index]) least = x;
    for (opt x : in)
        if (!(scores[least.index] < scores[x.index])) result.insert(x);
    return result;
}

/// Of the options `in`, all with the largest score.
template <class Set, class Scores>
constexpr Set highest(Set const& in, Scores const& scores) {
    Set result;
    opt most;
    for (opt x : in)
        if (!most || scores[most.index] < scores[x.index]) most = x;
    for (opt x : in)
        if (!(scores[x.index] < scores[most.index])) result.insert(x);
    return result;
}

template <class Set>
constexpr Set without(Set in, Set const& gone) {
    for (opt x : gone) in.erase(x);
    return in;
}

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
    places<place::first, P> firsts_;
};

/// Rounds in which only duels count: `worst(n, in)` says from a support table who goes.
template <class Set, class Support, class Worst>
class duels {
public:
    using set = Set;

    constexpr duels(Support const& n, set const& among, Worst worst)
        : n_(&n), remaining_(among), worst_(worst) {}
    constexpr set const& remaining() const { return remaining_; }
    constexpr set decided() const { return {}; }
    constexpr set worst() const { return worst_(*n_, remaining_); }
    constexpr void remove(set const& gone) { remaining_ = without(remaining_, gone); }
    constexpr duels restart(set const& among) const { return {*n_, among, worst_}; }

private:
    Support const* n_;
    set remaining_;
    Worst worst_;
};
template <class P, class Support, class Worst>
constexpr duels<options_of<P>, Support, Worst> rounds_of_duels(P const& p, Support const& n,
                                                               Worst worst) {
    return {n, options_of<P>::all(p.options()), worst};
}

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

/// The lowest index among the worst goes. Resolute.
template <class Rounds>
constexpr opt lowest_first(Rounds rounds) {
    for (;;) {
        settle(rounds);
        auto const end = result_of(rounds);
        if (!end.empty()) return end.lowest();
        rounds.remove(Rounds::set::of(rounds.worst().lowest()));
    }
}

namespace detail {

// Distinct sets in the order in which they were met.
template <class Set>
class distinct_sets {
public:
    constexpr int size() const { return static_cast<int>(sets_.size()); }
    constexpr Set const& operator[](int k) const { return sets_[static_cast<unsigned>(k)]; }
    constexpr void insert(Set const& s) {
        if (4U * (sets_.size() + 1) > 3U * slots_.size()) grow();
        unsigned const slot = slot_of(s);
        if (slots_[slot] != 0) return;
        sets_.push_back(s);
        slots_[slot] = size();
    }

private:
    constexpr unsigned slot_of(Set const& s) const {
        unsigned long long hash = 0;
        for (opt x : s) hash = (hash + static_cast<unsigned>(x.index) + 1) * 0x9e3779b97f4a7c15ULL;
        auto const mask = static_cast<unsigned>(slots_.size()) - 1;
        auto slot = static_cast<unsigned>(hash >> 32U) & mask;
        while (slots_[slot] != 0 && !((*this)[slots_[slot] - 1] == s)) slot = (slot + 1) & mask;
        return slot;
    }
    constexpr void grow() {
        // With a value: without one, libstdc++ 12 is not constexpr for clang.
        slots_ = std::vector<int>(slots_.empty() ? 16U : 2U * slots_.size(), 0);
        for (int k = 0; k < size(); ++k) slots_[slot_of((*this)[k])] = k + 1;
    }

    std::vector<Set> sets_;
    std::vector<int> slots_;  // 1 + the number of the set
};

}  // namespace detail

/// Up to 18 options, any ties are resolved in every way.
inline constexpr int most_sets = 1 << 18;

/// Parallel universes: the worst go one at a time, in every order that the ties allow; all who win
/// in one of them. Cost: a round for each set of options that can remain, up to 2^options where
/// ties abound. Error: more than `most_sets` such sets.
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
    detail::distinct_sets<set> seen;
    seen.insert(rounds.remaining());
    for (int k = 0; k < seen.size(); ++k) {
        Rounds here = rounds.restart(seen[k]);
        settle(here);
        set const end = result_of(here);
        for (opt x : end) winners.insert(x);
        if (!end.empty()) continue;
        for (opt x : here.worst()) seen.insert(without(here.remaining(), set::of(x)));
        if (seen.size() > most_sets) bad_input::there_are_too_many_ways_to_break_ties(most_sets);
    }
    return winners;
}

/// The option of `in` that beats all others of `in`, as a set; else none.
template <class Number, int MaxOptions, class Set>
constexpr Set condorcet_winner(square<Number, MaxOptions> const& n, Set const& in) {
    for (opt w : in) {
        bool beats_all = true;
        for (opt y : in) beats_all = beats_all && (y == w || n(w.index, y.index) > n(y.index, w.index));
        if (beats_all) return Set::of(w);
    }
    return {};
}

/// The option of `in` that all others of `in` beat, as a set; else none.
template <class Number, int MaxOptions, class Set>
constexpr Set condorcet_loser(square<Number, MaxOptions> const& n, Set const& in) {
    for (opt l : in) {
        bool loses_all = true;
        for (opt y : in) loses_all = loses_all && (y == l || n(l.index, y.index) < n(y.index, l.index));
        if (loses_all) return Set::of(l);
    }
    return {};
}

/// Borda points within `in`, seen from their average: the sum of an option's margins over the
/// others. Each part gives a point for an option liked less and half a one for one liked equally,
/// so this is twice the points minus twice their average.
template <class Number, int MaxOptions, class Set>
constexpr list<Number, MaxOptions> net_support(square<Number, MaxOptions> const& n, Set const& in) {
    list<Number, MaxOptions> result(n.side());
    for (opt x : in)
        for (opt y : in) result[x.index] += n(x.index, y.index) - n(y.index, x.index);
    return result;
}

/// The largest margin by which an option of `in` loses to another one of `in`; 0 if it never does.
template <class Number, int MaxOptions, class Set>
constexpr list<Number, MaxOptions> worst_defeats(square<Number, MaxOptions> const& n, Set const& in) {
    list<Number, MaxOptions> result(n.side());
    for (opt x : in)
        for (opt y : in) {
            auto const margin = n(y.index, x.index) - n(x.index, y.index);
            if (margin > result[x.index]) result[x.index] = margin;
        }
    return result;
}

/// Each option of `ours` meets each of `theirs`: all who win a duel, both if it is drawn.
template <class Number, int MaxOptions, class Set>
constexpr Set winners_of_duels(square<Number, MaxOptions> const& n, Set const& ours,
                               Set const& theirs) {
    Set result;
    for (opt x : ours)
        for (opt y : theirs) {
            if (n(x.index, y.index) >= n(y.index, x.index)) result.insert(x);
            if (n(x.index, y.index) <= n(y.index, x.index)) result.insert(y);
        }
    return result;
}

/// 2 for each option of `in` that an option beats, 1 for each that it ties with. (A. Copeland, 1951)
template <class Number, int MaxOptions, class Set>
constexpr list<int, MaxOptions> duels_won(square<Number, MaxOptions> const& n, Set const& in) {
    list<int, MaxOptions> result(n.side());
    for (opt x : in)
        for (opt y : in) {
            if (x == y) continue;
            auto const mine = n(x.index, y.index);
            auto const theirs = n(y.index, x.index);
            result[x.index] += mine > theirs ? 2 : mine == theirs ? 1 : 0;
        }
    return result;
}

/// Who may go when the two with the lowest scores meet: the loser of the duel, or the lower scored
/// one if it is drawn. One lowest meets all second lowest; several lowest meet each other.
template <class Number, int MaxOptions, class Set, class Scores>
constexpr Set losers_of_bottom_two(square<Number, MaxOptions> const& n, Set const& in,
                                   Scores const& scores) {
    Set const bottom = lowest(in, scores);
    Set const second = bottom.size() > 1 ? bottom : lowest(without(in, bottom), scores);
    Set losers;
    for (opt c : bottom)
        for (opt d : second)
            if (c != d) losers.insert(n(c.index, d.index) > n(d.index, c.index) ? d : c);
    return losers;
}

}  // namespace elimination
}  // namespace selfalign

#endif
