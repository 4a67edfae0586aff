// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_KNOCKOUT_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_KNOCKOUT_HPP

#include <selfalign/core/duels.hpp>
#include <selfalign/core/elimination.hpp>

namespace selfalign::aggregators {

/// Knockout voting: of the two remaining options with the fewest Borda points, counted ONCE among
/// all options, the one that loses their duel goes (the one with fewer points, if the duel is
/// drawn), and so on until one is left. In parallel universes: one lowest meets each second lowest,
/// several lowest meet each other; all options that win in one of them. Needs `PreferenceProfile`:
/// points are counted in duels, where a part gives half a point to each of two options between
/// which it has no preference. Not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: W. Holliday and E. Pacuit, pref_voting, 2025, who name E. Foley as its author.
/// Cost: parts x options^2 for the duels, then options^3 where nothing ties; options^2 for each set
/// of options that can remain, up to 2^options. Error: more than `elimination::most_sets`.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct knockout {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        auto const points = elimination::net_support(n, options_of<P>::all(p.options()));
        return elimination::in_every_order(
            elimination::rounds_of_duels(p, n, [&points](auto const& duels, auto const& in) {
                return elimination::losers_of_bottom_two(duels, in, points);
            }));
    }
} knockout;

}  // namespace selfalign::aggregators

#endif
