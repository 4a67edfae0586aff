// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SEPARATE_HPP
#define SELFALIGN_LAWS_SEPARATE_HPP

#include <selfalign/laws/aligned_sets.hpp>

namespace selfalign {

/// The smallest experiment that tells two relations apart: the first system of a scope, and its
/// lowest option, that satisfies one and not the other. None: on this scope they are the same.
/// Cost: two losses per option, up to that system.
inline constexpr struct separate {
    template <class F, class G, class Scope>
    constexpr auto operator()(F const& f, G const& g, Scope const& scope) const {
        using system = system_of<Scope>;
        counterexample<system, 1> first;
        if constexpr (can_ask<F, system> && can_ask<G, system>) {
            auto const end = scope.end();
            long long index = 0;
            for (auto it = scope.begin(); it != end && !first; ++it, ++index) {
                auto const a = aligned_set(f, *it), b = aligned_set(g, *it);
                if (a == b) continue;
                int x = 0;
                while (a.contains(opt(x)) == b.contains(opt(x))) ++x;
                first.index[0] = index;
                first.system[0].set(*it);
                first.option = opt(x);
            }
        } else {
            explain<F, system>();
            explain<G, system>();
        }
        return first;
    }
} separate;

}  // namespace selfalign

#endif
