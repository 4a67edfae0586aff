// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SYMMETRY_CLAIMS_HPP
#define SELFALIGN_LAWS_SYMMETRY_CLAIMS_HPP

#include <selfalign/aggregators.hpp>
#include <selfalign/laws/symmetry.hpp>
#include <selfalign/relations.hpp>

/// Which rules and relations of the library claim that names do not matter to them. Every claim is
/// checked: by its test on whole scopes, and again by every census that leans on it.

namespace selfalign {

namespace detail {

template <class T, class... Ts>
inline constexpr bool is_one_of = (std::is_same_v<T, std::remove_cvref_t<Ts>> || ...);

template <class T>
inline constexpr bool is_symmetric_rule =
    is_one_of<T, decltype(aggregators::plurality), decltype(aggregators::antiplurality),
              decltype(aggregators::borda), decltype(aggregators::condorcet),
              decltype(aggregators::copeland), decltype(aggregators::llull),
              decltype(aggregators::top_cycle), decltype(aggregators::minimax),
              decltype(aggregators::simpson), decltype(aggregators::beat_path),
              decltype(aggregators::split_cycle), decltype(aggregators::kemeny),
              decltype(aggregators::instant_runoff),
              decltype(aggregators::instant_runoff_put), decltype(aggregators::coombs),
              decltype(aggregators::baldwin), decltype(aggregators::black),
              decltype(aggregators::bucklin), decltype(aggregators::utilitarian),
              decltype(aggregators::egalitarian), decltype(aggregators::nash)>;

// To which only the names of parts do not matter.
template <class T>
inline constexpr bool is_anonymous_rule = is_one_of<T, decltype(aggregators::irv)>;

// A resolute rule that looks at names of options to break ties, and a neutral one that chooses all
// that the first one does under some naming, its options renamed back.
template <class T> struct chosen_in_some_naming {
    static constexpr bool known = false;
};
template <> struct chosen_in_some_naming<std::remove_const_t<decltype(aggregators::irv)>> {
    static constexpr bool known = true;
    static constexpr auto rule = aggregators::instant_runoff_put;
};

template <class T>
inline constexpr bool is_symmetric_relation =
    is_one_of<T, decltype(relations::boundary), decltype(relations::all_top),
              decltype(relations::unanimity), decltype(relations::pareto),
              decltype(relations::veto), decltype(relations::majority_veto),
              decltype(relations::core), decltype(relations::condorcet),
              decltype(relations::smith), decltype(relations::utilitarian),
              decltype(relations::nash_opt), decltype(relations::egal_opt),
              decltype(relations::proportional)>;

template <class T>
concept SymmetricByName = is_symmetric_rule<std::remove_cvref_t<T>> ||
                          is_symmetric_relation<std::remove_cvref_t<T>>;

template <class T>
concept AnonymousByName = SymmetricByName<T> || is_anonymous_rule<std::remove_cvref_t<T>>;

} // namespace detail

template <detail::AnonymousByName T> inline constexpr bool claims_anonymous<T> = true;
template <detail::SymmetricByName T> inline constexpr bool claims_neutral<T> = true;

/// Whether a test has proved, on whole scopes, what T claims of names and the tally that it names:
/// all of the library's have one (`tests/unit/laws/symmetry_claims.cpp`, `tally_agrees.cpp`). Say
/// it of yours beside its test:
/// `template <> inline constexpr bool claims_are_tested<my_rule> = true`. Where nobody says it, a
/// claim is only leant on if the scope can be looked at in full.
template <class T>
inline constexpr bool claims_are_tested = detail::AnonymousByName<T>;

} // namespace selfalign

#endif
