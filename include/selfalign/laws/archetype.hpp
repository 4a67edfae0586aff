// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_ARCHETYPE_HPP
#define SELFALIGN_LAWS_ARCHETYPE_HPP

#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/lottery.hpp>
#include <selfalign/core/situation.hpp>
#include <selfalign/core/text.hpp>

/// Profiles, and a Σ, that have every capability but one. They are never evaluated, only asked
/// "would this compile?", which tells what a relation or an aggregator needs without it having to
/// say so.

namespace selfalign {

/// What may be asked of parts; and of Σ: to choose from menus, to choose for other orders or
/// another number of parts, to score the options, to draw lots with known weights.
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
    approval,
    menus,
    other_profiles,
    scores,
    lottery
};

/// Whether it is asked of Σ and not of the parts.
constexpr bool is_of_sigma(capability c) {
    return c == capability::menus || c == capability::other_profiles || c == capability::scores ||
           c == capability::lottery;
}

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
        case capability::menus: return "menus";
        case capability::other_profiles: return "other_profiles";
        case capability::scores: return "scores";
        case capability::lottery: return "lottery";
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
        std::conditional_t<
            Without == capability::common_level, scale<zero, in_units_of<archetype_unit>>,
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

template <class P> inline constexpr bool is_archetype = false;
template <capability Without, class Number>
inline constexpr bool is_archetype<archetype_without<Without, Number>> = true;

// A restricted archetype has its size; one that holds other reports has room for a part more,
// because archetypes have weights.
template <class P, capability Without>
concept ReadByArchetype =
    Profile<P> && (is_archetype<P> || Without != capability::menus || P::max_parts != 2) &&
    (is_archetype<P> || Without != capability::other_profiles || P::max_parts != 3);

template <capability Without>
struct archetype_sigma {
    template <ReadByArchetype<Without> P>
        requires(Without != capability::scores)
    constexpr scores_of<P> scores(P const& p) const {
        return no_scores(p);
    }
    template <ReadByArchetype<Without> P>
    constexpr auto operator()(P const& p) const {
        if constexpr (Without == capability::lottery) return opt(0);
        else
            return lottery<long long, max_options<P>>(list<long long, max_options<P>>(p.options()));
    }
};

template <class P> struct archetype_number_of { using type = long long; };
template <CardinalProfile P> struct archetype_number_of<P> { using type = typename P::value_type; };
template <class P> using archetype_number = typename archetype_number_of<P>::type;

}  // namespace detail
}  // namespace selfalign

#endif
