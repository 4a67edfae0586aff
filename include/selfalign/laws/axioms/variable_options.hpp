// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_VARIABLE_OPTIONS_HPP
#define SELFALIGN_LAWS_AXIOMS_VARIABLE_OPTIONS_HPP

#include <selfalign/laws/axioms/axiom.hpp>

/// Axioms about options that come and go. The profile asked about is the one with all of them.

namespace selfalign::axioms {

struct independence_of_clones_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        option_bits const all = first_options(e.options());
        option_bits without[E::max_options] = {};
        bool asked[E::max_options] = {};
        for (option_bits clones = 3; clones < all; ++clones) {
            if (!are_clones(e, clones)) continue;
            for (int c = 0; c < e.options(); ++c) {
                if (!has(clones, c)) continue;
                if (!asked[c]) without[c] = e.chosen_without_option(c);
                asked[c] = true;
                if ((e.chosen() & ~clones) != (without[c] & ~clones)) return false;
                if (((e.chosen() & clones) == 0) != ((without[c] & clones) == 0)) return false;
            }
        }
        return true;
    }

private:
    // Two at least, next to each other in every part's order.
    template <class E>
    static constexpr bool are_clones(E const& e, option_bits set) {
        int const size = __builtin_popcountll(set);
        if (size < 2) return false;
        for (int i = 0; i < e.parts(); ++i) {
            int place = 0;
            while (!has(set, e.at(i, place).index)) ++place;
            for (int k = 0; k < size; ++k)
                if (place + k >= e.options() || !has(set, e.at(i, place + k).index)) return false;
        }
        return true;
    }
};
/// Clones are options (two at least, not all) that no part ranks another one between. Without one
/// of them the same others are co-winners, and a clone is one if one was before.
/// Source: T. N. Tideman, 1987; T. Zavist and T. N. Tideman, 1989.
inline constexpr axiom<independence_of_clones_question> independence_of_clones;

struct iia_question {
    template <Electorate E>
    constexpr bool holds(E const& e) const {
        for (int x = 0; x < e.options() && e.options() > 1; ++x)
            if (!has(e.chosen(), x) && e.chosen_without_option(x) != e.chosen()) return false;
        return true;
    }
};
/// Independence of irrelevant alternatives, of a choice: without an option that is not chosen, the
/// co-winners are the same. (Not Arrow's axiom of the same name, which is about rankings.)
/// Source: J. Nash, 1950; H. Chernoff, 1954.
inline constexpr axiom<iia_question> iia;

}  // namespace selfalign::axioms

#endif
