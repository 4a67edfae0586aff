// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_SMITH_MINIMAX_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_SMITH_MINIMAX_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// Minimax on the top cycle (Smith set): of its members those whose largest margin of defeat by
/// another member is smallest; 0 if never defeated. Needs `PreferenceProfile`; a part that ties two
/// options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: minimax after P. Simpson, 1969, and G. Kramer, 1977.
/// Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct smith_minimax {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const smith = top_cycle_of(margins(p));
        return elimination::lowest(smith, elimination::worst_defeats(n, smith));
    }
} smith_minimax;

}  // namespace selfalign::aggregators

#endif
