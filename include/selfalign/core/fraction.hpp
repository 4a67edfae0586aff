// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_FRACTION_HPP
#define SELFALIGN_CORE_FRACTION_HPP

#include <concepts>
#include <selfalign/core/lottery.hpp>
#include <selfalign/core/number.hpp>

namespace selfalign {

/// An exact fraction in lowest terms, for probabilities and losses: small, cheap to include, and
/// fit for a template argument. For more than losses take boost::rational.
/// Errors: a numerator or denominator beyond 64 bits.
struct fraction {
    // Public because template arguments have to be; read numerator() and denominator().
    long long over = 0;
    long long under = 1;

    constexpr fraction() = default;
    constexpr fraction(long long whole) : over(whole) {}
    /// 0.5 is no whole number, and would become 0.
    template <class Float>
        requires std::floating_point<Float>
    fraction(Float) = delete;
    /// The denominator is not 0.
    constexpr fraction(wide_integer numerator, wide_integer denominator) {
        wide_integer divisor = greatest_common_divisor(numerator, denominator);
        if ((divisor < 0) != (denominator < 0)) divisor = -divisor;
        over = static_cast<long long>(numerator / divisor);
        under = static_cast<long long>(denominator / divisor);
        if (over != numerator / divisor || under != denominator / divisor)
            bad_input::a_number_does_not_fit("a fraction");
    }

    constexpr long long numerator() const { return over; }
    constexpr long long denominator() const { return under; }

    // Products of two 64-bit numbers, and sums of two of those, fit 128 bits.
    friend constexpr fraction operator+(fraction a, fraction b) {
        return {wide_integer(a.over) * b.under + wide_integer(b.over) * a.under,
                wide_integer(a.under) * b.under};
    }
    friend constexpr fraction operator-(fraction a, fraction b) {
        return {wide_integer(a.over) * b.under - wide_integer(b.over) * a.under,
                wide_integer(a.under) * b.under};
    }
    friend constexpr fraction operator*(fraction a, fraction b) {
        return {wide_integer(a.over) * b.over, wide_integer(a.under) * b.under};
    }
    friend constexpr bool operator==(fraction, fraction) = default;
    friend constexpr bool operator<(fraction a, fraction b) {
        return wide_integer(a.over) * b.under < wide_integer(b.over) * a.under;
    }
};

/// The probability that a lottery draws x: a `fraction` if its weights are integers, else a number
/// of their type.
template <class Number, int MaxOptions>
constexpr auto probability(lottery<Number, MaxOptions> const& draw, opt x) {
    if constexpr (std::integral<Number>) return fraction(draw.weight(x), draw.total());
    else return Number(draw.weight(x) / draw.total());
}

}  // namespace selfalign

#endif
