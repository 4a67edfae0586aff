// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CHANCE_RANDOM_DICTATOR_HPP
#define SELFALIGN_AGGREGATORS_CHANCE_RANDOM_DICTATOR_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// A part is drawn with its weight and gets one of its first places: a lottery in which the weights
/// of the options are to each other as the numbers of parts that have them first. Needs
/// `PickingProfile`; a part with k options tied in first place gives each 1/k. Every draw is
/// somebody's first place. Strategy-proof.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: A. Gibbard, 1977.
/// Cost: parts (x options, where ties are possible); options on a prepared tally.
/// Errors: no part picks anything (a lottery over nothing); shares beyond 64 bits.
/// Ties, menus, weights, unranked options: `aggregators/chance.hpp`.
inline constexpr struct random_dictator {
    static constexpr bool is_anonymous = true;
    static constexpr bool is_neutral = true;

    template <PickingProfile P>
    constexpr auto operator()(P const& p) const {
        decltype(auto) firsts = first_places(p);
        wide_integer common = 0;
        for (int x = 0; x < p.options(); ++x)
            common = greatest_common_divisor(common, wide_integer(firsts[x]));
        list<long long, max_options<P>> weights(p.options());
        for (int x = 0; x < p.options(); ++x) {
            if (common == 0) break;
            weights[x] = static_cast<long long>(firsts[x] / common);
            if (weights[x] != firsts[x] / common)
                bad_input::a_number_does_not_fit("a weight of the lottery");
        }
        return lottery<long long, max_options<P>>(weights);
    }
} random_dictator;

} // namespace selfalign::aggregators

#endif
