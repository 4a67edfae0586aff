// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_LISTED_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_LISTED_HPP

#include <concepts>
#include <type_traits>
#include <utility>
#include <selfalign/core/error.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/scores.hpp>
#include <selfalign/core/told.hpp>

/// Rules that take a list (of parts, weights or utilities) take it in braces, `oligarchy({0, 2})`,
/// where it is known while compiling, or as any container with `size()` and `[]`.

namespace selfalign::detail {

template <class C>
concept Listing = requires(C const& c) {
    static_cast<int>(c.size());
    c[0];
};

/// Of parts or votes: half of one would silently become none.
template <class C>
concept ListOfIntegers =
    Listing<C> && std::integral<std::remove_cvref_t<decltype(std::declval<C const&>()[0])>>;

template <class C>
constexpr int count_of(C const& c) {
    return static_cast<int>(c.size());
}
template <class C>
constexpr auto item_of(C const& c, int i) {
    return c[static_cast<decltype(c.size())>(i)];
}

template <class T, int N>
constexpr list<T, N> listed(T const (&items)[N]) {
    list<T, N> result(N);
    for (int i = 0; i < N; ++i) result[i] = items[i];
    return result;
}

/// Errors: a listed part that is not there.
template <class Parts>
constexpr void check_parts(Parts const& listed, int parts) {
    for (int k = 0; k < count_of(listed); ++k)
        if (std::cmp_less(item_of(listed, k), 0)
            || std::cmp_greater_equal(item_of(listed, k), parts))
            bad_input::there_is_no_such_part(static_cast<int>(item_of(listed, k)), parts);
}

/// A listed part that was checked, of whatever integers the list is.
template <class Parts>
constexpr int part_at(Parts const& listed, int k) {
    return static_cast<int>(item_of(listed, k));
}

/// All parts in index order, without storing them.
struct every_part {
    int parts = 0;
    constexpr int size() const { return parts; }
    constexpr int operator[](int i) const { return i; }
};

/// The two ways to list parts, for a rule that is a template over the list; without a list it is
/// all parts.
template <template <class> class Rule>
struct given_parts {
    using argument = told::some_parts;

    template <int N>
    constexpr auto operator()(int const (&parts)[N]) const {
        return Rule<list<int, N>>{listed(parts)};
    }
    template <ListOfIntegers Parts>
    constexpr auto operator()(Parts const& parts) const {
        return Rule<Parts>{parts};
    }
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return Rule<every_part>{{p.parts()}}(p);
    }
};

} // namespace selfalign::detail

#endif
