// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_IRV_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_IRV_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Instant run-off: the remaining option with the fewest first places goes, again and again, until
/// one is left. Of several with the fewest, the one with the HIGHEST index goes: resolute, and
/// therefore not neutral. Needs `OrdinalProfile`; a part with k remaining options tied in first
/// place gives each 1/k. Anonymous, Pareto on strict orders; not Condorcet, not monotone.
/// Cost: parts x options^2.
inline constexpr struct irv {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        auto remaining = options_of<P>::all(p.options());
        for (int left = p.options(); left > 1; --left) {
            auto const firsts = first_places(p, remaining);
            opt loser;
            for (opt x : remaining)
                if (!loser || firsts[x.index] <= firsts[loser.index]) loser = x;
            remaining.erase(loser);
        }
        return remaining.lowest();
    }
} irv;

}  // namespace selfalign::aggregators

#endif
