// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ORDERS_OF_HPP
#define SELFALIGN_CORE_ORDERS_OF_HPP

#include <selfalign/core/list.hpp>

namespace selfalign {

/// All strict orders of some options, one after the other in lexicographic order:
/// `for (orders_of<3> o(3); o; o.next()) ... o[place]`.
template <int MaxOptions>
class orders_of {
public:
    /// Of no options, until it is assigned to.
    constexpr orders_of() : at_(0) {}
    constexpr explicit orders_of(int options) : at_(options) {
        for (int x = 0; x < options; ++x) at_[x] = x;
    }
    constexpr explicit operator bool() const { return !done_; }
    constexpr int size() const { return at_.size(); }
    /// The option at a place, 0 = best.
    constexpr int operator[](int place) const { return at_[place]; }

    constexpr void next() {
        int i = size() - 2;
        while (i >= 0 && at_[i] > at_[i + 1]) --i;
        done_ = i < 0;
        if (done_) return;
        int j = size() - 1;
        while (at_[j] < at_[i]) --j;
        swap(i, j);
        for (int low = i + 1, high = size() - 1; low < high; ++low, --high) swap(low, high);
    }

    /// How many there are, for up to 20 options.
    static constexpr long long count(int options) {
        return options < 2 ? 1 : options * count(options - 1);
    }

private:
    constexpr void swap(int i, int j) {
        int const kept = at_[i];
        at_[i] = at_[j];
        at_[j] = kept;
    }

    list<int, MaxOptions> at_;
    bool done_ = false;
};

}  // namespace selfalign

#endif
