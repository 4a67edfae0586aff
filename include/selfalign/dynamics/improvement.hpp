// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_IMPROVEMENT_HPP
#define SELFALIGN_DYNAMICS_IMPROVEMENT_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign {

/// Where step after step of strict improvement for every part can end, starting from `from`: the
/// options from which no further step is possible, among all that can be reached. Several mean
/// that the outcome depends on the path taken and not on the parts alone.
/// Since being better for all is transitive these are the undominated options that are better for
/// all than `from`, or `from` itself. Needs `PreferenceProfile`. Cost: parts x options^2.
/// Source: the essay, which lets the parts take all Pareto-improvement steps.
template <PreferenceProfile P>
constexpr options_of<P> improvement_ends(P const& p, opt from) {
    auto const better = [&](opt y, opt x) {
        for (int i = 0; i < p.parts(); ++i)
            if (!p.prefers(i, y, x)) return false;
        return true;
    };
    options_of<P> reached;
    reached.insert(from);
    for (int x = 0; x < p.options(); ++x)
        if (better(opt(x), from)) reached.insert(opt(x));
    options_of<P> ends;
    for (opt x : reached) {
        bool final = true;
        for (opt y : reached) final = final && !better(y, x);
        if (final) ends.insert(x);
    }
    return ends;
}

} // namespace selfalign

#endif
