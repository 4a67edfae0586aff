// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_PAIR_COUNTS_HPP
#define SELFALIGN_LAWS_PAIR_COUNTS_HPP

#include <selfalign/laws/pair_table.hpp>

namespace selfalign {

/// f as a binary relation on the systems of a scope, in numbers. What is open does not count as
/// holding, and it is no violation.
struct pair_numbers {
    long long systems = 0;
    long long pairs = 0;       ///< ordered pairs with f(A, H), A = H included
    long long reflexive = 0;   ///< systems with f(H, H)
    long long asymmetric = 0;  ///< ordered pairs with f(A, H) and not f(H, A)
    long long mutual = 0;      ///< unordered pairs of two systems with both
    long long intransitive = 0;  ///< ordered triples with f(A, B), f(B, C) and not f(A, C)

    friend constexpr bool operator==(pair_numbers const&, pair_numbers const&) = default;
};

/// Counts what `symmetric` and `transitive` ask about. Cost: as `transitive`.
inline constexpr struct pair_counts {
    template <class F, class Scope>
    constexpr pair_numbers operator()(F const& f, Scope const& scope,
                                      ties reading = ties::report) const {
        pair_numbers n;
        if constexpr (can_ask<F, system_of<Scope>>) {
            pair_table const holds(f, scope, reading);
            n.systems = holds.systems();
            int const classes = holds.classes();
            for (int a = 0; a < classes; ++a) {
                if (holds(a, a) == truth::yes) n.reflexive += holds.count(a);
                for (int b = 0; b < classes; ++b) {
                    if (holds(a, b) != truth::yes) continue;
                    long long const pairs = holds.count(a) * holds.count(b);
                    n.pairs += pairs;
                    if (holds(b, a) == truth::no) n.asymmetric += pairs;
                    if (holds(b, a) == truth::yes) n.mutual += pairs;
                    for (int c = 0; c < classes; ++c)
                        if (holds(b, c) == truth::yes && holds(a, c) == truth::no)
                            n.intransitive += pairs * holds.count(c);
                }
            }
            n.mutual = (n.mutual - n.reflexive) / 2;
        } else {
            explain<F, system_of<Scope>>();
        }
        return n;
    }
} pair_counts;

}  // namespace selfalign

#endif
