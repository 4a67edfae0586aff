// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_RANGES_HPP
#define SELFALIGN_EXT_RANGES_HPP

#include <selfalign/scopes/all_profiles.hpp>
#include <selfalign/scopes/random_profiles.hpp>
#include <selfalign/scopes/shard.hpp>

#include <range/v3/range/concepts.hpp>
#include <ranges>

/// Scopes as views, for pipelines at run time:
/// `scopes::strict_orders<3, 3>(rule) | ranges::views::filter(...)`, with range-v3 or with the
/// standard's ranges. A scope is cheap to copy (it is its rule), and its iterators never dangle.

namespace selfalign::detail {

template <class T> inline constexpr bool is_scope = false;
template <class Rows, int Parts, class Rule, class Number>
inline constexpr bool is_scope<scopes::all_profiles<Rows, Parts, Rule, Number>> = true;
template <class Culture, int Parts, int Options, class Rule, class Number>
inline constexpr bool
    is_scope<scopes::random_profiles<Culture, Parts, Options, Rule, Number>> = true;
template <class Scope> inline constexpr bool is_scope<scopes::part_of_scope<Scope>> = true;

} // namespace selfalign::detail

namespace ranges {

template <class Scope>
    requires selfalign::detail::is_scope<Scope>
inline constexpr bool enable_view<Scope> = true;
template <class Scope>
    requires selfalign::detail::is_scope<Scope>
inline constexpr bool enable_borrowed_range<Scope> = true;

} // namespace ranges

namespace std::ranges {

template <class Scope>
    requires selfalign::detail::is_scope<Scope>
inline constexpr bool enable_view<Scope> = true;
template <class Scope>
    requires selfalign::detail::is_scope<Scope>
inline constexpr bool enable_borrowed_range<Scope> = true;

} // namespace std::ranges

#endif
