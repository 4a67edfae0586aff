// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_REFUSE_HPP
#define SELFALIGN_CORE_REFUSE_HPP

#include <selfalign/concepts/standard.hpp>

namespace selfalign::detail {

/// Does not compile, and says T, which is left undefined. That is the only error: a function or a
/// member that is broken would make the compiler report every constant expression that it takes
/// part in as well, and a static_assert leaves the class whole.
template <class T> struct refuse {
    static_assert(sizeof(T) != 0);
    constexpr refuse() {}  // where nothing is done with one, no warning adds to the error
};

// One more error about what was refused already would hide the first.
template <class T> inline constexpr bool is_refused = false;
template <class T> inline constexpr bool is_refused<refuse<T>> = true;

}  // namespace selfalign::detail

#endif
