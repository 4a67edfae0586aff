// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LABEL_HPP
#define SELFALIGN_CORE_LABEL_HPP

#include <concepts>
#include <selfalign/core/text.hpp>

namespace selfalign {

/// How an option is called in messages: its text, its number, or else "option <index>".
template <class Option>
constexpr label label_of(Option const& o, int index) {
    if constexpr (TextLike<Option>) return label(as_text(o));
    else if constexpr (std::integral<Option>) return label().append(static_cast<long long>(o));
    else return label("option ").append(static_cast<long long>(index));
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
