// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_STRICT_NANSON_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_STRICT_NANSON_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/elimination.hpp>

namespace selfalign::aggregators {

/// Nanson's rule, strict: all options with STRICTLY fewer Borda points than the average go, points
/// are counted anew among those that remain, and so on until all that are left have the average:
/// they win. Needs `PreferenceProfile`: points are counted in duels, where a part gives half a
/// point to each of two options between which it has no preference. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: E. Nanson, 1882; E. Niou, 1987, tells it from `weak_nanson`. Cost: parts x options^2 for
/// the duels, then options^3.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct strict_nanson {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const below_average = [](auto const& duels, auto const& in) {
            auto const points = elimination::net_support(duels, in);
            options_of<P> result;
            for (opt x : in)
                if (points[x.index] < 0) result.insert(x);
            return result;
        };
        return elimination::all_at_once(elimination::rounds_of_duels(p, n, below_average));
    }
} strict_nanson;

}  // namespace selfalign::aggregators

#endif
