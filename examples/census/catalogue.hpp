// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_CATALOGUE_HPP
#define CENSUS_CATALOGUE_HPP

#include "memory.hpp"

#include <array>
#include <string>
#include <vector>

/// The rules and relations of the library by name, with their types forgotten.

namespace census {

/// The loss of every option.
using loss_list = std::array<long long, most_options>;

struct known_rule {
    std::string name;
    any_rule rule;       // nothing if it cannot be asked of orders
    bool indexed = false; // about one part or option: `dictator0`
    bool of_options = false; // ... about an option
};

struct known_relation {
    std::string name;
    bool asks_rule = false; // whether it depends on Σ, and not only on what parts want
    void (*losses)(situation const&, loss_list&) = nullptr; // nothing if it cannot be asked
    /// The options with loss 0, each asked on its own.
    choice (*aligned)(situation const&) = nullptr;
    bool whole = false; // whether it sees A as a whole: the loss is then that of no option
};

/// Those of the theory's conventions first, in its order, then the rest of the catalogue.
std::vector<known_rule> const& known_rules();
std::vector<known_relation> const& known_relations();

} // namespace census

#endif
