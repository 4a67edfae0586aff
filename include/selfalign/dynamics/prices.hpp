// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_PRICES_HPP
#define SELFALIGN_DYNAMICS_PRICES_HPP

#include <selfalign/laws/radius.hpp>

namespace selfalign {

/// What it costs somebody who edits the parts to get their way: the least number of adjacent swaps
/// in the parts' orders, all together, after which the system chooses `wanted` as its lowest
/// co-winner; 0 if it does so anyway, -1 if it never does, whatever the parts want. It is the
/// radius of the relation "that is what was wanted", with the same cost and the same needs.
/// Source: P. Faliszewski, E. Hemaspaandra, L. Hemaspaandra, 2009 (bribery).
template <System H>
constexpr long long price_of(H const& h, opt wanted) {
    auto const as_wanted = [wanted](opt x, Profile auto const&) { return x == wanted; };
    return radius(as_wanted, h, ties::lowest).to_mend();
}

} // namespace selfalign

#endif
