// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_EQUIVALENT_HPP
#define SELFALIGN_LAWS_EQUIVALENT_HPP

#include <selfalign/laws/implies.hpp>

namespace selfalign {

/// Both directions, each with its own first failure.
template <class Verdict>
struct equivalent_verdict {
    Verdict forward, backward;

    constexpr bool holds() const { return forward.holds() && backward.holds(); }
    constexpr bool fails() const { return forward.fails() || backward.fails(); }
    constexpr bool underdetermined() const { return !holds() && !fails(); }
    constexpr explicit operator bool() const { return holds(); }
};

/// Are f and g the same relation on the systems of a scope? Cost: as `implies`, twice.
inline constexpr struct equivalent {
    template <class F, class G, class Scope>
    constexpr auto operator()(F const& f, G const& g, Scope const& scope,
                              ties reading = ties::report) const {
        return equivalent_verdict<law_verdict<system_of<Scope>, 2>>{
            implies(f, g, scope, reading), implies(g, f, scope, reading)};
    }
} equivalent;

}  // namespace selfalign

#endif
