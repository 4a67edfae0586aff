// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_SPLIT_CYCLE_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_SPLIT_CYCLE_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// In every majority cycle the smallest margin is split off, and whoever is still beaten is out: x
/// defeats y if it beats y and no path from y back to x is as strong as that margin. Winners: the
/// undefeated. Needs `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: W. Holliday and E. Pacuit, 2023.
/// Cost: parts x options^2 + options^3.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct split_cycle {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        return undefeated(margin, strongest_paths(margin));
    }

    template <class Number, int MaxOptions>
    static constexpr option_set_for<MaxOptions>
    undefeated(square<Number, MaxOptions> const& margin,
               square<Number, MaxOptions> const& strength) {
        option_set_for<MaxOptions> result;
        for (int y = 0; y < margin.side(); ++y) {
            bool defeated = false;
            for (int x = 0; x < margin.side(); ++x)
                defeated = defeated || (margin(x, y) > 0 && strength(y, x) < margin(x, y));
            if (!defeated) result.insert(opt(y));
        }
        return result;
    }
} split_cycle;

} // namespace selfalign::aggregators

#endif
