// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_TYPOGRAPHY_HPP
#define SELF_ALIGNMENT_TYPOGRAPHY_HPP

#include "../text.hpp"

#include <selfalign/ext/print.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <fmt/core.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

/// Text for people: how to shorten and enumerate it, and short numbers.

namespace self_alignment {

using examples::page_width;
using examples::width;
using examples::wrapped;

inline std::string padded(std::string_view text, std::size_t columns) {
    std::size_t const used = width(text);
    return std::string(text) + std::string(used < columns ? columns - used : 0, ' ');
}

/// At most so many columns, the last of them an ellipsis if the text is longer.
inline std::string clipped(std::string_view text, std::size_t columns) {
    if (width(text) <= columns) return std::string(text);
    std::size_t end = 0;
    for (std::size_t used = 0; end < text.size(); ++end) {
        bool const starts = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
        if (starts && used++ == columns - 1) break;
    }
    return std::string(text.substr(0, end)) + "…";
}

/// `a, b or c`; of many, the first and how many more: `a, b, c or 7 other rules`.
inline std::string enumerated(std::vector<std::string> const& words, std::string_view link,
                              std::string_view kind, std::size_t most = 4) {
    std::size_t const shown = words.size() <= most ? words.size() : most - 1;
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
        bool const last = i + 1 == words.size();
        if (i > 0) out += last ? fmt::format(" {} ", link) : std::string(", ");
        out += words[i];
    }
    if (shown < words.size())
        out += fmt::format(" {} {} other {}", link, words.size() - shown, kind);
    return out;
}

inline std::string counted(long long n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

/// About how many decimal digits a positive integer has, one too few or too many at most; without
/// writing it out, which takes quadratic time.
template <class Integer>
std::ptrdiff_t digits_of(Integer const& n) {
    constexpr double digits_per_bit = 0.30102999566398120;
    return n == 0 ? 1
                  : static_cast<std::ptrdiff_t>(static_cast<double>(msb(n)) * digits_per_bit) + 1;
}

/// A number of at most `digits` characters in full, a longer one as `~1234.5` or `~1.2e+3021`.
/// For numbers that are not negative.
struct short_number {
    std::size_t digits = 7;

    template <class Rational>
    std::string operator()(Rational const& n) const {
        using boost::multiprecision::cpp_int;
        cpp_int const p(n.numerator());
        cpp_int const q(n.denominator());
        if (digits_of(p) + digits_of(q) < 40) {
            std::string const full = selfalign::number_text(n);
            if (full.size() <= digits) return full;
            std::string const whole = cpp_int(p / q).str();
            if (whole.size() + 3 <= digits && p >= q)
                return "~" + whole + "." + cpp_int(p % q * 10 / q).str();
        }
        // Some leading digits, whatever the size of the number, rounded to two.
        std::ptrdiff_t const shift = 4 + digits_of(q) - digits_of(p);
        cpp_int const power =
            boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(std::abs(shift)));
        std::string const leading =
            (shift < 0 ? cpp_int(p / (q * power)) : cpp_int(p * power / q)).str();
        std::ptrdiff_t exponent = static_cast<std::ptrdiff_t>(leading.size()) - 1 - shift;
        int two = (std::stoi(leading.substr(0, 3)) + 5) / 10;
        if (two == 100) {
            two = 10;
            ++exponent;
        }
        return fmt::format("~{}.{}e{:+}", two / 10, two % 10, exponent);
    }
};

} // namespace self_alignment

#endif
