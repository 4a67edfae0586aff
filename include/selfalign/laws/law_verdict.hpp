// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_LAW_VERDICT_HPP
#define SELFALIGN_LAWS_LAW_VERDICT_HPP

#include <selfalign/core/maybe.hpp>
#include <selfalign/core/verdict.hpp>
#include <selfalign/laws/explain.hpp>

namespace selfalign {

/// The systems of a scope on which a law fails, by index in the scope's documented order and as
/// they are; and the part, the option and the other option that the failure is about, if it is
/// about one. The smallest failure: the first in the order in which the law looks at its cases,
/// which is lexicographic in the indices.
template <class H, int Systems>
struct counterexample {
    long long index[Systems];
    maybe<H> system[Systems];
    int part = -1;
    opt option{};
    opt other{};

    constexpr counterexample() {
        for (long long& i : index) i = -1;
    }
    constexpr explicit operator bool() const { return index[0] >= 0; }
};

/// The answer of a law about a scope: of so many systems it looked at so many cases, of which so
/// many fail and so many are open (some choice is undefined, or co-winners disagree). A law holds
/// if no case fails or is open; it is underdetermined if none fails and some are open.
template <class H, int Systems>
struct law_verdict {
    long long systems = 0;
    long long cases = 0;
    long long failures = 0;
    long long open = 0;
    counterexample<H, Systems> first{};

    constexpr bool holds() const { return failures == 0 && open == 0; }
    constexpr bool fails() const { return failures > 0; }
    constexpr bool underdetermined() const { return failures == 0 && open > 0; }
    /// True only if the law holds. `!v` does not mean that it fails: ask `v.fails()`.
    constexpr explicit operator bool() const { return holds(); }
};

/// The type of the systems of a scope: of any range of situations.
template <class Scope>
using system_of = std::remove_cvref_t<decltype(*std::declval<Scope const&>().begin())>;

/// System number `index` of a scope.
template <class Scope>
constexpr system_of<Scope> system_at(Scope const& scope, long long index) {
    auto it = scope.begin();
    if constexpr (requires { scope[index]; } && !requires { it += index; }) {
        return scope[index];
    } else {
        for (; index > 0; --index) ++it;
        return *it;
    }
}

namespace detail {

template <class Scope, int Systems>
constexpr void point_to(counterexample<system_of<Scope>, Systems>& first, Scope const& scope) {
    if (!first) return;
    for (int k = 0; k < Systems; ++k) first.system[k].set(system_at(scope, first.index[k]));
}

}  // namespace detail
}  // namespace selfalign

#endif
