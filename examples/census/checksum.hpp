// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_CHECKSUM_HPP
#define CENSUS_CHECKSUM_HPP

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace census {

/// 16 digits that nearly every change of the text changes: FNV-1a (G. Fowler, L. Noll and K.-P.
/// Vo).
inline std::string checksum(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

} // namespace census

#endif
