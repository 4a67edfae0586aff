// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_PROFILE_HPP
#define SELFALIGN_CONCEPTS_PROFILE_HPP

#include <concepts>
#include <type_traits>
#include <selfalign/concepts/option.hpp>
#include <selfalign/concepts/scale.hpp>

/// What all parts of a system want in a world, as one table. Rules and relations are written
/// against these concepts and say by them what they need.

namespace selfalign {

/// Syntax:  `p.parts()` and `p.options()`, both at least 1. Optional: `p.weight(i)` (a part that
///          counts as so many equal ones, >= 1; without it every part counts once) and a static
///          constant `P::max_options` (bounds the options; results then need no allocation).
/// Meaning: parts 0..parts()-1 want something about options 0..options()-1. A profile never
///          changes while a rule or relation looks at it, and never mentions a menu.
/// Models:  `table<Shape, Contents...>`, `picks_profile`, `borda_scored`, every situation.
/// See also: `PickingProfile`, `PreferenceProfile`, `OrdinalProfile`, `CardinalProfile`.
template <class P>
concept Profile = requires(std::remove_cvref_t<P> const& p) {
    { p.parts() } -> std::convertible_to<int>;
    { p.options() } -> std::convertible_to<int>;
};

/// Syntax:  `p.is_top(i, x)`.
/// Meaning: x is among the first places of part i. Several are a tie, each counting 1/k; none
///          means that the part picks nothing.
/// Models:  every `OrdinalProfile`; composites with impulses.
/// See also: `first_places`.
template <class P>
concept PickingProfile = Profile<P> && requires(std::remove_cvref_t<P> const& p, int i, opt x) {
    { p.is_top(i, x) } -> std::same_as<bool>;
};

/// Syntax:  `p.prefers(i, x, y)`.
/// Meaning: part i strictly prefers x to y: a strict partial order.
/// Models:  every `OrdinalProfile`; `partial_orders` (unranked options are incomparable).
/// See also: `support`.
template <class P>
concept PreferenceProfile = Profile<P> && requires(std::remove_cvref_t<P> const& p, int i, opt x) {
    { p.prefers(i, x, x) } -> std::same_as<bool>;
};

/// Syntax:  `p.rank(i, x)`.
/// Meaning: the number of options that part i strictly prefers to x, 0..options()-1. Equal ranks
///          are ties: every part has a weak order. Agrees with `is_top` and `prefers`.
/// Models:  `strict_orders`, `weak_orders`, composites of parts that all rank or value.
/// See also: `StrictProfile`, `borda_scored`.
template <class P>
concept OrdinalProfile = PickingProfile<P> && PreferenceProfile<P> &&
                         requires(std::remove_cvref_t<P> const& p, int i, opt x) {
                             { p.rank(i, x) } -> std::convertible_to<int>;
                         };

/// Syntax:  `p.at(i, position)`.
/// Meaning: no part is ever indifferent, so the option at each place of its order is one option.
///          A promise of the type that lets tallies skip the treatment of ties.
/// Models:  `strict_orders`.
/// See also: `OrdinalProfile`, `is_strict`.
template <class P>
concept StrictProfile = OrdinalProfile<P> && requires(std::remove_cvref_t<P> const& p, int i) {
    { p.at(i, 0) } -> std::same_as<opt>;
};

/// Syntax:  `p.value(i, x)`, types `P::value_type` and `P::scale_type`.
/// Meaning: the utility of x for part i, an ordered number; what may be done with it is what
///          `scale_type` promises. Agrees with `rank`.
/// Models:  `values<V, Scale>`, `borda_scored`, composites of utilities.
/// See also: `RatioProfile`, `UnitComparable`, `LevelComparable`.
template <class P>
concept CardinalProfile =
    OrdinalProfile<P> && requires(std::remove_cvref_t<P> const& p, int i, opt x) {
        typename std::remove_cvref_t<P>::value_type;
        typename std::remove_cvref_t<P>::scale_type;
        { p.value(i, x) } -> std::convertible_to<typename std::remove_cvref_t<P>::value_type>;
    };

/// Syntax:  a `CardinalProfile` whose `scale_type` promises `zero`.
/// Meaning: 0 means "nothing gained" for every part; ratios and products mean something.
/// Models:  composites of `utility<zero>`; `borda_scored`.
/// See also: `nash_opt`, `proportional`, which need it.
template <class P>
concept RatioProfile = CardinalProfile<P> && has_zero<typename std::remove_cvref_t<P>::scale_type>;

/// Syntax:  a `CardinalProfile` whose `scale_type` promises `in_units_of<U>`.
/// Meaning: all parts count in one unit; gains and losses may be added up over parts.
/// Models:  composites of `utility<in_units_of<euro>>`, all of one U; `borda_scored`.
/// See also: `utilitarian`, which needs it.
template <class P>
concept UnitComparable =
    CardinalProfile<P> && has_unit<typename std::remove_cvref_t<P>::scale_type>;

/// Syntax:  a `CardinalProfile` whose `scale_type` promises `at_levels_of<L>`.
/// Meaning: all parts are read on one yardstick; who is worst off is a fact.
/// Models:  composites of `utility<at_levels_of<health>>`, all of one L; `borda_scored`.
/// See also: `egal_opt`, which needs it.
template <class P>
concept LevelComparable =
    CardinalProfile<P> && has_level<typename std::remove_cvref_t<P>::scale_type>;

/// Syntax:  `p.approves(i, x)`.
/// Meaning: part i finds x acceptable, whatever else is on offer.
/// Models:  `approvals`, composites of approval parts.
/// See also: `ApprovalPart`.
template <class P>
concept ApprovalProfile = Profile<P> && requires(std::remove_cvref_t<P> const& p, int i, opt x) {
    { p.approves(i, x) } -> std::same_as<bool>;
};

}  // namespace selfalign

#endif
