// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LIST_HPP
#define SELFALIGN_CORE_LIST_HPP

#include <selfalign/concepts/standard.hpp>

#include <vector>

namespace selfalign {

/// `Capacity` of a list whose size is known only at run time, without bound.
inline constexpr int unbounded = 0;

/// A sequence with room for `Capacity` elements inline (no allocation, works in constant
/// evaluation at the cost of a raw array), or on the heap when `Capacity` is `unbounded`.
/// One type for per-option results, so that one text of a rule serves every profile shape.
/// Inline, it may be (part of) a template argument if T may be: its members are public for that.
/// Empty by default, so that a scope of a rule that is given a list may be one, too.
template <class T, int Capacity>
class list {
public:
    constexpr list() = default;
    constexpr explicit list(int size) : size_(size) {}
    constexpr int size() const { return size_; }
    constexpr T& operator[](int i) { return items_[i]; }
    constexpr T const& operator[](int i) const { return items_[i]; }
    constexpr T const* begin() const { return items_; }
    constexpr T const* end() const { return items_ + size_; }
    constexpr T* data() { return items_; }

    T items_[Capacity] = {};
    int size_ = 0;
};

template <class T>
class list<T, unbounded> {
public:
    // With a value: without one, clang cannot evaluate it at compile time (libstdc++ 12).
    constexpr explicit list(int size) : items_(static_cast<unsigned>(size), T()) {}
    constexpr int size() const { return static_cast<int>(items_.size()); }
    constexpr T& operator[](int i) { return items_[static_cast<unsigned>(i)]; }
    constexpr T const& operator[](int i) const { return items_[static_cast<unsigned>(i)]; }
    constexpr T const* begin() const { return items_.data(); }
    constexpr T const* end() const { return items_.data() + items_.size(); }
    constexpr T* data() { return items_.data(); }

private:
    std::vector<T> items_;
};

/// Entry x of a list of anyone's, of a user's rule, relation or part as well; the containers of the
/// standard library count without sign.
template <class List>
constexpr decltype(auto) entry_at(List const& all, int x) {
    if constexpr (requires { all.size(); }) return all[static_cast<decltype(all.size())>(x)];
    else return all[x];
}

/// A square of options x options, e.g. pairwise support.
template <class T, int Capacity>
class square {
public:
    constexpr explicit square(int side)
        : side_(side), cells_(Capacity > 0 ? Capacity * Capacity : side * side) {}
    constexpr int side() const { return side_; }
    constexpr T& operator()(int x, int y) { return cells_[x * stride() + y]; }
    constexpr T const& operator()(int x, int y) const { return cells_[x * stride() + y]; }

private:
    constexpr int stride() const { return Capacity > 0 ? Capacity : side_; }

    int side_;
    list<T, Capacity * Capacity> cells_;
};

}  // namespace selfalign

#endif
