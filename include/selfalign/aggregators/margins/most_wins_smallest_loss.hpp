// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_MOST_WINS_SMALLEST_LOSS_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_MOST_WINS_SMALLEST_LOSS_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Most duels won (a drawn one is not won); among those, the smallest smallest margin of defeat,
/// which is 0 for an undefeated option. Needs `PreferenceProfile`; a part that ties two options
/// supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: W. Holliday, 2025 (for four options, where the most wins leave at most one loss unless
/// there are ties). Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct most_wins_smallest_loss {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        options_of<P> best;
        int most = -1;
        tally_number<P> least = 0;
        for (int x = 0; x < p.options(); ++x) {
            int wins = 0;
            tally_number<P> loss = 0;
            for (int y = 0; y < p.options(); ++y) {
                wins += margin(x, y) > 0 ? 1 : 0;
                if (margin(y, x) > 0 && (loss == 0 || margin(y, x) < loss)) loss = margin(y, x);
            }
            if (wins > most || (wins == most && loss < least)) {
                most = wins;
                least = loss;
                best = options_of<P>();
            }
            if (wins == most && loss == least) best.insert(opt(x));
        }
        return best;
    }
} most_wins_smallest_loss;

} // namespace selfalign::aggregators

#endif
