// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_PART_HPP
#define SELFALIGN_CONCEPTS_PART_HPP

#include <concepts>
#include <type_traits>
#include <selfalign/concepts/world_model.hpp>

/// Something inside a system that wants. What a relation may ask of a part is a member function,
/// so a part without it makes the question ill-typed instead of false. Parts that have a budget or
/// adapt refine these concepts: `BudgetedPart`, `AdaptivePart`.
///
/// `w` is the shared world model and x, y are options of it by index. A part may have a `name()`
/// with characters and a `weight()` (counts as so many equal parts).

namespace selfalign {

namespace detail {

// A menu as a part sees it: what every `option_set` has.
struct any_menu {
    opt const* begin() const;
    opt const* end() const;
    bool contains(opt) const;
    bool empty() const;
    int size() const;
    opt lowest() const;
};

template <class P, class W>
concept picks_itself =
    requires(std::remove_cvref_t<P> const& p, std::remove_cvref_t<W> const& w, any_menu const& m) {
        p.pick(w, m);
    };

template <class P, class W>
concept prefers_itself =
    requires(std::remove_cvref_t<P> const& p, std::remove_cvref_t<W> const& w, opt x) {
        { p.prefers(w, x, x) } -> std::same_as<bool>;
    };

template <class P, class W>
concept values_itself =
    requires(std::remove_cvref_t<P> const& p, std::remove_cvref_t<W> const& w, opt x) {
        typename std::remove_cvref_t<P>::scale_type;
        { p.value(w, x) < p.value(w, x) } -> std::convertible_to<bool>;
    };

template <class P, class W>
concept approves_itself =
    requires(std::remove_cvref_t<P> const& p, std::remove_cvref_t<W> const& w, opt x) {
        { p.approves(w, x) } -> std::same_as<bool>;
    };

}  // namespace detail

/// Syntax:  `p.approves(w, x)`.
/// Meaning: x is acceptable to p, whatever else is on offer.
/// Models:  `approval`.
/// See also: `ApprovalProfile`.
template <class P, class W>
concept ApprovalPart =
    std::copy_constructible<std::remove_cvref_t<P>> && detail::approves_itself<P, W>;

/// Syntax:  `p.value(w, x)` and type `P::scale_type`, a `scale<promises...>`.
/// Meaning: the utility of x, finite. The scale says what may be done with it; every utility
///          also ranks.
/// Models:  `utility`.
/// See also: `CardinalProfile`, `zero`, `in_units_of`, `at_levels_of`.
template <class P, class W>
concept CardinalPart =
    std::copy_constructible<std::remove_cvref_t<P>> && detail::values_itself<P, W>;

/// Syntax:  `p.prefers(w, x, y)`, or anything a `CardinalPart` has.
/// Meaning: p strictly prefers x to y: a strict weak order (checked by `compose`).
/// Models:  `ranking`, `utility`, `group` with an aggregator that ranks.
/// See also: `OrdinalProfile`.
template <class P, class W>
concept OrdinalPart =
    CardinalPart<P, W> ||
    (std::copy_constructible<std::remove_cvref_t<P>> && detail::prefers_itself<P, W>);

/// Syntax:  `p.pick(w, menu)` returning an option or a set of options of the menu, or anything an
///          `OrdinalPart` has.
/// Meaning: p has a first place on every menu; several options are a tie, none is "does nothing".
/// Models:  `impulse`, `group`, every ordinal part.
/// See also: `PickingProfile`.
template <class P, class W>
concept PickingPart =
    OrdinalPart<P, W> ||
    (std::copy_constructible<std::remove_cvref_t<P>> && detail::picks_itself<P, W>);

/// Syntax:  at least one of the above.
/// Meaning: the weakest thing that can be inside a system: faced with a menu, it goes for
///          something (`picks(p, w, menu)`). A habit, a rock, a machine, a person, a group. An
///          approval part goes for anything it approves of; that is no first place, so it is not
///          a `PickingPart`.
/// Models:  all parts.
/// See also: `compose`, `picks`, `Profile`.
template <class P, class W>
concept Part = PickingPart<P, W> || ApprovalPart<P, W>;

}  // namespace selfalign

#endif
