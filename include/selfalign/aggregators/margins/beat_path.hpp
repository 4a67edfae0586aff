// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_BEAT_PATH_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_BEAT_PATH_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Beat path, also Schulze's method: x wins if for no y the strongest path from y to x is stronger
/// than the strongest one from x to y. A path leads along options each of which beats the next, and
/// is as strong as its smallest margin. Needs `PreferenceProfile`; a part that ties two options
/// supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: M. Schulze, 2011. Cost: parts x options^2 + options^3.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct beat_path {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const strength = strongest_paths(margins(p));
        options_of<P> result;
        for (int x = 0; x < p.options(); ++x) {
            bool defeated = false;
            for (int y = 0; y < p.options(); ++y)
                defeated = defeated || strength(y, x) > strength(x, y);
            if (!defeated) result.insert(opt(x));
        }
        return result;
    }
} beat_path;

} // namespace selfalign::aggregators

#endif
