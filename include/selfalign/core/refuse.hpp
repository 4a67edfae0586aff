// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_REFUSE_HPP
#define SELFALIGN_CORE_REFUSE_HPP

namespace selfalign::detail {

/// Does not compile, and says T. The error is in a class and not in a function, because a broken
/// function would make the compiler report every constant expression it takes part in as well.
template <class T> struct refuse {
    char said[sizeof(T)];
};

}  // namespace selfalign::detail

#endif
