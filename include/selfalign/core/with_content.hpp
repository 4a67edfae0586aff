// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_WITH_CONTENT_HPP
#define SELFALIGN_CORE_WITH_CONTENT_HPP

#include <selfalign/core/table.hpp>

/// Building a table type from the contents that apply.

namespace selfalign::detail {

template <bool Has, class Content> struct choice {};

template <class Table, class... Choices> struct add_contents { using type = Table; };
template <class... Ts, class C, class... Rest>
struct add_contents<table<Ts...>, choice<true, C>, Rest...>
    : add_contents<table<Ts..., C>, Rest...> {};
template <class... Ts, class C, class... Rest>
struct add_contents<table<Ts...>, choice<false, C>, Rest...>
    : add_contents<table<Ts...>, Rest...> {};

template <class Table, class... Choices>
using contents_if = typename add_contents<Table, Choices...>::type;

}  // namespace selfalign::detail

#endif
