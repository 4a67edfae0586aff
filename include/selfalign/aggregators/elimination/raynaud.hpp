// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_RAYNAUD_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_RAYNAUD_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/elimination.hpp>

namespace selfalign::aggregators {

/// Raynaud's rule: all options whose worst defeat (largest margin by which another option beats
/// them) is the largest go AT ONCE, defeats by options that are gone no longer count, and so on
/// until all that are left have the same worst defeat: they win. Needs `PreferenceProfile`; a part
/// that ties two options supports neither. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: H. Raynaud and K. Arrow, 1986 (Raynaud, 1979); margins and simultaneous elimination as
/// in the library pref_voting. Cost: parts x options^2 for the duels, then options^3.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct raynaud {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::all_at_once(
            elimination::rounds_of_duels(p, n, [](auto const& duels, auto const& in) {
                return elimination::highest(in, elimination::worst_defeats(duels, in));
            }));
    }
} raynaud;

}  // namespace selfalign::aggregators

#endif
