// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TESTED_HPP
#define SELFALIGN_SCOPES_TESTED_HPP

#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/scopes/tallied_scope.hpp>

namespace selfalign::scopes {

/// Whether tests have proved what the scope's rule and F claim of names and tallies.
template <class Scope, class F>
inline constexpr bool all_is_tested = claims_are_tested<typename rows_of_scope<Scope>::rule> &&
                                      claims_are_tested<std::remove_cv_t<F>>;

namespace detail {

// Whether the tests are the library's own; else somebody says that there are some.
template <class F, class Scope>
inline constexpr bool is_of_the_library =
    selfalign::detail::AnonymousByName<typename rows_of_scope<Scope>::rule> &&
    selfalign::detail::AnonymousByName<F>;

// A tally is a second text of a rule or relation: what judges classes by it, and is not asked to
// compare the two, leans on it only if a test has shown that it says the same as the first.
template <class F, class Scope>
inline constexpr bool leans_on_tallies = Tallied<F, Scope> && all_is_tested<Scope, F>;

} // namespace detail

} // namespace selfalign::scopes

#endif
