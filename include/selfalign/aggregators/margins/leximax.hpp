// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_LEXIMAX_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_LEXIMAX_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Minimax with ties broken by the second largest margin of defeat, then the third, and so on; a
/// duel won or drawn is a defeat by 0, however clearly it was won. Needs `PreferenceProfile`; a
/// part that ties two options supports neither. Co-winners have the same defeats. Inside `minimax`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: W. Holliday and E. Pacuit, pref_voting, 2025.
/// Cost: parts x options^2 + options^3.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct leximax {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        int const options = p.options();
        auto const margin = margins(p);
        // Row x: the defeats of x, largest first.
        margins_of<P> defeats(options);
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < options; ++y) {
                auto const lost = margin(y, x) > 0 ? margin(y, x) : 0;
                int at = y;
                for (; at > 0 && defeats(x, at - 1) < lost; --at)
                    defeats(x, at) = defeats(x, at - 1);
                defeats(x, at) = lost;
            }
        int best = 0;
        for (int x = 1; x < options; ++x)
            if (compare(defeats, x, best) < 0) best = x;
        options_of<P> result;
        for (int x = 0; x < options; ++x)
            if (compare(defeats, x, best) == 0) result.insert(opt(x));
        return result;
    }

private:
    static constexpr int compare(auto const& defeats, int x, int y) {
        for (int k = 0; k < defeats.side(); ++k)
            if (defeats(x, k) != defeats(y, k)) return defeats(x, k) < defeats(y, k) ? -1 : 1;
        return 0;
    }
} leximax;

} // namespace selfalign::aggregators

#endif
