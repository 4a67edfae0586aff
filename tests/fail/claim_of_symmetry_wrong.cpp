// SPDX-License-Identifier: BSL-1.0
// A rule that claims that names of options do not matter to it, and always takes the same one.
// expect-error: a_claim_of_symmetry_is_wrong<
// max-lines: 35
#include <selfalign.hpp>
#include <selfalign/laws/self_aligned_on.hpp>

namespace sa = selfalign;

struct the_first_one {
#ifndef CONTROL
    static constexpr bool is_neutral = true;
#endif
    constexpr sa::opt operator()(sa::Profile auto const&) const { return sa::opt(0); }
};
constexpr struct anything {
    static constexpr sa::relation_claims claims{};
    constexpr bool operator()(sa::opt, sa::Profile auto const&) const { return true; }
} anything;
static_assert(sa::self_aligned_on<anything, sa::scopes::strict_orders<2, 3>(the_first_one())>);
