// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_PREORDER_HPP
#define SELFALIGN_LAWS_PREORDER_HPP

#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/laws/transitive.hpp>

namespace selfalign {

/// What makes a preorder, each part with its own first failure.
template <class Reflexive, class Transitive>
struct preorder_verdict {
    Reflexive reflexive;
    Transitive transitive;

    constexpr bool holds() const { return reflexive.holds() && transitive.holds(); }
    constexpr bool fails() const { return reflexive.fails() || transitive.fails(); }
    constexpr bool underdetermined() const { return !holds() && !fails(); }
    constexpr explicit operator bool() const { return holds(); }
};

/// Is f a preorder on a scope, reflexive and transitive? Cost: as both.
inline constexpr struct preorder {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope, ties reading = ties::report) const {
        return preorder_verdict<decltype(reflexive_on(f, scope, reading)),
                                decltype(transitive(f, scope, reading))>{
            reflexive_on(f, scope, reading), transitive(f, scope, reading)};
    }
} preorder;

}  // namespace selfalign

#endif
