// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_SYMMETRY_HPP
#define SELFALIGN_LAWS_AXIOMS_SYMMETRY_HPP

#include <selfalign/laws/axioms/axiom.hpp>

/// Axioms about names and directions.

namespace selfalign::axioms {

struct reversal_symmetry_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        return !is_single(e.chosen()) || e.options() < 2 ||
               (e.chosen_reversed() & e.chosen()) == 0;
    }
};
/// The only co-winner is not among the co-winners if all parts turn their orders around.
/// Source: D. Saari, 1994.
inline constexpr axiom<reversal_symmetry_question> reversal_symmetry;

struct anonymity_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (orders_of<E::max_parts> place(e.parts()); place; place.next())
            if (differs(e, place) && e.chosen_reordered(place) != e.chosen()) return false;
        return true;
    }

private:
    // Parts with equal orders need not change places.
    template <class E, class Places>
    static constexpr bool differs(E const& e, Places const& place) {
        for (int i = 0; i < e.parts(); ++i)
            for (int j = 0; j < i; ++j)
                if (e.row(i) == e.row(j) && place[i] < place[j]) return false;
        return true;
    }
};
/// The co-winners are the same in whatever order the parts come. Source: K. O. May, 1952.
/// Cost: an aggregation for each order of the parts.
inline constexpr axiom<anonymity_question> anonymity;

struct neutrality_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (orders_of<E::max_options> name(e.options()); name; name.next()) {
            option_bits expected = 0;
            for (int x = 0; x < name.size(); ++x)
                if (has(e.chosen(), x)) expected |= bit_of(name[x]);
            if (e.chosen_renamed(name) != expected) return false;
        }
        return true;
    }
};
/// Renaming the options renames the co-winners. Source: K. O. May, 1952.
inline constexpr axiom<neutrality_question> neutrality;

}  // namespace selfalign::axioms

#endif
