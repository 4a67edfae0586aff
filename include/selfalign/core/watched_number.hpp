// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_WATCHED_NUMBER_HPP
#define SELFALIGN_CORE_WATCHED_NUMBER_HPP

#include <selfalign/core/lanes.hpp>

namespace selfalign {

/// A number to try a text on that is to run on `lanes`. Lanes have no sign and hold little, so what
/// is compared, and what is answered, must be in 0..Most; what is only computed on the way, or not
/// chosen by `if_else`, need not be, for lanes wrap. `sure` says whether all of it was.
template <long long Most>
struct watched_number {
    /// Yes or no, and whether the numbers that were compared were in range.
    struct mask {
        bool yes = false;
        bool sure = true;

        friend constexpr mask operator&(mask a, mask b) {
            return {a.yes && b.yes, a.sure && b.sure};
        }
        friend constexpr mask operator|(mask a, mask b) {
            return {a.yes || b.yes, a.sure && b.sure};
        }
        friend constexpr mask operator^(mask a, mask b) {
            return {a.yes != b.yes, a.sure && b.sure};
        }
        friend constexpr mask operator!(mask a) { return {!a.yes, a.sure}; }
        friend constexpr watched_number if_else(mask m, watched_number a, watched_number b) {
            watched_number const chosen = m.yes ? a : b;
            return {chosen.value, chosen.sure && m.sure};
        }
    };

    long long value = 0;
    bool sure = true;

    constexpr watched_number() = default;
    constexpr watched_number(long long number) : value(number) {}
    constexpr watched_number(long long number, bool is_sure) : value(number), sure(is_sure) {}

    constexpr bool in_range() const { return sure && 0 <= value && value <= Most; }

    friend constexpr watched_number operator+(watched_number a, watched_number b) {
        long long sum = 0;
        bool const fits = !__builtin_add_overflow(a.value, b.value, &sum);
        return {sum, fits && a.sure && b.sure};
    }
    friend constexpr watched_number operator-(watched_number a, watched_number b) {
        long long difference = 0;
        bool const fits = !__builtin_sub_overflow(a.value, b.value, &difference);
        return {difference, fits && a.sure && b.sure};
    }
    friend constexpr watched_number operator*(watched_number a, watched_number b) {
        long long product = 0;
        bool const fits = !__builtin_mul_overflow(a.value, b.value, &product);
        return {product, fits && a.sure && b.sure};
    }
    friend constexpr mask operator<(watched_number a, watched_number b) {
        return {a.value < b.value, a.in_range() && b.in_range()};
    }
    friend constexpr mask operator==(watched_number a, watched_number b) {
        return {a.value == b.value, a.in_range() && b.in_range()};
    }
};

} // namespace selfalign

#endif
