// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_OUTCOMES_HPP
#define SELFALIGN_CORE_OUTCOMES_HPP

#include <selfalign/concepts/consequence_model.hpp>
#include <selfalign/core/number.hpp>

/// How a part looks at the world: at what an option leads to, and at the option itself where the
/// world says nothing more.

namespace selfalign {

/// Whether F, a function of outcomes, can be asked about the options of W, and gives numbers.
template <class F, class W>
concept ValuesOutcomes = WorldModel<W> && requires(F const& f, outcome_of<W> const& z) {
    { f(z) < f(z) } -> std::convertible_to<bool>;
};

/// Whether F says yes or no to the outcomes of W.
template <class F, class W>
concept ApprovesOutcomes = WorldModel<W> && requires(F const& f, outcome_of<W> const& z) {
    { f(z) } -> std::same_as<bool>;
};

/// The value of option x for whoever gives outcomes the numbers f: the sum over what x leads to of
/// weight times f. In a world of plain options that is f(option) itself. Where a belief has integer
/// weights the value is counted in units of 1/total, for all options and all parts alike; with
/// fractions that add up to 1 it is the expected value.
/// Cost: one call of f per outcome. Errors: a sum of built-in integers beyond 64 bits.
template <WorldModel W, class F>
constexpr auto expected(W const& world, opt x, F const& f) {
    if constexpr (ConsequenceModel<W>) {
        using value = std::remove_cvref_t<decltype(f(std::declval<outcome_of<W> const&>()))>;
        using number = wide<std::common_type_t<value, typename W::weight_type>>;
        number sum = number(0);
        world.each_outcome(x, [&](auto const& outcome, auto const& weight) {
            sum = add(sum, multiply(number(weight), number(f(outcome))));
        });
        return sum;
    } else {
        return f(world[x]);
    }
}

/// Whether everything that option x leads to satisfies the predicate.
template <WorldModel W, class Predicate>
constexpr bool surely(W const& world, opt x, Predicate const& holds) {
    if constexpr (ConsequenceModel<W>) {
        bool all = true;
        world.each_outcome(x,
                           [&](auto const& outcome, auto const&) { all = all && holds(outcome); });
        return all;
    } else {
        return holds(world[x]);
    }
}

} // namespace selfalign

#endif
