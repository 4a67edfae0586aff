// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_CLAIMS_HPP
#define CENSUS_CLAIMS_HPP

#include "catalogue.hpp"

#include <selfalign/core/order_tallies.hpp>

#include <string>
#include <vector>

/// What rules and relations of the library say of themselves beside their plain texts: that names
/// do not matter to them, and what they read instead of a profile.

namespace census {

inline constexpr int most_tallied_options = 5;

/// What every order of so many options contributes to a tally.
struct tally_table {
    sa::combining how = sa::combining::add;
    std::size_t fields = 0;
    std::vector<long long> contributions; // order after order
};

struct rule_claims {
    bool anonymous = false;
    bool neutral = false;
    tally_table (*tally)(int options) = nullptr; // nothing if it has none
    /// What it chooses, read off the fields of its tally.
    choice (*choose)(int options, long long const* fields, int parts) = nullptr;
};

struct relation_claims {
    bool anonymous = false;
    bool neutral = false;
    tally_table (*tally)(int options) = nullptr;
    void (*losses)(int options, long long const* fields, int parts, loss_list&) = nullptr;
};

/// By name; nothing is claimed of who is not known.
rule_claims claims_of_rule(std::string const& name);
relation_claims claims_of_relation(std::string const& name);

} // namespace census

#endif
