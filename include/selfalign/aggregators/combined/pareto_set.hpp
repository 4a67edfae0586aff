// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_PARETO_SET_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_PARETO_SET_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// All options to which no other is strictly preferred by EVERY part (weak Pareto efficiency).
/// Needs `PreferenceProfile`. Monotone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: V. Pareto, 1906; as in the library pref_voting. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct pareto_set {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        long long const everybody = total_weight(p);
        options_of<P> result;
        for (int x = 0; x < p.options(); ++x) {
            bool dominated = false;
            for (int y = 0; y < p.options(); ++y) dominated = dominated || n(y, x) == everybody;
            if (!dominated) result.insert(opt(x));
        }
        return result;
    }
} pareto_set;

}  // namespace selfalign::aggregators

#endif
