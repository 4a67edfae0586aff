// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_NAMED_OPTIONS_HPP
#define SELFALIGN_CORE_NAMED_OPTIONS_HPP

#include <concepts>
#include <selfalign/concepts/world_model.hpp>
#include <selfalign/core/refuse.hpp>
#include <selfalign/core/text.hpp>

/// Parts and worlds that are made of options by name: what can be wrong with the types of these.

namespace selfalign {

// What the compiler names. Left undefined on purpose.
/// `ranking("ann", trip::sea, "city")`: these are not options of one world.
template <class... Options> struct options_have_different_types;
/// `ranking(trip::sea, trip::city)`: the name of the part comes first, as in `ranking("ann", ...)`.
template <class First> struct a_part_needs_a_name_first;
/// Part number Index names options of type Named, in a world of options of type Option:
/// `ranking("ann", "sea", "city")` where the options are of an enumeration.
template <int Index, class Named, class Option> struct a_part_names_options_of_another_type;

namespace detail {

template <class... Options>
concept OneType = requires { typename std::common_type_t<Options...>; };

/// What is wrong with a part that begins with this name and has these options; void if nothing is.
template <class Name, class... Options>
constexpr auto misnamed() {
    if constexpr (!TextLike<Name>)
        return std::type_identity<a_part_needs_a_name_first<Name>>{};
    else if constexpr (!OneType<Options...>)
        return std::type_identity<options_have_different_types<Options...>>{};
    else
        return std::type_identity<void>{};
}
template <class Name, class... Options>
using misnamed_t = typename decltype(misnamed<Name, Options...>())::type;

/// Values of type Named can be looked for in the world.
template <class Named, class W>
concept NamesOptionsOf = requires(W const& w, Named const& o, opt x) {
    { w.index_of(o) } -> std::same_as<opt>;
    o == w[x];
};

} // namespace detail
} // namespace selfalign

#endif
