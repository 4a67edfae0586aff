// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_SHAPE_HPP
#define SELFALIGN_CORE_SHAPE_HPP

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>
#include <selfalign/core/error.hpp>

/// How big a profile is and where that is known. One text of each rule runs on all three shapes.

namespace selfalign {

/// Sizes in the type; storage inline.
template <int Parts, int Options>
struct fixed {
    static constexpr int max_parts = Parts;
    static constexpr int max_options = Options;
    static constexpr int parts() { return Parts; }
    static constexpr int options() { return Options; }
};

/// Sizes at run time, bounded by the type; storage inline. For sub-menus, and for sizes from a
/// command line without one instantiation each.
template <int MaxParts, int MaxOptions>
struct capacity {
    static constexpr int max_parts = MaxParts;
    static constexpr int max_options = MaxOptions;

    constexpr capacity(int parts, int options) : parts_(parts), options_(options) {
        if (parts > MaxParts) bad_input::more_parts_than_the_profile_can_hold(parts, MaxParts);
        if (options > MaxOptions)
            bad_input::more_options_than_the_menu_can_hold(options, MaxOptions);
    }
    constexpr int parts() const { return parts_; }
    constexpr int options() const { return options_; }

private:
    int parts_, options_;
};

/// Sizes at run time, unbounded; storage on the heap. For data.
struct dynamic {
    static constexpr int max_parts = 0;
    static constexpr int max_options = 0;

    /// So many that options x options can still be indexed.
    static constexpr int most_options = 46340;

    constexpr dynamic(int parts, int options) : parts_(parts), options_(options) {
        if (options > most_options)
            bad_input::more_options_than_the_menu_can_hold(options, most_options);
    }
    constexpr int parts() const { return parts_; }
    constexpr int options() const { return options_; }

private:
    int parts_, options_;
};

namespace detail {

/// The shape of a sub-menu's profile: as inline as the original, with run-time sizes.
template <class P> struct submenu_shape { using type = dynamic; };
template <class P>
    requires(P::max_parts > 0 && P::max_options > 0)
struct submenu_shape<P> { using type = capacity<P::max_parts, P::max_options>; };

}  // namespace detail

/// The smallest unsigned type that holds a rank, with one value to spare.
template <class Shape>
using rank_type = std::conditional_t<(Shape::max_options > 0 && Shape::max_options < 255),
                                     std::uint8_t, std::uint16_t>;

/// A parts x options table of `T`, row-major.
template <class T, class Shape>
class grid {
public:
    constexpr explicit grid(Shape const&) {}
    constexpr T* row(int i) { return cells_[i]; }
    constexpr T const* row(int i) const { return cells_[i]; }

private:
    T cells_[Shape::max_parts][Shape::max_options] = {};
};

template <class T>
class grid<T, dynamic> {
public:
    explicit grid(dynamic const& shape)
        : options_(static_cast<std::size_t>(shape.options())),
          cells_(static_cast<std::size_t>(shape.parts()) * options_) {}
    T* row(int i) { return cells_.data() + static_cast<std::size_t>(i) * options_; }
    T const* row(int i) const { return cells_.data() + static_cast<std::size_t>(i) * options_; }

private:
    std::size_t options_;
    std::vector<T> cells_;
};

/// One `T` a part.
template <class T, class Shape>
class column {
public:
    constexpr column(Shape const&, T initial) {
        for (T& cell : cells_) cell = initial;
    }
    constexpr T& operator[](int i) { return cells_[i]; }
    constexpr T const& operator[](int i) const { return cells_[i]; }

private:
    T cells_[Shape::max_parts] = {};
};

template <class T>
class column<T, dynamic> {
public:
    column(dynamic const& shape, T initial)
        : cells_(static_cast<std::size_t>(shape.parts()), initial) {}
    T& operator[](int i) { return cells_[static_cast<std::size_t>(i)]; }
    T const& operator[](int i) const { return cells_[static_cast<std::size_t>(i)]; }

private:
    std::vector<T> cells_;
};

}  // namespace selfalign

#endif
