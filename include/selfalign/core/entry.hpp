// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ENTRY_HPP
#define SELFALIGN_CORE_ENTRY_HPP

#include <selfalign/core/text.hpp>

namespace selfalign {

/// A rule or a relation, and what it is called in tables and on command lines.
template <class T>
struct entry {
    text name;
    T value;
};
template <class T>
entry(text, T) -> entry<T>;

}  // namespace selfalign

#endif
