// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_NAMES_HPP
#define CENSUS_NAMES_HPP

#include "../which_rule.hpp"
#include "catalogue.hpp"

#include <string>
#include <utility>
#include <vector>

/// From the names that were typed to the rules and relations that are asked.

namespace census {

struct command;

/// Reads the list `c.rules`, or `c.relations`, for the size `c.asked.of`, and drops its blanks.
/// Throws `usage_error`.
void add_rules(command& c);
void add_relations(command& c);

/// What can be typed of these.
template <class Known>
examples::known_names names_of(std::string kind, std::vector<Known> const& known) {
    examples::known_names result{std::move(kind), {}, {}};
    for (Known const& k : known) {
        result.names.push_back(k.name);
        if constexpr (requires { k.indexed; }) result.indexed.push_back(k.indexed);
        else result.indexed.push_back(false);
    }
    return result;
}

} // namespace census

#endif
