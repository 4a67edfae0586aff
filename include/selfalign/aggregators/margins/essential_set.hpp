// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_ESSENTIAL_SET_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_ESSENTIAL_SET_HPP

#include <selfalign/core/majority.hpp>
#include <selfalign/core/zero_sum.hpp>

namespace selfalign::aggregators {

/// The essential set: all options that some maximal lottery can draw (see `maximal_lottery`). Needs
/// `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: B. Dutta and J.-F. Laslier, 1999.
/// Cost: parts x options^2, and on the top cycle linear programs or,
/// of more than 16 options, about options^3.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct essential_set {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        sub_majority const among(margin, top_cycle_of(margin));
        options_of<P> result;
        for (opt x : optimal_support(among.margin)) result.insert(opt(among.name[x.index]));
        return result;
    }
} essential_set;

} // namespace selfalign::aggregators

#endif
