// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SOME_NAMING_HPP
#define SELFALIGN_SCOPES_SOME_NAMING_HPP

#include <selfalign/scopes/idle_names.hpp>

/// A rule that looks at names of options only to break ties, on a scope that is closed under
/// renaming them: whether all systems are aligned, one system of each class says. All systems of a
/// class together choose what the rule chooses from that one under some naming; and a relation to
/// which names do not matter holds on all of them if it holds on all that.

namespace selfalign::scopes::detail {

// Under which rule, and which reading, one system of a class answers for all of it: `scope` and
// `reading`. `possible`: whether they are needed and known.
template <auto S, ties Reading> struct in_some_naming {
    using rule = typename rows_of_scope<decltype(S)>::rule;
    static constexpr bool of_the_rule = requires { typename rule::in_some_naming; };
    // What is lowest somewhere is any co-winner.
    static constexpr bool possible =
        of_the_rule || (Reading == ties::lowest && claims_neutral<rule>);
    static constexpr ties reading = ties::forall;
    static constexpr auto scope = [] {
        if constexpr (of_the_rule) return S.with_rule(typename rule::in_some_naming());
        else return S;
    }();
};

// A relation that looks at H's Σ would look at another one, and say something else of it. (Those of
// the library are tested: `boundary` holds of whatever Σ chooses.)
template <auto F, auto S, ties Reading>
inline constexpr bool asks_in_some_naming =
    in_some_naming<S, Reading>::possible && idle_names<F, S, Reading>.parts &&
    claims_neutral<decltype(F)> &&
    (!in_some_naming<S, Reading>::of_the_rule || claims_of<decltype(F)>().sigma_free ||
     selfalign::detail::SymmetricByName<decltype(F)>);

} // namespace selfalign::scopes::detail

#endif
