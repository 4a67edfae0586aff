// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_DUELS_HPP
#define SELFALIGN_CORE_DUELS_HPP

#include <selfalign/core/tallies.hpp>
#include <selfalign/core/subsets.hpp>

/// What a support table n(x, y) says about some of its options: who wins against whom among them,
/// and rounds in which nothing else counts.

namespace selfalign::elimination {

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

/// The option of `in` that beats all others of `in`, as a set; else none.
template <class Number, int MaxOptions, class Set>
constexpr Set condorcet_winner(square<Number, MaxOptions> const& n, Set const& in) {
    for (opt w : in) {
        bool beats_all = true;
        for (opt y : in)
            beats_all = beats_all && (y == w || n(w.index, y.index) > n(y.index, w.index));
        if (beats_all) return Set::of(w);
    }
    return {};
}

/// The option of `in` that all others of `in` beat, as a set; else none.
template <class Number, int MaxOptions, class Set>
constexpr Set condorcet_loser(square<Number, MaxOptions> const& n, Set const& in) {
    for (opt l : in) {
        bool loses_all = true;
        for (opt y : in)
            loses_all = loses_all && (y == l || n(l.index, y.index) < n(y.index, l.index));
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
constexpr list<Number, MaxOptions> worst_defeats(square<Number, MaxOptions> const& n,
                                                 Set const& in) {
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

/// 2 for each option of `in` that an option beats, 1 for each that it ties with. (A. Copeland,
/// 1951)
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

}  // namespace selfalign::elimination

#endif
