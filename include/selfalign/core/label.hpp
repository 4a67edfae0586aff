// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LABEL_HPP
#define SELFALIGN_CORE_LABEL_HPP

#include <concepts>
#include <type_traits>
#include <utility>
#include <selfalign/core/text.hpp>

namespace selfalign {

namespace detail {

// The compilers spell a template argument in the name of the function: "... V = holiday::nice]",
// or "(holiday)7" where no enumerator has that value; then there is no name.
template <auto V>
constexpr text enumerator() {
    text const f = __PRETTY_FUNCTION__;
    int end = f.size() - 1;
    int begin = end;
    while (begin > 0 && f[begin - 1] != ':' && f[begin - 1] != ' ' && f[begin - 1] != ')') --begin;
    return f[begin - 1] == ')' ? text() : text(f.data() + begin, end - begin);
}

inline constexpr int named_enumerators = 32;

template <class Enum, int... Values>
constexpr text enumerator_name(Enum e, std::integer_sequence<int, Values...>) {
    text name;
    ((static_cast<long long>(e) == Values ? void(name = enumerator<static_cast<Enum>(Values)>())
                                          : void()),
     ...);
    return name;
}

}  // namespace detail

/// How an option is called in messages: its text, its number, what its `label()` says, its
/// enumerator (if its value is one of 0..31), or else "option <index>".
template <class Option>
constexpr label label_of(Option const& o, int index) {
    if constexpr (TextLike<Option>) return label(as_text(o));
    else if constexpr (requires { { o.label() } -> std::same_as<label>; }) return o.label();
    else if constexpr (std::same_as<Option, char>) return label(text(&o, 1));
    else if constexpr (std::integral<Option>) {
        // The largest of them do not fit a signed number, but all digits but the last do.
        if constexpr (std::unsigned_integral<Option>)
            if (static_cast<long long>(o) < 0)
                return label().append(static_cast<long long>(o / 10U)).append(
                    static_cast<long long>(o % 10U));
        return label().append(static_cast<long long>(o));
    }
    // Only an enumeration with a fixed underlying type may be given any value.
    if constexpr (std::is_enum_v<Option> && requires { Option{0}; }) {
        text const name = detail::enumerator_name(
            o, std::make_integer_sequence<int, detail::named_enumerators>());
        if (!name.empty()) return label(name);
    }
    return label("option ").append(static_cast<long long>(index));
}

/// How a part is called: its name, or "part <index>".
template <class Part>
constexpr label name_of(Part const& p, int index) {
    if constexpr (requires { p.name(); }) {
        if (p.name().size() > 0) return label(as_text(p.name()));
    }
    return label("part ").append(static_cast<long long>(index));
}

}  // namespace selfalign

#endif
