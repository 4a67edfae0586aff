// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_IRV_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_IRV_HPP

#include <selfalign/aggregators/elimination/instant_runoff.hpp>
#include <selfalign/core/elimination.hpp>
#include <selfalign/core/elimination_tally.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Instant run-off: the remaining option with the fewest first places goes, again and again, until
/// one is left. Of several with the fewest, the one with the HIGHEST index goes: resolute, and
/// therefore not neutral. Needs `OrdinalProfile`; a part with k remaining options tied in first
/// place gives each 1/k. Not monotone.
/// Satisfies: anonymous, Pareto; not neutral, Condorcet, Smith.
/// Source: T. Hare, 1859; W. Ware, 1871; ties after the theory's convention.
/// Cost: parts x options^2; where the number of parts has no static bound, as `instant_runoff`.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct irv {
    /// A neutral rule that chooses all that this one chooses under some naming of the options.
    using in_some_naming = struct instant_runoff_put;

    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        // Few parts are counted again faster than it is kept up to date where they stand.
        if constexpr (max_parts<P> == unbounded)
            return elimination::highest_first(
                elimination::fewest_first_places<P>(p, options_of<P>::all(p.options())));
        auto remaining = options_of<P>::all(p.options());
        if (p.options() > 2) remaining.erase(loser(remaining, first_places(p)));
        for (int left = p.options() - 1; left > 2; --left)
            remaining.erase(loser(remaining, first_places(p, remaining)));
        // Of two, who is preferred by more parts has more first places.
        opt const x = remaining.lowest();
        remaining.erase(x);
        opt const y = remaining.lowest();
        return y && support(p, x, y) < support(p, y, x) ? y : x;
    }

    using tally = tallies::first_places_among;
    template <class Total, class Mask, int Options>
    constexpr void tally_winners(Total const& firsts, Mask (&wins)[Options]) const {
        elimination::winners_by_rounds<elimination::of_the_fewest::highest_index>(firsts, wins);
    }

private:
    // Of those with the fewest first places the one with the highest index.
    template <class Set, class Scores>
    static constexpr opt loser(Set const& remaining, Scores const& firsts) {
        opt loser = remaining.lowest();
        auto fewest = firsts[loser.index];
        for (int x = loser.index + 1; x < firsts.size(); ++x) {
            bool const goes = remaining.contains(opt(x)) && firsts[x] <= fewest;
            loser = goes ? opt(x) : loser;
            fewest = goes ? firsts[x] : fewest;
        }
        return loser;
    }
} irv;

}  // namespace selfalign::aggregators

#endif
