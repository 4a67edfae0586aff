// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_NEVER_STOPS_HPP
#define SELFALIGN_SCOPES_NEVER_STOPS_HPP

#include <selfalign/concepts/standard.hpp>

namespace selfalign::scopes {

/// What a long count asks, now and then, whether to go on (`go_on(units done since)`), where nobody
/// wants to stop it. See `pace` for one that somebody does.
struct never_stops {
    constexpr bool go_on(long long) const { return true; }
};

} // namespace selfalign::scopes

#endif
