// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_WORLD_MODEL_HPP
#define SELFALIGN_CONCEPTS_WORLD_MODEL_HPP

#include <concepts>
#include <type_traits>
#include <selfalign/concepts/option.hpp>

namespace selfalign {

/// Syntax:  type `W::option` (equality comparable, copyable); `w.size()`; `w[opt(i)]`, the option
///          at index i; `w.index_of(value)`, its index, or no option. Optional: a static constant
///          `W::static_size`, the number of options where the type knows it; composites then need
///          no allocation.
/// Meaning: what can be done. All parts of a system share one world model. Options are distinct:
///          w.index_of(w[opt(i)]) == opt(i). Options are compared across worlds by value.
/// Models:  `options(...)`, `numbered<M>()`.
/// See also: `Part`, `compose`; `ConsequenceModel`, which adds what an option leads to.
template <class W>
concept WorldModel =
    std::copy_constructible<std::remove_cvref_t<W>> &&
    std::equality_comparable<typename std::remove_cvref_t<W>::option> &&
    requires(std::remove_cvref_t<W> const& w, typename std::remove_cvref_t<W>::option const& o,
             opt x) {
        { w.size() } -> std::convertible_to<int>;
        { w[x] } -> std::convertible_to<typename std::remove_cvref_t<W>::option>;
        { w.index_of(o) } -> std::same_as<opt>;
    };

template <WorldModel W> using option_of = typename std::remove_cvref_t<W>::option;

/// The number of options of a world, as far as its type knows it; 0 if only run time does.
template <class W>
inline constexpr int static_size = [] {
    if constexpr (requires { std::remove_cvref_t<W>::static_size; })
        return std::remove_cvref_t<W>::static_size;
    else
        return 0;
}();

}  // namespace selfalign

#endif
