// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_NUMBER_HPP
#define SELFALIGN_CORE_NUMBER_HPP

#include <concepts>
#include <type_traits>
#include <utility>
#include <selfalign/core/error.hpp>

/// Arithmetic that is generic in the number type and never wraps, loses or saturates in silence:
/// integers are widened to 64 bits and refused when they no longer fit; so are fractions of
/// built-in integers (boost::rational), after reduction; floating point is refused when a sum or
/// product overflows, or a product of non-zeros underflows to 0. Every other type (a
/// multiprecision integer) is taken as it is.

namespace selfalign {

/// 128 bits: for common denominators of many shares.
__extension__ typedef __int128 wide_integer;

namespace detail {
template <class V> struct widened { using type = V; };
// With GNU extensions, 128-bit integers are integral as well; they are as wide as it gets.
template <std::integral V>
    requires(sizeof(V) <= sizeof(long long))
struct widened<V> { using type = long long; };
}  // namespace detail

/// The type in which sums and products of V are formed.
template <class V> using wide = typename detail::widened<std::remove_cvref_t<V>>::type;

namespace detail {

// A fraction of built-in integers, such as boost::rational<long long>.
template <class V>
concept BuiltInFraction = requires(V const& v) {
    requires std::integral<std::remove_cvref_t<decltype(v.numerator())>>;
    requires sizeof(v.numerator()) <= sizeof(long long);
    V(v.numerator(), v.denominator());
};

// With 64-bit terms, cross products and their sums fit 128 bits.
template <BuiltInFraction V>
constexpr V reduced(wide_integer numerator, wide_integer denominator, text what);

// An integer that sums are not formed in.
template <class V>
concept NarrowInteger = std::integral<V> && !std::same_as<V, wide<V>>;
template <NarrowInteger V>
constexpr wide<V> widen_integer(V v, text what) {
    auto const same = static_cast<wide<V>>(v);
    // Of the unsigned 64-bit integers, half do not fit.
    if constexpr (std::unsigned_integral<V>)
        if (same < 0) bad_input::a_number_does_not_fit(what);
    static_cast<void>(what);
    return same;
}

template <std::floating_point V>
constexpr V finite(V v, text what) {
    if (!__builtin_isfinite(v)) bad_input::a_number_does_not_fit(what);
    return v;
}

}  // namespace detail

template <class V>
constexpr wide<V> add(V const& a, V const& b) {
    if constexpr (detail::NarrowInteger<V>) {
        return add(detail::widen_integer(a, "a sum"), detail::widen_integer(b, "a sum"));
    } else if constexpr (std::same_as<V, long long> || std::same_as<V, wide_integer>) {
        V sum = 0;
        if (__builtin_add_overflow(a, b, &sum)) bad_input::a_number_does_not_fit("a sum");
        return sum;
    } else if constexpr (detail::BuiltInFraction<V>) {
        wide_integer const an = a.numerator(), ad = a.denominator();
        wide_integer const bn = b.numerator(), bd = b.denominator();
        return detail::reduced<V>(an * bd + bn * ad, ad * bd, "a sum");
    } else if constexpr (std::floating_point<V>) {
        return detail::finite(a + b, "a sum");
    } else {
        return wide<V>(a + b);
    }
}

template <class V>
constexpr wide<V> subtract(V const& a, V const& b) {
    if constexpr (detail::NarrowInteger<V>) {
        return subtract(detail::widen_integer(a, "a difference"),
                        detail::widen_integer(b, "a difference"));
    } else if constexpr (std::same_as<V, long long> || std::same_as<V, wide_integer>) {
        V difference = 0;
        if (__builtin_sub_overflow(a, b, &difference))
            bad_input::a_number_does_not_fit("a difference");
        return difference;
    } else if constexpr (detail::BuiltInFraction<V>) {
        wide_integer const an = a.numerator(), ad = a.denominator();
        wide_integer const bn = b.numerator(), bd = b.denominator();
        return detail::reduced<V>(an * bd - bn * ad, ad * bd, "a difference");
    } else if constexpr (std::floating_point<V>) {
        return detail::finite(a - b, "a difference");
    } else {
        return wide<V>(a - b);
    }
}

template <class V>
constexpr wide<V> multiply(V const& a, V const& b) {
    if constexpr (detail::NarrowInteger<V>) {
        return multiply(detail::widen_integer(a, "a product"),
                        detail::widen_integer(b, "a product"));
    } else if constexpr (std::same_as<V, long long> || std::same_as<V, wide_integer>) {
        V product = 0;
        if (__builtin_mul_overflow(a, b, &product))
            bad_input::a_number_does_not_fit("a product");
        return product;
    } else if constexpr (detail::BuiltInFraction<V>) {
        wide_integer const an = a.numerator(), ad = a.denominator();
        wide_integer const bn = b.numerator(), bd = b.denominator();
        return detail::reduced<V>(an * bn, ad * bd, "a product");
    } else if constexpr (std::floating_point<V>) {
        V const product = detail::finite(a * b, "a product");
        if (product == 0 && a != 0 && b != 0) bad_input::a_number_does_not_fit("a product");
        return product;
    } else {
        return wide<V>(a * b);
    }
}

/// The quotient of numbers that are divided without a rest: fractions and floating point.
template <class V>
constexpr V divide(V const& a, V const& b) {
    if constexpr (detail::BuiltInFraction<V>) {
        wide_integer const an = a.numerator(), ad = a.denominator();
        wide_integer const bn = b.numerator(), bd = b.denominator();
        return detail::reduced<V>(an * bd, ad * bn, "a quotient");
    } else if constexpr (std::floating_point<V>) {
        return detail::finite(a / b, "a quotient");
    } else {
        return V(a / b);
    }
}

namespace bad_input {
[[noreturn]] inline void a_product_has_too_many_factors(long long factors, long long most) {
    throw error("a product of ", factors, " equal factors; expected at most ", most,
                " where numbers may have any size");
}
}  // namespace bad_input

/// base to the power of exponent >= 0, by repeated squaring.
/// Errors: of numbers that may have any size, other than 0 and 1, more than 10^7 factors: these
/// take seconds with boost's cpp_int, and ten times as many take forty times as long.
template <class V>
constexpr V power(V base, long long exponent) {
    constexpr bool any_size = !std::is_arithmetic_v<V> && !std::same_as<V, wide_integer> &&
                              !detail::BuiltInFraction<V>;
    constexpr long long most = 10'000'000;
    if constexpr (any_size)
        if (exponent > most && !(base == V(0)) && !(base == V(1)))
            bad_input::a_product_has_too_many_factors(exponent, most);
    V result = V(1);
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1) result = multiply(result, base);
        if (exponent > 1) base = multiply(base, base);
    }
    return result;
}

/// Neither NaN nor infinite; true for every type that cannot be.
template <class V>
constexpr bool is_finite(V const& v) {
    // Arithmetic with NaN or infinity would end constant evaluation before it could be reported.
    if constexpr (std::floating_point<V>) return __builtin_isfinite(v);
    else return true;
}

/// Integers of any width: numbers that are divided with a rest.
template <class N>
concept WholeNumber = requires(N a) { N(a % a); };

/// At least 0, whatever the signs; of 0 and 0 it is 0.
template <WholeNumber A, WholeNumber B>
constexpr auto greatest_common_divisor(A const& one, B const& other) {
    using number = std::common_type_t<A, B>;
    number a(one), b(other);
    while (b != number(0)) {
        number rest(a % b);
        a = b;
        b = rest;
    }
    return a < number(0) ? number(-a) : a;
}

namespace detail {

template <BuiltInFraction V>
constexpr V reduced(wide_integer numerator, wide_integer denominator, text what) {
    using integer = std::remove_cvref_t<decltype(std::declval<V const&>().numerator())>;
    wide_integer divisor = greatest_common_divisor(numerator, denominator);
    if (divisor < 0) divisor = -divisor;
    numerator /= divisor;
    denominator /= divisor;
    auto const n = static_cast<integer>(numerator);
    auto const d = static_cast<integer>(denominator);
    if (n != numerator || d != denominator) bad_input::a_number_does_not_fit(what);
    return V(n, d);
}

}  // namespace detail

}  // namespace selfalign

#endif
