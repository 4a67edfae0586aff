// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_TIDEMAN_ALTERNATIVE_GOCHA_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_TIDEMAN_ALTERNATIVE_GOCHA_HPP

#include <selfalign/aggregators/elimination/tideman_alternative_top_cycle.hpp>
#include <selfalign/aggregators/majority_graph/gocha.hpp>

namespace selfalign::aggregators {

namespace tideman_detail {

struct schwartz_set {
    constexpr auto operator()(auto const& margin) const { return gocha.of(margin); }
};

}  // namespace tideman_detail

/// Tideman's alternative rule with the Schwartz set: only the GOCHA of the remaining options is
/// kept, of these all options with the fewest first places go AT ONCE, and so on until one is left,
/// or all that are left tie and win together. Options that are not kept are gone for good. Needs
/// `OrdinalProfile`; a part with k remaining options tied in first place gives each 1/k, and
/// supports neither of two tied ones in their duel. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: N. Tideman, 2006; J. Green-Armytage, 2011; simultaneous elimination as in the library
/// pref_voting, whose code, however, lets options that were not kept come back: they may then win
/// although everybody prefers another one.
/// Cost: parts x options^2 for the duels, as `instant_runoff`, and options^3 a round.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct tideman_alternative_gocha
    : tideman_detail::at_once<tideman_detail::schwartz_set> {
} tideman_alternative_gocha;

/// Tideman's alternative rule with the Schwartz set in parallel universes: of several options with
/// the fewest first places only one goes; all options that win for some order in which such ties
/// are broken. Else as `tideman_alternative_gocha`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: the same where nothing ties; a round for each set of options that can remain, up to
/// 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct tideman_alternative_gocha_put
    : tideman_detail::in_every_order<tideman_detail::schwartz_set> {
} tideman_alternative_gocha_put;

}  // namespace selfalign::aggregators

#endif
