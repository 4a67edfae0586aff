// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_WEIGHTED_COVERING_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_WEIGHTED_COVERING_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// The options that no option covers by weight: x covers y if it beats y and its margin over every
/// option is at least as large as that of y. Needs `PreferenceProfile`; a part that ties two
/// options supports neither. A strict Condorcet winner is among the co-winners, but not always
/// alone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: B. Dutta and J.-F. Laslier, 1999; R. Perez-Fernandez and B. De Baets, 2018.
/// Cost: parts x options^2 + options^3.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct weighted_covering {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        options_of<P> result;
        for (int y = 0; y < p.options(); ++y) {
            bool covered = false;
            for (int x = 0; x < p.options() && !covered; ++x) {
                covered = margin(x, y) > 0;
                for (int z = 0; z < p.options() && covered; ++z)
                    covered = margin(x, z) >= margin(y, z);
            }
            if (!covered) result.insert(opt(y));
        }
        return result;
    }
} weighted_covering;

} // namespace selfalign::aggregators

#endif
