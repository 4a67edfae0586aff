// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_COUNTED_ONCE_HPP
#define SELFALIGN_CORE_COUNTED_ONCE_HPP

#include <selfalign/core/maybe.hpp>
#include <selfalign/core/one_at_a_time.hpp>

namespace selfalign::detail {

/// Something that is counted when it is first asked for, and then kept: it may be expensive, or
/// not fit its numbers, and often nobody asks. To remember changes nothing that can be seen;
/// threads may ask at the same time, and wait for each other.
template <class T>
class counted_once {
public:
    constexpr counted_once() = default;
    counted_once(counted_once const& other) : known_(other.known()) {}
    counted_once& operator=(counted_once const& other) {
        if (this != &other) known_ = other.known();
        return *this;
    }
    ~counted_once() = default;

    /// `count()`, always the same; if it throws, it is called again the next time.
    template <class Count>
    T const& get(Count const& count) const {
        one_at_a_time const here(busy_);
        if (!known_) known_.set(count());
        return *known_;
    }

private:
    maybe<T> known() const {
        one_at_a_time const here(busy_);
        return known_;
    }

    mutable bool busy_ = false;
    mutable maybe<T> known_;
};

}  // namespace selfalign::detail

#endif
