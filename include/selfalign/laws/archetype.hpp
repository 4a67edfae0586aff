// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_ARCHETYPE_HPP
#define SELFALIGN_LAWS_ARCHETYPE_HPP

#include <selfalign/core/situation.hpp>
#include <selfalign/core/text.hpp>

/// Profiles that have every capability but one. They are never evaluated, only asked "would this
/// compile?", which tells what a relation or an aggregator needs without it having to say so.

namespace selfalign {

/// What may be asked of parts.
enum class capability {
    none,
    first_place,
    preference,
    order,
    strict_order,
    utility,
    zero,
    common_unit,
    common_level,
    approval
};

constexpr text to_text(capability c) {
    switch (c) {
        case capability::none: return "none";
        case capability::first_place: return "first_place";
        case capability::preference: return "preference";
        case capability::order: return "order";
        case capability::strict_order: return "strict_order";
        case capability::utility: return "utility";
        case capability::zero: return "zero";
        case capability::common_unit: return "common_unit";
        case capability::common_level: return "common_level";
        case capability::approval: return "approval";
    }
    return "";
}

namespace detail {

struct archetype_unit {};

template <capability Without>
using archetype_scale = std::conditional_t<
    Without == capability::zero, scale<in_units_of<archetype_unit>, at_levels_of<archetype_unit>>,
    std::conditional_t<
        Without == capability::common_unit, scale<zero, at_levels_of<archetype_unit>>,
        std::conditional_t<Without == capability::common_level,
                           scale<zero, in_units_of<archetype_unit>>,
                           scale<zero, in_units_of<archetype_unit>, at_levels_of<archetype_unit>>>>>;

template <bool Has, capability Without, class Number> struct archetype_values {};
template <capability Without, class Number> struct archetype_values<true, Without, Number> {
    using value_type = Number;
    using scale_type = archetype_scale<Without>;
    constexpr Number value(int, opt) const { return Number(0); }
};

// Without a weaker capability the stronger ones that contain it are gone, too.
template <capability Without, class Number>
struct archetype_without
    : archetype_values<Without != capability::first_place && Without != capability::preference &&
                           Without != capability::order && Without != capability::utility,
                       Without, Number> {
    static constexpr int max_parts = 2;
    static constexpr int max_options = 2;
    constexpr int parts() const { return 2; }
    constexpr int options() const { return 2; }
    constexpr long long weight(int) const { return 1; }
    constexpr bool is_top(int, opt) const
        requires(Without != capability::first_place)
    {
        return true;
    }
    constexpr bool prefers(int, opt, opt) const
        requires(Without != capability::preference)
    {
        return false;
    }
    constexpr int rank(int, opt) const
        requires(Without != capability::first_place && Without != capability::preference &&
                 Without != capability::order)
    {
        return 0;
    }
    constexpr opt at(int, int) const
        requires(Without != capability::first_place && Without != capability::preference &&
                 Without != capability::order && Without != capability::strict_order)
    {
        return opt(0);
    }
    constexpr bool approves(int, opt) const
        requires(Without != capability::approval)
    {
        return true;
    }
};

struct archetype_sigma {
    constexpr opt operator()(Profile auto const&) const { return opt(0); }
};

template <class P> struct archetype_number_of { using type = long long; };
template <CardinalProfile P> struct archetype_number_of<P> { using type = typename P::value_type; };
template <class P> using archetype_number = typename archetype_number_of<P>::type;

}  // namespace detail
}  // namespace selfalign

#endif
