// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_VARIABLE_PARTS_HPP
#define SELFALIGN_LAWS_AXIOMS_VARIABLE_PARTS_HPP

#include <selfalign/laws/axioms/axiom.hpp>
#include <selfalign/laws/axioms/set_preference.hpp>

/// Axioms about parts that come and go. Where a part stays away, the profile asked about is the one
/// with it; a part that is alone does not stay away.

namespace selfalign::axioms {

template <class Preference>
struct participation_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (int i = 0; i < e.parts() && e.parts() > 1; ++i) {
            option_bits const without = e.chosen_without(i);
            if (e.chosen() != 0 && without != 0 && Preference::better(e, i, without, e.chosen()))
                return false;
        }
        return true;
    }
};
/// No part prefers what is chosen if it stays away, where both choices are single options: no
/// no-show paradox. Source: H. Moulin, 1988; W. Holliday and E. Pacuit, pref_voting.
inline constexpr axiom<participation_question<set_preference::single_winner>> participation;
/// The same for sets of co-winners, compared as each of `set_preference` does.
inline constexpr axiom<participation_question<set_preference::kelly>> participation_kelly;
inline constexpr axiom<participation_question<set_preference::fishburn>> participation_fishburn;
inline constexpr axiom<participation_question<set_preference::optimist>> participation_optimist;
inline constexpr axiom<participation_question<set_preference::pessimist>> participation_pessimist;

struct positive_involvement_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (int i = 0; i < e.parts() && e.parts() > 1; ++i) {
            int const top = e.at(i, 0).index;
            if (!has(e.chosen(), top) && has(e.chosen_without(i), top)) return false;
        }
        return true;
    }
};
/// A part that likes a co-winner best and joins does not make it lose. Source: D. Saari, 1995;
/// J. Perez, 2001; W. Holliday and E. Pacuit, 2021.
inline constexpr axiom<positive_involvement_question> positive_involvement;

struct negative_involvement_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (int i = 0; i < e.parts() && e.parts() > 1; ++i) {
            int const last = e.at(i, e.options() - 1).index;
            if (has(e.chosen(), last) && !has(e.chosen_without(i), last)) return false;
        }
        return true;
    }
};
/// A part that likes a loser least and joins does not make it win. Source: as
/// `positive_involvement`.
inline constexpr axiom<negative_involvement_question> negative_involvement;

struct reinforcement_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        unsigned const all = (1U << e.parts()) - 1;
        // Each way to part them once: part 0 is in the first group.
        for (unsigned group = 1; group < all; group += 2) {
            option_bits const both = e.chosen_among(group) & e.chosen_among(all & ~group);
            if (both != 0 && both != e.chosen()) return false;
        }
        return true;
    }
};
/// If two groups, apart, have co-winners in common, these are the co-winners of both together
/// (consistency). The profile asked about is both together. Source: H. P. Young, 1974.
/// Cost: 2^parts aggregations.
inline constexpr axiom<reinforcement_question> reinforcement;

struct homogeneity_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        return e.chosen_twice() == e.chosen();
    }
};
/// The co-winners are the same if each part comes twice. (Homogeneity asks it of any number of
/// copies; two are asked here.) Source: J. Smith, 1973.
inline constexpr axiom<homogeneity_question> homogeneity;

struct resolvability_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        if (e.chosen() == 0 || is_single(e.chosen())) return true;
        option_bits missing = e.chosen();
        for (int order = 0; order < e.orders() && missing != 0; ++order) {
            option_bits const then = e.chosen_with(order);
            if (is_single(then)) missing &= ~then;
        }
        return missing == 0;
    }
};
/// Each of several co-winners becomes the only one if some part joins (single-voter
/// resolvability). Source: T. N. Tideman, 1987; W. Holliday and E. Pacuit, 2020.
inline constexpr axiom<resolvability_question> resolvability;

}  // namespace selfalign::axioms

#endif
