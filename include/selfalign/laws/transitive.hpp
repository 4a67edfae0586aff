// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_TRANSITIVE_HPP
#define SELFALIGN_LAWS_TRANSITIVE_HPP

#include <selfalign/laws/pair_table.hpp>

namespace selfalign {

/// Is f transitive on a scope: whenever f(A, B) and f(B, C), also f(A, C)? Only then may an aligned
/// delegate delegate, or build its successor. Cases: all ordered triples (A, B, C); the first
/// failure is the first in the order of their indices.
/// Cost: one loss per option and system, then triples of classes (`pair_table`).
/// Errors: more than 2^63 - 1 cases, that is, more than 2 097 151 systems.
inline constexpr struct transitive {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope, ties reading = ties::report) const {
        using system = system_of<Scope>;
        law_verdict<system, 3> result;
        if constexpr (can_ask<F, system>) {
            pair_table const holds(f, scope, reading);
            result.systems = holds.systems();
            static_cast<void>(power(result.systems, 3)); // that so many cases can be counted
            int const n = holds.classes();
            for (int a = 0; a < n; ++a)
                for (int b = 0; b < n; ++b)
                    for (int c = 0; c < n; ++c)
                        detail::add_cases(result, only_if(holds(a, b) && holds(b, c), holds(a, c)),
                                          holds.count(a) * holds.count(b) * holds.count(c),
                                          {holds.first(a), holds.first(b), holds.first(c)});
            detail::point_to(result.first, scope);
        } else {
            explain<F, system>();
        }
        return result;
    }
} transitive;

}  // namespace selfalign

#endif
