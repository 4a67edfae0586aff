// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_DAUNOU_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_DAUNOU_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/remembered_places.hpp>

namespace selfalign::aggregators {

/// Daunou's rule: the strict Condorcet winner if there is one; else Condorcet losers go, one after
/// the other, and the options with the most first places among what is left win. Needs
/// `OrdinalProfile`; a part with k remaining options tied in first place gives each 1/k, and
/// supports neither of two tied ones in their duel. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: P. Daunou, 1803; S. Barbera, W. Bossert and K. Suzumura, 2021.
/// Cost: parts x options^2 for the duels, options^3.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct daunou {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const all = options_of<P>::all(p.options());
        auto const winner = elimination::condorcet_winner(n, all);
        if (!winner.empty()) return winner;
        auto in = all;
        for (auto loser = elimination::condorcet_loser(n, in); !loser.empty() && in.size() > 1;
             loser = elimination::condorcet_loser(n, in))
            in = elimination::without(in, loser);
        return elimination::highest(
            in, elimination::places_of<elimination::place::first, P>(p, in).counts());
    }
} daunou;

}  // namespace selfalign::aggregators

#endif
