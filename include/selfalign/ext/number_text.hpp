// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_NUMBER_TEXT_HPP
#define SELFALIGN_EXT_NUMBER_TEXT_HPP

#include <selfalign/core/number.hpp>

#include <charconv>
#include <concepts>
#include <sstream>
#include <string>

namespace selfalign {

/// A number in full: integers in digits (those of 128 bits as well, which streams cannot print),
/// exact fractions as `p/q` (`p` if q is 1), floating point as the shortest decimal that reads back
/// the same, other types as they print themselves.
/// A function object, so that `sentence` can be given another one.
inline constexpr struct number_text {
    template <class Number>
    std::string operator()(Number const& n) const {
        if constexpr (std::same_as<Number, wide_integer>) {
            std::string digits;
            // Negative remainders keep the smallest number printable.
            for (wide_integer rest = n > 0 ? -n : n; digits.empty() || rest != 0; rest /= 10)
                digits.insert(digits.begin(), static_cast<char>('0' - static_cast<int>(rest % 10)));
            return (n < 0 ? "-" : "") + digits;
        } else if constexpr (std::integral<Number>) {
            return std::to_string(+n);
        } else if constexpr (std::floating_point<Number>) {
            char digits[64];
            auto const written = std::to_chars(digits, digits + sizeof digits, n);
            return {digits, written.ptr};
        } else if constexpr (requires {
                                 n.numerator();
                                 n.denominator();
                             }) {
            std::string const p = (*this)(n.numerator());
            std::string const q = (*this)(n.denominator());
            return q == "1" ? p : p + "/" + q;
        } else if constexpr (requires { std::string(n.str()); }) {
            return n.str();
        } else {
            std::ostringstream out;
            out << n;
            return out.str();
        }
    }
} number_text;

} // namespace selfalign

#endif
