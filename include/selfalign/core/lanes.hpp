// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LANES_HPP
#define SELFALIGN_CORE_LANES_HPP

#include <selfalign/concepts/standard.hpp>

#include <type_traits>

/// Arithmetic on one number or on many side by side, in one text: what is written with
/// `+ - * < ==`, `if_else`, `least` and `greatest` runs on an integer (in constant evaluation too)
/// and on `lanes`.

namespace selfalign {

/// Width unsigned integers side by side, one for each of as many systems; a compiler's vector, so
/// that every operation on all of them is one instruction, or a few where the machine has no such
/// wide ones. Sums that do not fit an element wrap: whoever fills lanes knows a bound.
template <class Element, int Width>
struct lanes {
    using element = Element;
    static constexpr int width = Width;
    typedef Element vector [[gnu::vector_size(Width * sizeof(Element))]];

    /// Yes or no for each: all bits of the element, or none.
    struct mask {
        decltype(vector() == vector()) bits;

        friend mask operator&(mask a, mask b) { return {a.bits & b.bits}; }
        friend mask operator|(mask a, mask b) { return {a.bits | b.bits}; }
        friend mask operator^(mask a, mask b) { return {a.bits ^ b.bits}; }
        friend mask operator!(mask a) { return {~a.bits}; }
    };

    vector v;

    lanes() = default;
    lanes(vector of) : v(of) {}
    /// The same number everywhere.
    lanes(int number) : v(vector{} + static_cast<Element>(number)) {}

    friend lanes operator+(lanes a, lanes b) { return lanes(a.v + b.v); }
    friend lanes operator-(lanes a, lanes b) { return lanes(a.v - b.v); }
    friend lanes operator*(lanes a, lanes b) { return lanes(a.v * b.v); }
    friend mask operator<(lanes a, lanes b) { return {a.v < b.v}; }
    friend mask operator==(lanes a, lanes b) { return {a.v == b.v}; }
};

/// How many bytes a vector should have here.
#if defined(__AVX2__)
inline constexpr int lane_bytes = 32;
#else
inline constexpr int lane_bytes = 16;
#endif

template <class Element>
using full_lanes = lanes<Element, lane_bytes / static_cast<int>(sizeof(Element))>;

/// The answer to a comparison of two N.
template <class N> using mask_of = decltype(N() < N());

/// What `yes` says where `m` does, else what `no` says.
template <class E, int W>
lanes<E, W> if_else(typename lanes<E, W>::mask m, lanes<E, W> yes, lanes<E, W> no) {
    return {m.bits ? yes.v : no.v};
}
template <class N>
    requires std::is_integral_v<N>
constexpr N if_else(bool m, N yes, N no) {
    return m ? yes : no;
}
/// Of other kinds of numbers, whose own is a friend: a text may call it by its full name.
template <class N>
    requires std::is_class_v<N>
constexpr N if_else(mask_of<N> m, N yes, N no) {
    return if_else(m, yes, no);
}

/// Whether both say yes, and whether one does, with no branch for lanes.
constexpr bool and_also(bool a, bool b) { return a && b; }
constexpr bool or_else(bool a, bool b) { return a || b; }
template <class Mask>
    requires(!std::is_same_v<Mask, bool>)
constexpr Mask and_also(Mask a, Mask b) {
    return a & b;
}
template <class Mask>
    requires(!std::is_same_v<Mask, bool>)
constexpr Mask or_else(Mask a, Mask b) {
    return a | b;
}
/// All, or some where two numbers are equal: in one call, which counts in constant evaluation.
template <class Mask, class N>
[[gnu::always_inline]] constexpr Mask or_where_equal(Mask all, Mask some, N const& a, N const& b) {
    return or_else(all, and_also(some, Mask(a == b)));
}

template <class N>
constexpr N least(N a, N b) {
    return if_else(b < a, b, a);
}
template <class N>
constexpr N greatest(N a, N b) {
    return if_else(a < b, b, a);
}

/// Which of several are the largest, and which are 0.
template <class N, class Mask, int Size>
constexpr void where_largest(N const (&number)[Size], Mask (&which)[Size]) {
    N best = number[0];
    for (int x = 1; x < Size; ++x) best = greatest(best, number[x]);
    for (int x = 0; x < Size; ++x) which[x] = number[x] == best;
}
template <class N, class Mask, int Size>
constexpr void where_nothing(N const (&number)[Size], Mask (&which)[Size]) {
    N const nothing(0);
    for (int x = 0; x < Size; ++x) which[x] = number[x] == nothing;
}

} // namespace selfalign

#endif
