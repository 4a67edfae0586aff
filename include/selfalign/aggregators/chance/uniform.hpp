// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CHANCE_UNIFORM_HPP
#define SELFALIGN_AGGREGATORS_CHANCE_UNIFORM_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/scores.hpp>

namespace selfalign::aggregators {

/// Every option with the same probability, whatever the parts want. Needs only `Profile`: looks at
/// nothing. Strategy-proof.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: the constant lottery among the strategy-proof ones of A. Gibbard, 1977. Cost: options.
/// Ties, menus, weights, unranked options: `aggregators/chance.hpp`.
inline constexpr struct uniform {
    static constexpr bool is_anonymous = true;
    static constexpr bool is_neutral = true;

    template <Profile P>
    constexpr auto operator()(P const& p) const {
        list<int, max_options<P>> weights(p.options());
        for (int x = 0; x < p.options(); ++x) weights[x] = 1;
        return lottery<int, max_options<P>>(weights);
    }
} uniform;

} // namespace selfalign::aggregators

#endif
