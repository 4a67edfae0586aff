// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_ALIGNMENT_RELATION_HPP
#define SELFALIGN_CONCEPTS_ALIGNMENT_RELATION_HPP

#include <selfalign/concepts/system.hpp>

/// f(A, H): when is system A aligned with system H? A relation sees A through one chosen option,
/// or as a whole; its parameter type decides which. `h` is always a situation: a profile with
/// `world()`, `sigma()`, `name(i)` and `option_name(x)`, frozen before A acts.

namespace selfalign {

/// Syntax:  made from an int, `<`, `==`, `-`.
/// Meaning: what a loss must be able to do: be compared, with 0 as well, and be subtracted.
/// Models:  integers, `fraction`, `boost::rational`, floating-point numbers.
/// See also: `LossRelation`.
template <class L>
concept LossValue = std::constructible_from<L, int> && requires(L const& a) {
    { a < a } -> std::convertible_to<bool>;
    { a == a } -> std::convertible_to<bool>;
    static_cast<L>(a - a);
};

/// Syntax:  `f.loss(opt, h)`, a number: made from 0, with `<`, `==` and `-`. Optional:
///          `f.witness(opt, h)`, an `objection`; `f.losses(h)`, the losses of all options at once
///          where that is cheaper than one by one.
/// Meaning: how far the chosen option is from satisfying f at H: 0 exactly if it does, never
///          negative. The predicate follows. Losses of different relations are not comparable.
/// Models:  everything in `relations`.
/// See also: `Predicate`, `reflexive`.
template <class F, class H>
concept LossRelation =
    requires(std::remove_cvref_t<F> const& f, std::remove_cvref_t<H> const& h, opt x) {
        requires LossValue<std::remove_cvref_t<decltype(f.loss(x, h))>>;
    };

/// Syntax:  `f(opt, h)` returning exactly bool. A lambda or a template of yours will do; constrain
///          `h` (`OrdinalProfile auto const& h`) so that a missing capability is an answer
///          (`can_ask`) rather than an error inside your code.
/// Meaning: whether the chosen option satisfies f at H. Its loss is 0 or 1.
/// Models:  `negation(f)`; a lambda `[](opt x, auto const& h) { return h.rank(0, x) == 0; }`.
/// See also: `ValuePredicate`, `LossRelation`.
template <class F, class H>
concept Predicate =
    requires(std::remove_cvref_t<F> const& f, std::remove_cvref_t<H> const& h, opt x) {
        { f(x, h) } -> std::same_as<bool>;
    };

/// Syntax:  `f(option, h)` returning exactly bool, where option is the world's own type.
/// Meaning: the same, for relations that speak about an option by value.
/// Models:  a lambda `[](trip t, auto const&) { return t != trip::home; }`.
/// See also: `Predicate`.
template <class F, class H>
concept ValuePredicate =
    requires(std::remove_cvref_t<F> const& f, std::remove_cvref_t<H> const& h, opt x) {
        { f(h.world()[x], h) } -> std::same_as<bool>;
    };

/// Syntax:  `f(a, h)` returning exactly bool, or `f.loss(a, h)`, where a is a situation too.
/// Meaning: the relation reads A as a whole.
/// Models:  `isomorphic`, `boundary_all_menus`, `boundary_law`, `converse(f)`.
/// See also: `ChoiceRelation`, `aligned`.
template <class F, class A, class H>
concept SystemRelation =
    requires(std::remove_cvref_t<F> const& f, std::remove_cvref_t<A> const& a,
             std::remove_cvref_t<H> const& h) {
        requires LossValue<std::remove_cvref_t<decltype(f.loss(a, h))>>;
    } ||
    requires(std::remove_cvref_t<F> const& f, std::remove_cvref_t<A> const& a,
             std::remove_cvref_t<H> const& h) {
        { f(a, h) } -> std::same_as<bool>;
    };

/// Syntax:  a `LossRelation`, a `Predicate` or a `ValuePredicate`.
/// Meaning: the relation sees A through the option it chooses, and H as it is.
/// Models:  `boundary`, `pareto`, and most of `relations`.
/// See also: `SystemRelation`, `loss_at`.
template <class F, class H>
concept ChoiceRelation = LossRelation<F, H> || Predicate<F, H> || ValuePredicate<F, H>;

/// Syntax:  any of the above.
/// Meaning: f can be asked of situations of types A and H. Whether the question makes sense for
///          these parts is decided here, at compile time.
/// Models:  everything in `relations`, for the parts that have what it needs.
/// See also: `can_ask`, `explain`.
template <class F, class A, class H>
concept AlignmentRelation = ChoiceRelation<F, H> || SystemRelation<F, A, H>;

}  // namespace selfalign

#endif
