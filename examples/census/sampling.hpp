// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_SAMPLING_HPP
#define CENSUS_SAMPLING_HPP

#include "../typed.hpp"
#include "profile.hpp"

#include <selfalign/scopes/cultures.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Profiles drawn at random instead of all of them.

namespace census {

/// Which culture, how often and under which seed.
struct sampling {
    using culture = std::variant<sa::scopes::impartial_culture, sa::scopes::mallows,
                                 sa::scopes::urn, sa::scopes::single_peaked,
                                 sa::scopes::euclidean>;
    std::string name; // as typed: `mallows:2/3`
    culture from;
    long long draws = 10'000;
    std::uint64_t seed = 1;

    /// Draw number k.
    profile draw(size of, long long k) const {
        profile p{orders(sa::capacity<most_parts, most_options>(of.parts, of.options))};
        sa::random_numbers numbers(seed, static_cast<std::uint64_t>(k));
        std::visit([&](auto const& c) { c(numbers, p); }, from);
        return p;
    }
};

inline constexpr char const* culture_names =
    "impartial_culture, mallows:P/Q, urn:COPIES, single_peaked, euclidean:DIMENSIONS";

/// The culture of a name; nothing if it is none. Throws `sa::error` for parameters out of range.
inline std::optional<sampling::culture> culture_of(std::string_view typed) {
    using namespace sa::scopes;
    if (typed == "impartial_culture") return impartial_culture{};
    if (typed == "single_peaked") return single_peaked{};
    std::size_t const colon = typed.find(':');
    if (colon == std::string_view::npos) return {};
    std::string_view const kind = typed.substr(0, colon);
    std::string_view const value = typed.substr(colon + 1);
    if (kind == "mallows") {
        auto const dispersion = examples::two_numbers(value, '/');
        if (!dispersion) return {};
        return mallows(dispersion->first, dispersion->second);
    }
    auto const n = examples::whole_number(value);
    if (!n) return {};
    if (kind == "urn") return urn(*n);
    if (kind == "euclidean" && *n >= 0 && *n <= 100) return euclidean(static_cast<int>(*n));
    return {};
}

} // namespace census

#endif
