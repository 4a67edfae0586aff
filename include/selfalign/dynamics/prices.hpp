// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_PRICES_HPP
#define SELFALIGN_DYNAMICS_PRICES_HPP

#include <selfalign/laws/radius.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_price_is_not_known(long long most, long long at_least) {
    throw error("no price found among ", most, " systems: it is ", at_least,
                " swaps or more, or none is high enough; expected to be allowed more systems");
}

} // namespace bad_input

/// What it costs somebody who edits the parts to get their way: the least number of adjacent swaps
/// in the parts' orders, all together, after which the system chooses `wanted` as its lowest
/// co-winner; 0 if it does so anyway, -1 if it never does, whatever the parts want. It is the
/// radius of the relation "that is what was wanted", with the same cost and the same needs.
/// Errors: none found among the `most` systems that it may look at.
/// Source: P. Faliszewski, E. Hemaspaandra, L. Hemaspaandra, 2009 (bribery).
template <System H>
constexpr long long price_of(H const& h, opt wanted, long long most = 1'000'000) {
    if (choose(h).lowest() == wanted) return 0;
    auto const as_wanted = [wanted](opt x, Profile auto const&) { return x == wanted; };
    auto const found = radius(as_wanted, h, ties::lowest, most);
    if (!found.complete) bad_input::a_price_is_not_known(most, found.at_least);
    return found.swaps;
}

} // namespace selfalign

#endif
