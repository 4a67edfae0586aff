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

} // namespace selfalign::scopes

#endif
