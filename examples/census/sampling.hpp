// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_SAMPLING_HPP
#define CENSUS_SAMPLING_HPP

#include "profile.hpp"

#include <selfalign/scopes/cultures.hpp>

#include <charconv>
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

namespace detail {

inline std::optional<long long> whole_number(std::string_view typed) {
    long long n = 0;
    auto const read = std::from_chars(typed.data(), typed.data() + typed.size(), n);
    if (read.ec != std::errc() || read.ptr != typed.data() + typed.size()) return {};
    return n;
}

} // namespace detail

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
        std::size_t const slash = value.find('/');
        if (slash == std::string_view::npos) return {};
        auto const p = detail::whole_number(value.substr(0, slash));
        auto const q = detail::whole_number(value.substr(slash + 1));
        if (!p || !q) return {};
        return mallows(*p, *q);
    }
    auto const n = detail::whole_number(value);
    if (!n) return {};
    if (kind == "urn") return urn(*n);
    if (kind == "euclidean" && *n >= 0 && *n <= 100) return euclidean(static_cast<int>(*n));
    return {};
}

} // namespace census

#endif
