// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_CLAIMS_HPP
#define CENSUS_CLAIMS_HPP

#include "catalogue.hpp"

#include <selfalign/core/order_tallies.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

/// What rules and relations of the library say of themselves beside their plain texts: that names
/// do not matter to them, and what they read instead of a profile.

namespace census {

inline constexpr int most_tallied_options = 5;

/// A number in a tally, at most `most_tallied`, and many of them, of a system each.
using tally_number = std::uint32_t;
using side_by_side = sa::full_lanes<tally_number>;
using each_says = sa::mask_of<side_by_side>;
inline constexpr long long most_tallied = 2'000'000'000;

/// What every order of so many options contributes to a tally.
struct tally_table {
    sa::combining how = sa::combining::add;
    std::size_t fields = 0;
    std::vector<tally_number> contributions; // order after order
    friend bool operator==(tally_table const&, tally_table const&) = default;
};

struct rule_claims {
    bool anonymous = false;
    bool neutral = false;
    tally_table (*tally)(int options) = nullptr; // nothing if it has none
    /// Which options it chooses, read off the fields of its tally.
    void (*choose)(int options, side_by_side const* fields, int parts, each_says* wins) = nullptr;
    /// What nothing that is read or computed exceeds.
    long long (*most)(int parts, int options) = nullptr;
};

struct relation_claims {
    bool anonymous = false;
    bool neutral = false;
    tally_table (*tally)(int options) = nullptr;
    /// What every option loses, read off the fields of its tally.
    void (*losses)(int options, side_by_side const* fields, int parts,
                   side_by_side* loss) = nullptr;
    long long (*most)(int parts, int options) = nullptr;
};

/// By name; nothing is claimed of who is not known.
rule_claims claims_of_rule(std::string const& name);
relation_claims claims_of_relation(std::string const& name);

/// `ask(std::integral_constant<int, Options>())` for a number of options that is known only now.
template <int Options = 1, class Ask>
void with_tallied_options(int options, Ask const& ask) {
    if constexpr (Options < most_tallied_options)
        if (options > Options) return with_tallied_options<Options + 1>(options, ask);
    ask(std::integral_constant<int, Options>());
}

} // namespace census

#endif
