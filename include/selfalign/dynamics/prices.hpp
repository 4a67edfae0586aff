// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_PRICES_HPP
#define SELFALIGN_DYNAMICS_PRICES_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/scopes/strict_orders.hpp>

namespace selfalign {

/// The number of pairs of options that part i of p and part j of q rank the opposite way: for strict
/// orders, of neighbouring swaps from the one to the other. Source: M. Kendall, 1938.
template <StrictProfile P, StrictProfile Q>
constexpr int swaps_between(P const& p, int i, Q const& q, int j) {
    int swaps = 0;
    for (int x = 0; x < p.options(); ++x)
        for (int y = 0; y < x; ++y)
            swaps += p.prefers(i, opt(x), opt(y)) != q.prefers(j, opt(x), opt(y)) ? 1 : 0;
    return swaps;
}

/// The least number of neighbouring swaps in the orders of the parts, all together, after which
/// the system chooses `wanted` (as its lowest co-winner); -1 if it never does, whatever the parts
/// want. What it costs somebody who edits the parts to get their way; 0 if the system chooses it
/// anyway. Exact: looks at every profile of the same size. Cost: (options!)^parts aggregations.
template <Situation H>
    requires StrictProfile<H> && (H::max_parts > 0) && (H::max_options > 0)
constexpr int price_of(H const& h, opt wanted) {
    int least = -1;
    for (auto const& other :
         scopes::strict_orders<H::max_parts, H::max_options>(h.sigma())) {
        int swaps = 0;
        for (int i = 0; i < h.parts(); ++i) swaps += swaps_between(h, i, other, i);
        if ((least < 0 || swaps < least) &&
            lowest_winner(other.sigma(), other.profile()) == wanted)
            least = swaps;
    }
    return least;
}

}  // namespace selfalign

#endif
