// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PACKED_LANES_HPP
#define SELFALIGN_CORE_PACKED_LANES_HPP

#include <selfalign/core/lanes.hpp>

namespace selfalign {

/// `lanes` for constant evaluation, where a compiler's vectors cannot be used and every statement
/// counts: numbers of Bits - 1 bits side by side in one word, each below a bit that is kept free,
/// with which all of them are compared at once. Sums and differences that do not fit wrap.
template <int Bits> struct packed_lanes {
    static constexpr int lane_bits = Bits;
    static_assert(2 <= Bits && Bits <= 64);
    __extension__ typedef unsigned __int128 word;
    static constexpr int width = 128 / Bits;

private:
    static constexpr word in_each(word number) {
        word all = 0;
        for (int i = 0; i < width; ++i) all = all << Bits | number;
        return all;
    }

public:
    static constexpr word ones = in_each(1);
    static constexpr word free_bits = ones << (Bits - 1);
    static constexpr word number_bits = free_bits - ones;

private:
    static constexpr word in_one = (word(1) << (Bits - 1)) - 1;

public:
    /// Yes or no for each: its free bit.
    struct mask {
        word bits;

        constexpr bool at(int lane) const { return (bits >> (lane * Bits + Bits - 1) & 1) != 0; }
        /// The first lane that says yes; there is one.
        constexpr int first() const {
            auto const low = static_cast<unsigned long long>(bits);
            return (low != 0 ? __builtin_ctzll(low)
                             : 64 + __builtin_ctzll(static_cast<unsigned long long>(bits >> 64))) /
                   Bits;
        }
        /// Yes for the first so many.
        static constexpr mask first_ones(int size) {
            return {size == width ? free_bits : free_bits & ((word(1) << (size * Bits)) - 1)};
        }

        friend constexpr mask operator&(mask a, mask b) { return {a.bits & b.bits}; }
        friend constexpr mask operator|(mask a, mask b) { return {a.bits | b.bits}; }
        friend constexpr mask operator^(mask a, mask b) { return {a.bits ^ b.bits}; }
        friend constexpr mask operator!(mask a) { return {a.bits ^ free_bits}; }
        friend constexpr packed_lanes if_else(mask m, packed_lanes yes, packed_lanes no) {
            return {no.v ^ ((yes.v ^ no.v) & (m.bits - (m.bits >> (Bits - 1)))), 0};
        }
        friend constexpr mask and_also(mask a, mask b) { return {a.bits & b.bits}; }
        friend constexpr mask or_else(mask a, mask b) { return {a.bits | b.bits}; }
    };

    word v;

    packed_lanes() = default;
    constexpr packed_lanes(word of, int) : v(of) {}
    /// The same number everywhere.
    constexpr packed_lanes(int number) : v(ones * (static_cast<word>(number) & in_one)) {}

    friend constexpr packed_lanes operator+(packed_lanes a, packed_lanes b) {
        return {(a.v + b.v) & number_bits, 0};
    }
    friend constexpr packed_lanes operator-(packed_lanes a, packed_lanes b) {
        return {((a.v | free_bits) - b.v) & number_bits, 0};
    }
    friend constexpr packed_lanes operator*(packed_lanes a, packed_lanes b) {
        word all = 0;
        for (int at = 0; at < width * Bits; at += Bits)
            all |= (((a.v >> at & in_one) * (b.v >> at & in_one)) & in_one) << at;
        return {all, 0};
    }
    friend constexpr mask operator<(packed_lanes a, packed_lanes b) {
        return {~((a.v | free_bits) - b.v) & free_bits};
    }
    friend constexpr mask operator==(packed_lanes a, packed_lanes b) {
        return {~((a.v ^ b.v) + number_bits) & free_bits};
    }
    friend constexpr mask or_where_equal(mask all, mask some, packed_lanes a, packed_lanes b) {
        return {all.bits | (some.bits & ~((a.v ^ b.v) + number_bits))};
    }
    friend constexpr packed_lanes least(packed_lanes a, packed_lanes b) {
        word const b_fits = ((a.v | free_bits) - b.v) & free_bits; // where it is at most a
        return {a.v ^ ((a.v ^ b.v) & (b_fits - (b_fits >> (Bits - 1)))), 0};
    }
    friend constexpr packed_lanes greatest(packed_lanes a, packed_lanes b) {
        word const b_fits = ((a.v | free_bits) - b.v) & free_bits;
        return {b.v ^ ((a.v ^ b.v) & (b_fits - (b_fits >> (Bits - 1)))), 0};
    }
};

} // namespace selfalign

#endif
