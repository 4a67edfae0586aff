// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_ROUTE_HPP
#define SELFALIGN_SCOPES_ROUTE_HPP

#include <selfalign/core/error.hpp>
#include <selfalign/core/text.hpp>

namespace selfalign {

/// Ways to count a scope; all give the same numbers (sums of floating-point losses up to rounding,
/// for they add in another order). `automatic`: the fastest of those that are known to be right
/// here. `plain`: judge every system. `tally`: read tallies, many systems side
/// by side. `classes`: judge one system for all that differ by names only. `count`: count how many
/// systems have each tally.
enum class route { automatic, plain, tally, classes, count };

constexpr text to_text(route r) {
    switch (r) {
        case route::automatic: return "automatic";
        case route::plain: return "plain";
        case route::tally: return "tally";
        case route::classes: return "classes";
        case route::count: return "count";
    }
    return "";
}

namespace bad_input {
[[noreturn]] inline void a_route_is_not_known_to_be_right(text name, text why) {
    throw error("route '", name, "' is not known to be right here: ", why);
}
} // namespace bad_input

} // namespace selfalign

#endif
