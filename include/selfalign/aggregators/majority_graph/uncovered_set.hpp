// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_UNCOVERED_SET_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_UNCOVERED_SET_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign {

namespace detail {

// The options that no other option covers, where covers(margin, x, y) says that x covers y.
template <PreferenceProfile P, class Covers>
constexpr options_of<P> uncovered(P const& p, Covers covers) {
    auto const margin = margins(p);
    options_of<P> result;
    for (int y = 0; y < p.options(); ++y) {
        bool covered = false;
        for (int x = 0; x < p.options() && !covered; ++x) covered = x != y && covers(margin, x, y);
        if (!covered) result.insert(opt(y));
    }
    return result;
}

// Whatever beats x beats y too.
constexpr bool beaten_by_less(auto const& margin, int x, int y) {
    for (int z = 0; z < margin.side(); ++z)
        if (margin(z, x) > 0 && margin(z, y) <= 0) return false;
    return true;
}
// Whatever beats or ties x beats or ties y too.
constexpr bool unbeaten_by_less(auto const& margin, int x, int y) {
    for (int z = 0; z < margin.side(); ++z)
        if (margin(z, x) >= 0 && margin(z, y) < 0) return false;
    return true;
}

} // namespace detail

namespace aggregators {

/// Uncovered sets: the options that no option covers. The four differ only where two options tie.
/// All need `PreferenceProfile`; a part that ties two options supports neither.
/// Cost: parts x options^2 + options^3.

/// x covers y if x beats y and whatever beats x beats y.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: D. Gillies, 1959.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct uncovered_set_gillies {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::uncovered(p, [](auto const& margin, int x, int y) {
            return margin(x, y) > 0 && selfalign::detail::beaten_by_less(margin, x, y);
        });
    }
} uncovered_set_gillies;

/// x covers y if whatever beats x beats y, and not the other way round too. (x need not beat y.)
/// Inside Gillies' set.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: P. Fishburn, 1977.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct uncovered_set_fishburn {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::uncovered(p, [](auto const& margin, int x, int y) {
            return selfalign::detail::beaten_by_less(margin, x, y)
                   && !selfalign::detail::beaten_by_less(margin, y, x);
        });
    }
} uncovered_set_fishburn;

/// x covers y if x beats y and whatever beats or ties x beats or ties y.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: G. Bordes, 1983.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct uncovered_set_bordes {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::uncovered(p, [](auto const& margin, int x, int y) {
            return margin(x, y) > 0 && selfalign::detail::unbeaten_by_less(margin, x, y);
        });
    }
} uncovered_set_bordes;

/// x covers y if it does so both after Gillies and after Bordes. Contains their sets.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: R. McKelvey, 1986.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct uncovered_set_mckelvey {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::uncovered(p, [](auto const& margin, int x, int y) {
            return margin(x, y) > 0 && selfalign::detail::beaten_by_less(margin, x, y)
                   && selfalign::detail::unbeaten_by_less(margin, x, y);
        });
    }
} uncovered_set_mckelvey;

} // namespace aggregators
} // namespace selfalign

#endif
