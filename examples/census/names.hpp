// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_NAMES_HPP
#define CENSUS_NAMES_HPP

#include "catalogue.hpp"

#include <string>
#include <vector>

/// From the names that were typed to the rules and relations that are asked.

namespace census {

struct command;

/// Reads the list `c.rules`, or `c.relations`, for the size `c.asked.of`, and drops its blanks.
/// Throws `usage_error`.
void add_rules(command& c);
void add_relations(command& c);

/// `plurality, dictatorN`: what can be typed.
template <class Known>
std::string listed(std::vector<Known> const& known) {
    std::string all;
    for (Known const& k : known) {
        all += (all.empty() ? "" : ", ") + k.name;
        if constexpr (requires { k.indexed; })
            if (k.indexed) all += "N";
    }
    return all;
}

} // namespace census

#endif
