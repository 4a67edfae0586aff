// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_ROWS_OF_SCOPE_HPP
#define SELFALIGN_SCOPES_ROWS_OF_SCOPE_HPP

#include <selfalign/scopes/all_profiles.hpp>

namespace selfalign::scopes {

/// What routes need to know of a scope: that it is every way to give rows to parts.
template <class Scope> struct rows_of_scope;
template <class Rows, int Parts, class Rule, class Number>
struct rows_of_scope<all_profiles<Rows, Parts, Rule, Number>> {
    using rows = Rows;
    using rule = Rule;
    static constexpr int parts = Parts;
    using one_part = typename all_profiles<Rows, 1, Rule, Number>::profile_type;
    /// The same rows, given to another number of parts.
    template <int P> using of_parts = all_profiles<Rows, P, Rule, Number>;
};
template <class Scope> struct rows_of_scope<Scope const> : rows_of_scope<Scope> {};
template <class Scope>
concept RowScope = requires { typename rows_of_scope<Scope>::rows; };

} // namespace selfalign::scopes

#endif
