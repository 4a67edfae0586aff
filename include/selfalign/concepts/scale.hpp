// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_SCALE_HPP
#define SELFALIGN_CONCEPTS_SCALE_HPP

#include <selfalign/concepts/standard.hpp>

#include <type_traits>

/// What a cardinal part promises about its numbers. Without a promise they are an interval scale:
/// only differences within the part mean something. A relation that needs more is ill-typed.
///
/// Source: the classical informational bases of social choice (A. Sen, Collective Choice and
/// Social Welfare, 1970; C. d'Aspremont and L. Gevers, 1977).

namespace selfalign {

/// Promise: 0 means "nothing gained", so ratios and products mean something (a ratio scale; the
/// disagreement point of bargaining).
struct zero {};

/// Promise: differences are counted in `Unit`, so they may be added up over all parts that name
/// the same unit.
template <class Unit> struct in_units_of {};

/// Promise: levels are read on `Yardstick`, so parts that name the same one may be compared in
/// how well off they are.
template <class Yardstick> struct at_levels_of {};

/// A set of promises.
template <class... Promises> struct scale {
    template <class P> static constexpr bool promises = (std::is_same_v<P, Promises> || ...);
};

using interval = scale<>;
using ratio = scale<zero>;

namespace detail {

template <class Promise> inline constexpr bool is_unit = false;
template <class U> inline constexpr bool is_unit<in_units_of<U>> = true;
template <class Promise> inline constexpr bool is_level = false;
template <class L> inline constexpr bool is_level<at_levels_of<L>> = true;

// Promises of the first scale that every other scale makes too.
template <class Kept, class Rest, class... Others> struct common;
template <class Kept, class... Others>
struct common<Kept, scale<>, Others...> {
    using type = Kept;
};
template <class... Kept, class P, class... Rest, class... Others>
struct common<scale<Kept...>, scale<P, Rest...>, Others...>
    : common<std::conditional_t<(Others::template promises<P> && ...), scale<Kept..., P>,
                                scale<Kept...>>,
             scale<Rest...>, Others...> {};

template <class Scale> inline constexpr bool scale_has_unit = false;
template <class... Ps> inline constexpr bool scale_has_unit<scale<Ps...>> = (is_unit<Ps> || ...);
template <class Scale> inline constexpr bool scale_has_level = false;
template <class... Ps> inline constexpr bool scale_has_level<scale<Ps...>> = (is_level<Ps> || ...);

}  // namespace detail

/// The promises that all parts of a composite share.
template <class... Scales>
using common_scale = typename detail::common<scale<>, Scales...>::type;

template <class Scale> inline constexpr bool has_zero = Scale::template promises<zero>;
template <class Scale> inline constexpr bool has_unit = detail::scale_has_unit<Scale>;
template <class Scale> inline constexpr bool has_level = detail::scale_has_level<Scale>;

}  // namespace selfalign

#endif
