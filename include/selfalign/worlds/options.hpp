// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_WORLDS_OPTIONS_HPP
#define SELFALIGN_WORLDS_OPTIONS_HPP

#include <vector>
#include <selfalign/concepts/world_model.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/named_options.hpp>
#include <selfalign/core/refuse.hpp>

namespace selfalign {

/// The plainest world model: a list of distinct options that lead to themselves.
template <class Option, int Capacity>
class option_list {
public:
    using option = Option;
    static constexpr int static_size = Capacity;

    /// Errors: no option, an option listed twice.
    constexpr explicit option_list(list<Option, Capacity> distinct) : options_(distinct) {
        if (size() < 1) bad_input::a_world_needs_at_least_one_option();
        for (int x = 0; x < size(); ++x)
            for (int y = 0; y < x; ++y)
                if (options_[x] == options_[y])
                    bad_input::an_option_is_listed_twice(label_of(options_[x], x), y, x);
    }

    constexpr int size() const { return options_.size(); }
    constexpr Option const& operator[](opt x) const { return options_[x.index]; }
    constexpr opt index_of(Option const& o) const {
        for (int x = 0; x < size(); ++x)
            if (options_[x] == o) return opt(x);
        return opt();
    }

private:
    list<Option, Capacity> options_;
};

/// `options()` without any option: left undefined, so that the compiler names it.
template <class...> struct a_world_needs_at_least_one_option;

/// A world of the given distinct options; literals become `text`.
template <class... Options>
constexpr auto options(Options const&... distinct) {
    if constexpr (sizeof...(Options) == 0) {
        return detail::refuse<a_world_needs_at_least_one_option<Options...>>{};
    } else if constexpr (!detail::OneType<stored_as_t<Options>...>) {
        return detail::refuse<options_have_different_types<stored_as_t<Options>...>>{};
    } else {
        using option = std::common_type_t<stored_as_t<Options>...>;
        constexpr int size = sizeof...(Options);
        list<option, size> all(size);
        int i = 0;
        ((all[i++] = option(distinct)), ...);
        return option_list<option, size>(all);
    }
}

/// A world whose options are known at run time.
template <class Option>
auto options(std::vector<Option> const& distinct) {
    using option = stored_as_t<Option>;
    list<option, unbounded> all(static_cast<int>(distinct.size()));
    for (int i = 0; i < all.size(); ++i) all[i] = option(distinct[static_cast<std::size_t>(i)]);
    return option_list<option, unbounded>(all);
}

/// The world of the options 0..size-1, for profiles without names.
template <int Size>
class numbers {
public:
    using option = int;
    static constexpr int static_size = Size;

    constexpr int size() const { return Size; }
    constexpr int operator[](opt x) const { return x.index; }
    constexpr opt index_of(int o) const { return o >= 0 && o < Size ? opt(o) : opt(); }
};

template <>
class numbers<unbounded> {
public:
    using option = int;

    constexpr explicit numbers(int size) : size_(size) {
        if (size < 1) bad_input::a_world_needs_at_least_one_option();
    }
    constexpr int size() const { return size_; }
    constexpr int operator[](opt x) const { return x.index; }
    constexpr opt index_of(int o) const { return o >= 0 && o < size_ ? opt(o) : opt(); }

private:
    int size_;
};

template <int Size>
    requires(Size > 0)
constexpr numbers<Size> numbered() {
    return {};
}
constexpr numbers<unbounded> numbered(int size) { return numbers<unbounded>(size); }

}  // namespace selfalign

#endif
