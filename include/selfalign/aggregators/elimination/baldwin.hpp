// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_BALDWIN_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_BALDWIN_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/elimination.hpp>

namespace selfalign::aggregators {

/// Baldwin's rule: all options with the fewest Borda points go AT ONCE, points are counted anew
/// among those that remain, and so on until one is left, or all that are left tie and win together.
/// Needs `PreferenceProfile`: points are counted in duels, where a part gives half a point to each
/// of two options between which it has no preference. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: J. Baldwin, 1926.
/// Cost: parts x options^2 for the duels, then options^3.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct baldwin {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::all_at_once(elimination::rounds_of_duels(p, n, fewest_points));
    }

    static constexpr auto fewest_points = [](auto const& n, auto const& in) {
        return elimination::lowest(in, elimination::net_support(n, in));
    };
} baldwin;

/// Baldwin's rule in parallel universes: of several options with the fewest Borda points only one
/// goes; all options that win for some order in which such ties are broken. Else as `baldwin`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: as `baldwin` where nothing ties; options^2 for each set of options that can remain, up to
/// 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct baldwin_put {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::in_every_order(
            elimination::rounds_of_duels(p, n, baldwin.fewest_points));
    }
} baldwin_put;

/// Baldwin's rule, the LOWEST index among the options with the fewest Borda points goes: resolute,
/// and therefore not neutral.
/// Satisfies: anonymous, Pareto, Condorcet, Smith; not neutral.
/// Else as `baldwin`.
inline constexpr struct baldwin_tb {
    template <PreferenceProfile P>
    constexpr opt operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::lowest_first(elimination::rounds_of_duels(p, n, baldwin.fewest_points));
    }
} baldwin_tb;

}  // namespace selfalign::aggregators

#endif
