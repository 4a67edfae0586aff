// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_BUDGETED_HPP
#define SELFALIGN_CONCEPTS_BUDGETED_HPP

#include <selfalign/concepts/aggregator.hpp>
#include <selfalign/concepts/part.hpp>

namespace selfalign {

/// Syntax:  `t.budget()` and `t.with_budget(b)`, which returns the same type; b >= 0.
/// Meaning: something bounded, that can be given more or less to work with. A budget larger than
///          it has use for changes nothing more.
/// Models:  `featured`, `foresight`; `attending`.
/// See also: `scaled`, `with_budgets`.
template <class T>
concept Budgeted = requires(std::remove_cvref_t<T> const& t, int b) {
    { t.budget() } -> std::convertible_to<int>;
    { t.with_budget(b) } -> std::same_as<std::remove_cvref_t<T>>;
};

/// Syntax:  a `Part` that is `Budgeted`.
/// Meaning: a part that sees only so many features, or only so far ahead.
/// Models:  `featured`, `foresight`.
/// See also: `with_budgets`.
template <class P, class W>
concept BudgetedPart = Part<P, W> && Budgeted<P>;

/// Syntax:  an `Aggregator` that is `Budgeted`.
/// Meaning: a Σ that gets through only so many options, votes or rounds.
/// Models:  `attending`.
/// See also: `with_sigma_budget`.
template <class R, class P>
concept BudgetedAggregator = Aggregator<R, P> && Budgeted<R>;

} // namespace selfalign

#endif
