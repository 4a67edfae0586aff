// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SYMMETRIC_HPP
#define SELFALIGN_LAWS_SYMMETRIC_HPP

#include <selfalign/laws/pair_table.hpp>

namespace selfalign {

/// Is f symmetric on a scope: whenever f(A, H), also f(H, A)? Cases: all ordered pairs (A, H) of
/// its systems; the first failure is the first in the order of (index of A, index of H).
/// Cost: one loss per option and system, then pairs of classes (`pair_table`).
inline constexpr struct symmetric {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope, ties reading = ties::report) const {
        using system = system_of<Scope>;
        law_verdict<system, 2> result;
        if constexpr (can_ask<F, system>) {
            pair_table const holds(f, scope, reading);
            result.systems = holds.systems();
            for (int a = 0; a < holds.classes(); ++a)
                for (int h = 0; h < holds.classes(); ++h)
                    detail::add_cases(result, only_if(holds(a, h), holds(h, a)),
                                      holds.count(a) * holds.count(h),
                                      {holds.first(a), holds.first(h)});
            detail::point_to(result.first, scope);
        } else {
            explain<F, system>();
        }
        return result;
    }
} symmetric;

}  // namespace selfalign

#endif
