// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_OPTION_HPP
#define SELFALIGN_CONCEPTS_OPTION_HPP

#include <selfalign/concepts/standard.hpp>

#include <compare>

namespace selfalign {

/// An option by its index in the world, 0..options-1. The default, -1, is no option. Conversions
/// are explicit, so that an option is never mistaken for a number, a part or a rank.
struct opt {
    int index = -1;

    constexpr opt() = default;
    constexpr explicit opt(int i) : index(i) {}
    constexpr explicit operator bool() const { return index >= 0; }

    friend constexpr bool operator==(opt, opt) = default;
    friend constexpr auto operator<=>(opt, opt) = default;
};

}  // namespace selfalign

#endif
