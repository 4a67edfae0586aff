// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_CONSEQUENCE_MODEL_HPP
#define SELFALIGN_CONCEPTS_CONSEQUENCE_MODEL_HPP

#include <selfalign/concepts/world_model.hpp>

/// World models that say what an option leads to. Parts value outcomes and see them through the
/// world they share; so the same parts in two worlds can be two systems with two verdicts.

namespace selfalign {

namespace detail {

// Somebody who only looks at what an option leads to.
struct any_visitor {
    template <class Outcome, class Weight>
    constexpr void operator()(Outcome const&, Weight const&) const {}
};

} // namespace detail

/// Syntax:  a `WorldModel` with types `W::outcome` and `W::weight_type` (exact numbers) and
///          `w.each_outcome(x, visit)`, which calls `visit(outcome, weight)` for everything that
///          option x leads to, each weight positive.
/// Meaning: an option is as good as what it leads to: a part that gives outcomes numbers values x
///          at the sum of weight times number. The weights of one option need not add up to 1:
///          they are beliefs counted in units of one common denominator, or stages of a path.
/// Models:  `uncertain`, `paths`, `only` of either.
/// See also: `expected`, `utility`, `approval`.
template <class W>
concept ConsequenceModel = WorldModel<W> && requires(std::remove_cvref_t<W> const& w, opt x) {
    typename std::remove_cvref_t<W>::outcome;
    typename std::remove_cvref_t<W>::weight_type;
    w.each_outcome(x, detail::any_visitor{});
};

/// Syntax:  a `ConsequenceModel` with `w.states()`, `w.weight(s)`, `w.total()`,
///          `w.outcome_in(x, s)` and `w.given(s)`.
/// Meaning: finitely many states of the world, an exact belief over them that all parts share, and
///          what each option leads to in each state. `given(s)` is the same world once it is known
///          that state s is the case.
/// Models:  `uncertain`.
/// See also: `ConsequenceModel`, `DepthModel`.
template <class W>
concept BeliefModel =
    ConsequenceModel<W> && requires(std::remove_cvref_t<W> const& w, opt x, int s) {
        { w.states() } -> std::convertible_to<int>;
        w.weight(s);
        w.total();
        w.outcome_in(x, s);
        { w.given(s) } -> std::same_as<std::remove_cvref_t<W>>;
    };

/// Syntax:  a `ConsequenceModel` with `w.horizon()`, `w.depth()` and `w.looking_ahead(d)`.
/// Meaning: what an option leads to comes in stages, of which only the first `depth()` out of
///          `horizon()` are seen. `looking_ahead(d)` is the same world seen d stages deep.
/// Models:  `paths`.
/// See also: `with_depth`, `scaled`.
template <class W>
concept DepthModel = ConsequenceModel<W> && requires(std::remove_cvref_t<W> const& w, int d) {
    { w.horizon() } -> std::convertible_to<int>;
    { w.depth() } -> std::convertible_to<int>;
    { w.looking_ahead(d) } -> std::same_as<std::remove_cvref_t<W>>;
};

namespace detail {
template <class W>
struct outcome_type {
    using type = option_of<W>;
};
template <ConsequenceModel W>
struct outcome_type<W> {
    using type = typename std::remove_cvref_t<W>::outcome;
};
} // namespace detail

/// What the parts of a system in world W have wants about: outcomes, or the options themselves
/// where the world says nothing about what they lead to.
template <WorldModel W>
using outcome_of = typename detail::outcome_type<W>::type;

} // namespace selfalign

#endif
