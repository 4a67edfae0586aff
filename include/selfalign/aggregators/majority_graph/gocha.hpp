// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_GOCHA_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_GOCHA_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// GOCHA, also Schwartz set: the union of all minimal non-empty sets of which no member is beaten
/// from outside; equally, the options that reach whatever reaches them along options each of which
/// beats the next. Inside the top cycle, and different from it only where two options tie. Needs
/// `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Condorcet, Smith; not Pareto.
/// Source: T. Schwartz, 1972, 1986.
/// Cost: parts x options^2 + options^3.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct gocha {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return of(margins(p));
    }

    /// The same, from margins.
    template <class Number, int MaxOptions>
    static constexpr option_set_for<MaxOptions> of(square<Number, MaxOptions> const& margin) {
        auto const path = strongest_paths(margin);
        option_set_for<MaxOptions> result;
        for (int x = 0; x < margin.side(); ++x) {
            bool returned = true;
            for (int y = 0; y < margin.side(); ++y)
                returned = returned && (path(y, x) == 0 || path(x, y) > 0);
            if (returned) result.insert(opt(x));
        }
        return result;
    }
} gocha;

} // namespace selfalign::aggregators

#endif
