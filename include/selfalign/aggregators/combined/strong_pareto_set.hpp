// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_STRONG_PARETO_SET_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_STRONG_PARETO_SET_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign::aggregators {

/// All options to which no other is preferred by SOME part while no part prefers them to it (strong
/// Pareto efficiency). The same as `pareto_set` on strict orders, a part of it where parts have
/// ties. Needs `PreferenceProfile`. Never undefined. Weights do not matter. Anonymous, neutral,
/// Pareto; not Condorcet. Source: V. Pareto, 1906. Cost: parts x options^2.
inline constexpr struct strong_pareto_set {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        options_of<P> result;
        for (int x = 0; x < p.options(); ++x) {
            bool dominated = false;
            for (int y = 0; y < p.options() && !dominated; ++y)
                dominated = dominates(p, opt(y), opt(x));
            if (!dominated) result.insert(opt(x));
        }
        return result;
    }

private:
    template <class P>
    static constexpr bool dominates(P const& p, opt y, opt x) {
        bool gains = false;
        for (int i = 0; i < p.parts(); ++i) {
            if (p.prefers(i, x, y)) return false;
            gains = gains || p.prefers(i, y, x);
        }
        return gains;
    }
} strong_pareto_set;

} // namespace selfalign::aggregators

#endif
