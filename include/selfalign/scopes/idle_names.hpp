// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_IDLE_NAMES_HPP
#define SELFALIGN_SCOPES_IDLE_NAMES_HPP

#include <selfalign/core/refuse.hpp>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/laws/tally_agrees.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/some_systems.hpp>
#include <selfalign/scopes/tested.hpp>

/// Which names a proof that is made while compiling may take to be indifferent to a scope's rule
/// and to a relation, and whether it may lean on their tallies.

namespace selfalign {

// What the compiler names when a claim of symmetry, or a tally, shows itself to be wrong.
template <class Rule, class Relation> struct a_claim_of_symmetry_is_wrong;
template <class Rule, class Relation>
struct a_tally_is_wrong;
template <class Rule, class Relation>
struct a_tally_goes_below_0_or_above_its_most;

namespace scopes::detail {

using selfalign::detail::refuse;

// Claims that no test has proved are not leant on. That one is wrong, whether or not a test is said
// to have proved it, is an error where it shows on a small scope or on some systems of the scope
// itself, one evaluation each. Those of the library are not looked at again in every claim.
template <auto F, class Scope, ties Reading>
inline constexpr bool claimed_anonymous = claims_anonymous<typename rows_of_scope<Scope>::rule> &&
                                          claims_anonymous<decltype(F)>;
template <auto F, class Scope, ties Reading>
inline constexpr bool claimed_neutral = Reading != ties::lowest &&
                                        claims_neutral<typename rows_of_scope<Scope>::rule> &&
                                        claims_neutral<decltype(F)>;
inline constexpr int systems_to_try = 8;

template <class Scope>
constexpr int parts_to_check() {
    return Scope::parts < 2 || rows_of_scope<Scope>::rows::count > 6 ? 1 : 2;
}
template <auto S>
using small_scope_of =
    typename rows_of_scope<decltype(S)>::template of_parts<parts_to_check<decltype(S)>()>;
template <auto S> inline constexpr small_scope_of<S> small_scope{S.rule()};
template <auto S>
inline constexpr some_systems<typename rows_of_scope<decltype(S)>::rows,
                              std::remove_const_t<decltype(S)>>
    systems_of_it{S, systems_to_try};
template <class Law, auto F, auto S, ties Reading>
inline constexpr bool holds_in_small = bool(Law()(F, small_scope<S>, Reading));
template <class Law, auto F, auto S, ties Reading>
inline constexpr bool holds_on_some = bool(Law()(F, systems_of_it<S>, Reading));
template <auto F, auto S>
inline constexpr tally_check tallies_in_small = tally_agrees(F, small_scope<S>);
template <auto F, auto S>
inline constexpr tally_check tallies_on_some = tally_agrees.on(F, systems_of_it<S>, S.rule());

template <auto F, auto S, ties Reading>
constexpr indifference names_that_do_not_matter() {
    using scope = std::remove_const_t<decltype(S)>;
    using rule = typename rows_of_scope<scope>::rule;
    if constexpr (!renamings<typename rows_of_scope<scope>::rows>::small) {
        return {};
    } else {
        constexpr bool look = !is_of_the_library<decltype(F), scope>;
        if constexpr (look && leans_on_tallies<decltype(F), scope>) {
            if constexpr (!tallies_in_small<F, S>.in_range || !tallies_on_some<F, S>.in_range)
                refuse<a_tally_goes_below_0_or_above_its_most<rule, decltype(F)>>{};
            else if constexpr (!tallies_in_small<F, S> || !tallies_on_some<F, S>)
                refuse<a_tally_is_wrong<rule, decltype(F)>>{};
        }
        if constexpr (look && claimed_anonymous<F, scope, Reading>)
            if constexpr (!holds_in_small<decltype(anonymous), F, S, Reading> ||
                          !holds_on_some<decltype(anonymous), F, S, Reading>)
                refuse<a_claim_of_symmetry_is_wrong<rule, decltype(F)>>{};
        if constexpr (look && claimed_neutral<F, scope, Reading>)
            if constexpr (!holds_in_small<decltype(neutral), F, S, Reading> ||
                          !holds_on_some<decltype(neutral), F, S, Reading>)
                refuse<a_claim_of_symmetry_is_wrong<rule, decltype(F)>>{};
        if constexpr (!all_is_tested<scope, decltype(F)>)
            return {};
        else
            return {claimed_anonymous<F, scope, Reading>, claimed_neutral<F, scope, Reading>};
    }
}
template <auto F, auto S, ties Reading>
inline constexpr indifference idle_names = names_that_do_not_matter<F, S, Reading>();

} // namespace scopes::detail

} // namespace selfalign

#endif
