// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SYMMETRY_CLAIMS_HPP
#define SELFALIGN_LAWS_SYMMETRY_CLAIMS_HPP

#include <type_traits>
#include <selfalign/laws/symmetry.hpp>

/// Which rules and relations of the library claim that names do not matter to them. Every claim is
/// checked: by its test on whole scopes, and again by every census that leans on it. They are only
/// named here, and not included: whoever asks about one includes it.

namespace selfalign {

namespace aggregators {
struct plurality;
struct antiplurality;
struct borda;
struct condorcet;
struct copeland;
struct llull;
struct top_cycle;
struct minimax;
struct simpson;
struct beat_path;
struct split_cycle;
struct kemeny;
struct instant_runoff;
struct instant_runoff_put;
struct irv;
struct coombs;
struct baldwin;
struct black;
struct bucklin;
struct utilitarian;
struct egalitarian;
struct nash;
} // namespace aggregators

namespace relations {
struct boundary;
struct all_top;
struct unanimity;
struct pareto;
struct veto;
struct majority_veto;
struct core;
struct condorcet;
struct smith;
struct utilitarian;
struct nash_opt;
struct egal_opt;
struct proportional;
} // namespace relations

namespace detail {

template <class T, class... Ts> inline constexpr bool is_one_of = (std::is_same_v<T, Ts> || ...);

// `struct`, because where a rule is included its name is first of all the rule's, not its type's.
template <class T>
inline constexpr bool is_symmetric_rule =
    is_one_of<T, struct aggregators::plurality, struct aggregators::antiplurality,
              struct aggregators::borda, struct aggregators::condorcet,
              struct aggregators::copeland, struct aggregators::llull,
              struct aggregators::top_cycle, struct aggregators::minimax,
              struct aggregators::simpson, struct aggregators::beat_path,
              struct aggregators::split_cycle, struct aggregators::kemeny,
              struct aggregators::instant_runoff, struct aggregators::instant_runoff_put,
              struct aggregators::coombs, struct aggregators::baldwin, struct aggregators::black,
              struct aggregators::bucklin, struct aggregators::utilitarian,
              struct aggregators::egalitarian, struct aggregators::nash>;

// To which only the names of parts do not matter.
template <class T> inline constexpr bool is_anonymous_rule = is_one_of<T, struct aggregators::irv>;

template <class T>
inline constexpr bool is_symmetric_relation =
    is_one_of<T, struct relations::boundary, struct relations::all_top,
              struct relations::unanimity, struct relations::pareto, struct relations::veto,
              struct relations::majority_veto, struct relations::core,
              struct relations::condorcet, struct relations::smith,
              struct relations::utilitarian, struct relations::nash_opt,
              struct relations::egal_opt, struct relations::proportional>;

template <class T>
concept SymmetricByName = is_symmetric_rule<std::remove_cvref_t<T>> ||
                          is_symmetric_relation<std::remove_cvref_t<T>>;

template <class T>
concept AnonymousByName = SymmetricByName<T> || is_anonymous_rule<std::remove_cvref_t<T>>;

} // namespace detail

template <detail::AnonymousByName T> inline constexpr bool claims_anonymous<T> = true;
template <detail::SymmetricByName T> inline constexpr bool claims_neutral<T> = true;

/// Whether a test has proved, on whole scopes, what T claims of names (`in_some_naming`, as of
/// `irv`, included) and the tally that it names: all of the library's have one
/// (`tests/unit/laws/symmetry_claims.cpp`, `tally_agrees.cpp`). Say it of yours beside its test:
/// `template <> inline constexpr bool claims_are_tested<my_rule> = true`. Where nobody says it, a
/// claim is only leant on if the scope can be looked at in full.
template <class T>
inline constexpr bool claims_are_tested = detail::AnonymousByName<T>;

} // namespace selfalign

#endif
