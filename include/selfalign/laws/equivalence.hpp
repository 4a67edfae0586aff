// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_EQUIVALENCE_HPP
#define SELFALIGN_LAWS_EQUIVALENCE_HPP

#include <selfalign/laws/preorder.hpp>
#include <selfalign/laws/symmetric.hpp>

namespace selfalign {

/// What makes an equivalence, each part with its own first failure.
template <class Preorder, class Symmetric>
struct equivalence_verdict {
    Preorder preorder;
    Symmetric symmetric;

    constexpr bool holds() const { return preorder.holds() && symmetric.holds(); }
    constexpr bool fails() const { return preorder.fails() || symmetric.fails(); }
    constexpr bool underdetermined() const { return !holds() && !fails(); }
    constexpr explicit operator bool() const { return holds(); }
};

/// Is f an equivalence on a scope: reflexive, symmetric and transitive? Cost: as all three.
inline constexpr struct equivalence {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope, ties reading = ties::report) const {
        return equivalence_verdict<decltype(preorder(f, scope, reading)),
                                   decltype(symmetric(f, scope, reading))>{
            preorder(f, scope, reading), symmetric(f, scope, reading)};
    }
} equivalence;

}  // namespace selfalign

#endif
