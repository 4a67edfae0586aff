// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_EXACT_HPP
#define SELF_ALIGNMENT_EXACT_HPP

#include <selfalign/core/number.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <compare>
#include <concepts>
#include <limits>
#include <memory>
#include <utility>

namespace self_alignment {

/// A fraction, exact whatever its size. While numerator and denominator fit 64 bits it is these;
/// beyond, it shares its digits with its copies. What a hundred thousand voters score multiplies to
/// a hundred thousand digits over a power of two: boost's cpp_rational takes a step for every bit
/// of them to find that they have nothing in common.
class exact {
public:
    using integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                                  boost::multiprecision::et_off>;

    exact() = default;
    template <std::integral I>
    exact(I n) : exact(selfalign::wide_integer(n)) {}
    exact(selfalign::wide_integer n) : exact(small(n, 1)) {}
    /// p / q, for q other than 0.
    exact(integer p, integer q) {
        reduce(p, q);
        if (fits(p) && fits(q)) {
            p_ = static_cast<long long>(p);
            q_ = static_cast<long long>(q);
        } else {
            big_ = std::make_shared<terms const>(std::move(p), std::move(q));
        }
    }

    integer numerator() const { return big_ ? big_->first : integer(p_); }
    integer denominator() const { return big_ ? big_->second : integer(q_); }

    friend exact operator-(exact const& a) {
        return a.big_ ? exact(-a.big_->first, a.big_->second) : small(-wide(a.p_), a.q_);
    }
    friend exact operator+(exact const& a, exact const& b) {
        // 64-bit terms, cross-multiplied and summed, fit 128 bits.
        if (!a.big_ && !b.big_)
            return small(wide(a.p_) * b.q_ + wide(b.p_) * a.q_, wide(a.q_) * b.q_);
        integer const aq = a.denominator(), bq = b.denominator();
        if (aq == bq) return {a.numerator() + b.numerator(), aq};
        return {a.numerator() * bq + b.numerator() * aq, aq * bq};
    }
    friend exact operator-(exact const& a, exact const& b) { return a + -b; }
    friend exact operator*(exact const& a, exact const& b) {
        if (!a.big_ && !b.big_) return small(wide(a.p_) * b.p_, wide(a.q_) * b.q_);
        return {a.numerator() * b.numerator(), a.denominator() * b.denominator()};
    }
    friend exact operator/(exact const& a, exact const& b) {
        return {a.numerator() * b.denominator(), a.denominator() * b.numerator()};
    }
    exact& operator+=(exact const& b) { return *this = *this + b; }
    exact& operator-=(exact const& b) { return *this = *this - b; }
    exact& operator*=(exact const& b) { return *this = *this * b; }
    exact& operator/=(exact const& b) { return *this = *this / b; }

    friend bool operator==(exact const& a, exact const& b) {
        if (a.big_ && b.big_) return *a.big_ == *b.big_;
        return !a.big_ && !b.big_ && a.p_ == b.p_ && a.q_ == b.q_;
    }
    friend std::strong_ordering operator<=>(exact const& a, exact const& b) {
        if (!a.big_ && !b.big_) return wide(a.p_) * b.q_ <=> wide(b.p_) * a.q_;
        integer const aq = a.denominator(), bq = b.denominator();
        if (aq == bq) return a.numerator().compare(b.numerator()) <=> 0;
        return integer(a.numerator() * bq).compare(b.numerator() * aq) <=> 0;
    }

private:
    using wide = selfalign::wide_integer;
    using terms = std::pair<integer, integer>;

    static bool fits(integer const& n) { return n == 0 || msb(abs(n)) < 63; }

    static exact small(wide p, wide q) {
        wide const common = selfalign::greatest_common_divisor(p, q);
        exact result;
        result.p_ = static_cast<long long>(p / common);
        result.q_ = static_cast<long long>(q / common);
        // The least 64-bit integer is big as well, so that equal fractions look alike.
        bool const same = wide(result.p_) * common == p && wide(result.q_) * common == q;
        if (same && result.p_ != std::numeric_limits<long long>::min()) return result;
        return {integer(p), integer(q)};
    }

    // Without a common factor, and with a positive denominator.
    static void reduce(integer& p, integer& q) {
        if (q < 0) {
            p = -p;
            q = -q;
        }
        if (p == 0) q = 1;
        if (q == 1) return;
        // Factors of 2 are seen, and what has no others is done.
        auto const twos = std::min(lsb(abs(p)), lsb(q));
        p >>= twos;
        q >>= twos;
        integer const odd = q >> lsb(q);
        if (odd == 1) return;
        integer const common = gcd(odd, p % odd);
        p /= common;
        q /= common;
    }

    long long p_ = 0, q_ = 1;
    std::shared_ptr<terms const> big_;
};

} // namespace self_alignment

#endif
