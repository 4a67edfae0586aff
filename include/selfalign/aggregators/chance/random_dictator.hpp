// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CHANCE_RANDOM_DICTATOR_HPP
#define SELFALIGN_AGGREGATORS_CHANCE_RANDOM_DICTATOR_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// A part is drawn with its weight and gets one of its first places: a lottery in which the weight
/// of an option is the number of parts that have it first. Needs `PickingProfile`; a part with k
/// options tied in first place gives each 1/k. Anonymous, neutral; every draw is Pareto, weakly
/// with ties; not Condorcet. Strategy-proof. Source: A. Gibbard, 1977.
/// Cost: parts (x options, where ties are possible); options on a prepared tally.
/// Errors: no part picks anything (a lottery over nothing).
inline constexpr struct random_dictator {
    template <PickingProfile P>
    constexpr auto operator()(P const& p) const {
        decltype(auto) firsts = first_places(p);
        using number = std::remove_cvref_t<decltype(firsts[0])>;
        return lottery<number, max_options<P>>(firsts.value);
    }
} random_dictator;

} // namespace selfalign::aggregators

#endif
