// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SYMMETRY_CLAIMS_HPP
#define SELFALIGN_LAWS_SYMMETRY_CLAIMS_HPP

#include <type_traits>
#include <selfalign/laws/symmetry.hpp>

/// Which rules and relations of the library claim that names do not matter to them. Every claim is
/// checked: by its test on whole scopes, and again by every census that leans on it. They are only
/// named here, and not included: whoever asks about one includes it.

namespace selfalign {

namespace detail {

template <class T> struct named {};
template <class... Ts> struct named_ones : named<Ts>... {};
template <class T, class List>
inline constexpr bool is_in = std::is_base_of_v<named<std::remove_cvref_t<T>>, List>;

} // namespace detail

namespace aggregators {

// `struct`, because where a rule is included its name is first of all the rule's, not its type's.
// In the order of `catalogue`; all that the table in `claims.hpp` calls anonymous and neutral, but
// for those that draw lots, and those that look at approval, which no scope has.
using symmetric_rules = selfalign::detail::named_ones<
    struct plurality, struct antiplurality, struct borda, struct dowdall,
    struct positive_negative, struct condorcet, struct weak_condorcet, struct copeland,
    struct llull, struct top_cycle, struct gocha, struct uncovered_set_gillies,
    struct uncovered_set_fishburn, struct uncovered_set_bordes, struct uncovered_set_mckelvey,
    struct banks, struct slater, struct bipartisan_set, struct minimax, struct minimax_support,
    struct simpson, struct leximax, struct most_wins_smallest_loss, struct beat_path,
    struct split_cycle, struct ranked_pairs, struct river, struct stable_voting,
    struct simple_stable_voting, struct kemeny, struct essential_set, struct loss_trimmer,
    struct weighted_covering, struct instant_runoff, struct instant_runoff_put, struct coombs,
    struct coombs_put, struct baldwin, struct baldwin_put, struct strict_nanson,
    struct weak_nanson, struct raynaud, struct benham, struct benham_put,
    struct plurality_with_runoff_put, struct bottom_two_runoff_instant_runoff,
    struct bottom_two_runoff_instant_runoff_put, struct iterated_removal_of_condorcet_loser,
    struct tideman_alternative_top_cycle, struct tideman_alternative_top_cycle_put,
    struct tideman_alternative_gocha, struct tideman_alternative_gocha_put, struct woodall,
    struct knockout, struct black, struct daunou, struct smith_irv, struct smith_irv_put,
    struct condorcet_irv, struct condorcet_irv_put, struct condorcet_plurality,
    struct smith_minimax, struct copeland_local_borda, struct copeland_global_borda,
    struct copeland_local_minimax, struct copeland_global_minimax, struct borda_minimax_faceoff,
    struct bucklin, struct simplified_bucklin, struct weighted_bucklin, struct dodgson,
    struct simplified_dodgson, struct superior_voting, struct absolute_majority,
    struct pareto_set, struct range_voting, struct star, struct majority_judgement,
    struct majority_gauge, struct utilitarian, struct relative_utilitarian, struct egalitarian,
    struct leximin, struct nash, struct nash_welfare, struct supported, struct veto_list,
    struct pareto_frontier>;

// To which only the names of parts do not matter.
using anonymous_rules = selfalign::detail::named_ones<
    struct ranked_pairs_tb, struct river_tb, struct instant_runoff_tb, struct irv,
    struct coombs_tb, struct baldwin_tb, struct benham_tb, struct runoff>;

} // namespace aggregators

namespace relations {

using symmetric_relations = selfalign::detail::named_ones<
    struct boundary, struct all_top, struct unanimity, struct pareto, struct veto,
    struct majority_veto, struct core, struct condorcet, struct smith, struct utilitarian,
    struct nash_opt, struct egal_opt, struct proportional>;

} // namespace relations

namespace detail {

template <class T>
concept SymmetricByName =
    is_in<T, aggregators::symmetric_rules> || is_in<T, relations::symmetric_relations>;

template <class T>
concept AnonymousByName = SymmetricByName<T> || is_in<T, aggregators::anonymous_rules>;

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
