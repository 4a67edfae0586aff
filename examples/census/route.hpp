// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_ROUTE_HPP
#define CENSUS_ROUTE_HPP

#include "sweep.hpp"

#include <selfalign/scopes/route.hpp>

#include <functional>
#include <optional>
#include <string>

/// How a scope is counted: every system (plain), one for all that differ by names only (classes), by
/// what the first parts' and every last order add to a tally (tally), or by how many systems have
/// each tally (count). The same numbers on every route that is known to be right.

namespace census {

struct route_plan {
    sa::route taken = sa::route::plain;
    std::string why;
    /// Of classes: which names do not matter to any of the rules and relations asked about.
    bool idle_parts = false;
    bool idle_options = false;
};

/// The wanted route, or the one that should be fastest of those known to be right for all rules
/// and relations asked about. `needs_plain`: what has been asked for that only the plain route can
/// do, if anything. Throws `usage_error` if the wanted route is not known to be right here.
route_plan plan_route(request const& asked, sa::route wanted, std::string const& needs_plain);

/// Counts by a route that is not plain. Nothing if `stopped` says so.
std::optional<tally> count_by(route_plan const& plan, request const& asked, int threads,
                              std::function<bool()> const& stopped);

} // namespace census

#endif
