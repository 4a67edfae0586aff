// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_ITERATED_REMOVAL_OF_CONDORCET_LOSER_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_ITERATED_REMOVAL_OF_CONDORCET_LOSER_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/elimination.hpp>

namespace selfalign::aggregators {

/// As long as some remaining option is beaten by every other one, it goes; what is left wins. Needs
/// `PreferenceProfile`; a part that ties two options supports neither. Never elects a Condorcet
/// loser, and never removes a Condorcet winner, but others may stay. Not monotone.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: the first step of `daunou`; S. Barbera, W. Bossert and K. Suzumura, 2021. Cost: parts x
/// options^2 for the duels, then options^3.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct iterated_removal_of_condorcet_loser {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::all_at_once(
            elimination::rounds_of_duels(p, n, [](auto const& duels, auto const& in) {
                return elimination::condorcet_loser(duels, in);
            }));
    }
} iterated_removal_of_condorcet_loser;

}  // namespace selfalign::aggregators

#endif
