// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_ANTISYMMETRIC_HPP
#define SELFALIGN_LAWS_ANTISYMMETRIC_HPP

#include <selfalign/laws/pair_table.hpp>
#include <selfalign/relations/output/boundary.hpp>

namespace selfalign {

/// Is f antisymmetric on a scope: if f(A, H) and f(H, A), are A and H the same? "The same" can only
/// be meant modulo an equivalence of systems, here that A chooses as H does (`boundary`), or what
/// `same` says. Cases: all ordered pairs. Cost: as `symmetric`, for both relations.
inline constexpr struct antisymmetric {
    template <class F, class Scope, class Same = struct relations::boundary>
    constexpr auto operator()(F const& f, Scope const& scope, ties reading = ties::report,
                              Same const& same = {}) const {
        using system = system_of<Scope>;
        law_verdict<system, 2> result;
        if constexpr (can_ask<F, system> && can_ask<Same, system>) {
            pair_table const holds(f, scope, reading);
            pair_table const equal(same, scope, reading);
            result.systems = holds.systems();
            auto const classes = detail::joint_classes(holds, equal);
            for (auto const& a : classes)
                for (auto const& h : classes)
                    detail::add_cases(result,
                                      only_if(holds(a.of_f, h.of_f) && holds(h.of_f, a.of_f),
                                              equal(a.of_g, h.of_g)),
                                      a.count * h.count, {a.first, h.first});
            detail::point_to(result.first, scope);
        } else {
            explain<F, system>();
            explain<Same, system>();
        }
        return result;
    }
} antisymmetric;

}  // namespace selfalign

#endif
