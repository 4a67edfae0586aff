// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_MAYBE_HPP
#define SELFALIGN_CORE_MAYBE_HPP

#include <selfalign/concepts/standard.hpp>

// With it std::construct_at, at a fraction of what <memory> costs.
#include <vector>

namespace selfalign {

/// A T or nothing, held inline, in constant evaluation too. What `std::optional` is for, at half of
/// its cost to include; assigning destroys and copies anew, so T need not be assignable.
template <class T>
class maybe {
public:
    constexpr maybe() : nothing_{} {}
    constexpr explicit maybe(T const& value) : has_(true), value_(value) {}
    constexpr maybe(maybe const& other) : nothing_{} {
        if (other.has_) set(other.value_);
    }
    constexpr maybe& operator=(maybe const& other) {
        if (this == &other) return *this;
        clear();
        if (other.has_) set(other.value_);
        return *this;
    }
    constexpr ~maybe() { clear(); }

    constexpr explicit operator bool() const { return has_; }
    constexpr bool has_value() const { return has_; }
    /// Only of one that is not empty.
    constexpr T const& operator*() const { return value_; }
    constexpr T const* operator->() const { return &value_; }
    constexpr T* operator->() { return &value_; }

    constexpr void set(T const& value) {
        clear();
        std::construct_at(&value_, value);
        has_ = true;
    }

private:
    constexpr void clear() {
        if (!has_) return;
        has_ = false;
        value_.~T();
        std::construct_at(&nothing_);
    }

    struct nothing {};
    bool has_ = false;
    union {
        nothing nothing_;
        T value_;
    };
};

}  // namespace selfalign

#endif
