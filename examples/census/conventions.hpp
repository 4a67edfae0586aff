// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_CONVENTIONS_HPP
#define CENSUS_CONVENTIONS_HPP

#include <boost/hana/at.hpp>
#include <boost/hana/unpack.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace census {

/// `make(std::integral_constant<std::size_t, I>())` for every place I of a catalogue.
template <class Catalogue, class Make>
auto of_each(Catalogue const& catalogue, Make make) {
    return boost::hana::unpack(catalogue, [&]<class... Entry>(Entry const&...) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return std::vector{make(std::integral_constant<std::size_t, I>())...};
        }(std::make_index_sequence<sizeof...(Entry)>());
    });
}

/// The same entries, with those named first, in that order.
template <class Entry>
std::vector<Entry> conventions_first(std::vector<Entry> entries,
                                     std::initializer_list<char const*> names) {
    auto place = entries.begin();
    for (char const* const name : names) {
        auto const found = std::find_if(place, entries.end(),
                                        [&](Entry const& e) { return e.name == name; });
        if (found != entries.end()) std::rotate(place++, found, found + 1);
    }
    return entries;
}

/// How many rules and relations the theory's conventions name.
inline constexpr std::size_t convention_rules = 18;
inline constexpr std::size_t convention_relations = 17;

} // namespace census

#endif
