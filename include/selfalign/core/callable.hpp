// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_CALLABLE_HPP
#define SELFALIGN_CORE_CALLABLE_HPP

#include <selfalign/concepts/standard.hpp>

#include <type_traits>

namespace selfalign::detail {

struct call_operator {
    void operator()() const;
};
template <class F> struct with_call_operator : F, call_operator {};

/// Whether T is a function or a function object. It tells a predicate from an option where both are
/// accepted, before the arguments are known: two inherited call operators make the name ambiguous.
template <class T>
concept FunctionObject =
    std::is_function_v<std::remove_pointer_t<T>> ||
    (std::is_class_v<T> && !std::is_final_v<T> &&
     !requires { &with_call_operator<T>::operator(); });

}  // namespace selfalign::detail

#endif
