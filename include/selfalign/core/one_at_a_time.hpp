// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ONE_AT_A_TIME_HPP
#define SELFALIGN_CORE_ONE_AT_A_TIME_HPP

#include <selfalign/concepts/standard.hpp>

namespace selfalign::detail {

/// Whoever holds one of these on `busy` is alone until it goes; others wait, awake, for what is
/// done here is short or done once. A plain flag, so that what has it can still be a constant.
class one_at_a_time {
public:
    explicit one_at_a_time(bool& busy) : busy_(busy) {
        while (__atomic_test_and_set(&busy_, __ATOMIC_ACQUIRE)) {}
    }
    one_at_a_time(one_at_a_time const&) = delete;
    one_at_a_time& operator=(one_at_a_time const&) = delete;
    ~one_at_a_time() { __atomic_clear(&busy_, __ATOMIC_RELEASE); }

private:
    bool& busy_;
};

}  // namespace selfalign::detail

#endif
