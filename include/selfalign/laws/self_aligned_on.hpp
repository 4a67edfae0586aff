// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SELF_ALIGNED_ON_HPP
#define SELFALIGN_LAWS_SELF_ALIGNED_ON_HPP

#include <utility>
#include <selfalign/core/refuse.hpp>
#include <selfalign/laws/self_aligned.hpp>
#include <selfalign/scopes/first_failing.hpp>

namespace selfalign {

// What the compiler names when a claim about a scope is false. Left undefined on purpose.
template <class... Evidence> struct not_self_aligned_on_this_scope;
template <class... Evidence> struct undefined_or_underdetermined_on_this_scope;
template <class Asked, class Fits, class... Otherwise>
struct this_scope_is_too_large_to_prove_while_compiling;

namespace evidence {
template <class... Rows> struct first_failing_system;
template <int... Options> struct order;
/// A row of utilities, or of ranks where there are ties.
template <int... Numbers> struct row;
/// So many systems differ from it by names only.
template <long long Systems> struct stands_for;
template <int Parts, int Options> struct parts_and_options;
struct ask_census_by_at_run_time;
/// See `claims_are_tested`.
struct more_fits_if_a_test_has_proved_that_names_do_not_matter;
} // namespace evidence

namespace scopes::detail {

template <auto const& H, int Part, int... Xs>
constexpr auto row_evidence(std::integer_sequence<int, Xs...>) {
    if constexpr (StrictProfile<decltype(H.profile())>)
        return std::type_identity<evidence::order<H.at(Part, Xs).index...>>{};
    else if constexpr (CardinalProfile<decltype(H.profile())>)
        return std::type_identity<evidence::row<static_cast<int>(H.value(Part, opt(Xs)))...>>{};
    else
        return std::type_identity<evidence::row<H.rank(Part, opt(Xs))...>>{};
}
template <auto const& H, int... Parts>
constexpr auto system_evidence(std::integer_sequence<int, Parts...>) {
    using options = std::make_integer_sequence<int, std::remove_cvref_t<decltype(H)>::max_options>;
    return std::type_identity<evidence::first_failing_system<
        typename decltype(row_evidence<H, Parts>(options()))::type...>>{};
}

template <auto F, auto S, ties Reading>
constexpr bool fits(int parts) {
    if constexpr (asks_in_some_naming<F, S, Reading>) {
        using naming = in_some_naming<S, Reading>;
        return fits<F, naming::scope, naming::reading>(parts);
    } else {
        return about_judgements<F, S, Reading>(parts) * steps_per_judgement<F, S, Reading>() <=
               steps_at_all;
    }
}

// True where it is refused, as `claim` is: one error is enough.
template <auto F, auto S, ties Reading>
constexpr bool claim_on() {
    using scope = std::remove_const_t<decltype(S)>;
    if constexpr (!can_ask<decltype(F), typename scope::value_type>) {
        explain<decltype(F), typename scope::value_type>();
        return true;
    } else if constexpr (!fits<F, S, Reading>(scope::parts)) {
        constexpr int most = [] {
            int parts = scope::parts;
            while (parts > 1 && !fits<F, S, Reading>(parts)) --parts;
            return parts;
        }();
        using asked = evidence::parts_and_options<scope::parts, scope::options>;
        using fits = evidence::parts_and_options<most, scope::options>;
        if constexpr (all_is_tested<scope, decltype(F)>)
            refuse<this_scope_is_too_large_to_prove_while_compiling<
                asked, fits, evidence::ask_census_by_at_run_time>>{};
        else
            refuse<this_scope_is_too_large_to_prove_while_compiling<
                asked, fits, evidence::more_fits_if_a_test_has_proved_that_names_do_not_matter,
                evidence::ask_census_by_at_run_time>>{};
        return true;
    } else {
        constexpr auto found = first_found<F, S, Reading>;
        if constexpr (found.value == answer::aligned) {
            return true;
        } else {
            constexpr auto const& h = first_failing_system<F, S, Reading>;
            using system = typename decltype(system_evidence<first_failing_system<F, S, Reading>>(
                std::make_integer_sequence<int, scope::parts>()))::type;
            constexpr auto said = reflexive(F, h, Reading);
            using who = typename decltype(selfalign::detail::part_evidence<
                first_failing_system<F, S, Reading>, said.witness.part>())::type;
            using instead = typename decltype(selfalign::detail::preferred_evidence<
                first_failing_system<F, S, Reading>, said.witness.preferred.index>())::type;
            using what = typename decltype(selfalign::detail::chosen_evidence<
                first_failing_system<F, S, Reading>, said.witness.chosen.index>())::type;
            using amount = typename decltype(selfalign::detail::loss_evidence<[] {
                return reflexive(F, first_failing_system<F, S, Reading>, Reading).loss;
            }>())::type;
            using all = evidence::stands_for<found.stands_for>;
            if constexpr (found.value == answer::misaligned)
                refuse<
                    not_self_aligned_on_this_scope<system, who, instead, what, amount, all>>{};
            else
                refuse<undefined_or_underdetermined_on_this_scope<
                    system, who, instead, what, amount, all>>{};
            return true;
        }
    }
}

} // namespace scopes::detail

/// A claim about a whole scope, to be kept as
/// `static_assert(self_aligned_on<relations::pareto,
///                                scopes::strict_orders<3, 4>(aggregators::borda)>)`:
/// true, or it does not compile, and the error names the first system that fails, its witness and
/// how many systems differ from it by names only. Proved under every
/// compiler's default limits: one system of each class is judged where rule and relation claim that
/// names do not matter and a test has proved it (`is_anonymous`, `is_neutral`,
/// `claims_are_tested`), by their tallies on the same condition; else every system is. The work is
/// shared by many evaluations. A scope that is too large even so is refused; the error says what
/// fits, and whether more would if a test proved that names do not matter. F: a relation; Scope:
/// one of `scopes`, both structural values.
template <auto F, auto Scope, ties Reading = ties::report>
inline constexpr bool self_aligned_on = scopes::detail::claim_on<F, Scope, Reading>();

} // namespace selfalign

#endif
