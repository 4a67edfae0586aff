// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_BIG_INTEGER_HPP
#define SELFALIGN_CORE_BIG_INTEGER_HPP

#include <selfalign/concepts/standard.hpp>

#include <cstddef>
#include <vector>

namespace selfalign::detail {

/// An integer of any size, as far as exact elimination needs it. `Digit`: 32 bits. A template, so
/// that who only includes it compiles none of it.
template <class Digit>
class basic_big_integer {
    using big_integer = basic_big_integer;

public:
    constexpr basic_big_integer(long long v = 0) : negative_(v < 0) {
        auto rest = static_cast<unsigned long long>(v);
        if (negative_) rest = ~rest + 1;
        for (; rest != 0; rest >>= 32) digits_.push_back(static_cast<unsigned>(rest));
    }

    constexpr int sign() const { return digits_.empty() ? 0 : negative_ ? -1 : 1; }
    constexpr bool fits() const {
        return digits_.size() < 2 || (digits_.size() == 2 && digits_[1] < 0x80000000U);
    }
    constexpr long long value() const {
        unsigned long long v = 0;
        for (auto i = digits_.size(); i-- > 0;) v = v << 32 | digits_[i];
        return negative_ ? -static_cast<long long>(v) : static_cast<long long>(v);
    }

    constexpr big_integer operator-() const {
        big_integer result = *this;
        result.negative_ = !negative_;
        return result;
    }
    friend constexpr big_integer operator*(big_integer const& a, big_integer const& b) {
        big_integer result;
        result.digits_.resize(a.digits_.size() + b.digits_.size(), 0);
        for (std::size_t i = 0; i < a.digits_.size(); ++i) {
            unsigned long long carry = 0;
            for (std::size_t j = 0; j < b.digits_.size(); ++j) {
                carry += static_cast<unsigned long long>(a.digits_[i]) * b.digits_[j]
                         + result.digits_[i + j];
                result.digits_[i + j] = static_cast<unsigned>(carry);
                carry >>= 32;
            }
            result.digits_[i + b.digits_.size()] = static_cast<unsigned>(carry);
        }
        result.negative_ = a.negative_ != b.negative_;
        result.trim();
        return result;
    }
    friend constexpr big_integer operator+(big_integer const& a, big_integer const& b) {
        return a - -b;
    }
    friend constexpr big_integer operator-(big_integer const& a, big_integer const& b) {
        if (a.negative_ != b.negative_) return sum(a, b, a.negative_);
        // Not one expression: g++ 12 cannot evaluate the copy of it while compiling.
        if (smaller(a, b)) return difference(b, a, !a.negative_);
        return difference(a, b, a.negative_);
    }
    friend constexpr bool operator==(big_integer const& a, big_integer const& b) {
        return a.sign() == b.sign() && a.digits_ == b.digits_; // there are two zeros
    }
    friend constexpr bool operator<(big_integer const& a, big_integer const& b) {
        return (a - b).sign() < 0;
    }
    /// Towards zero, as the built-in ones do. (D. Knuth, 1969, algorithm D)
    friend constexpr big_integer operator/(big_integer const& a, big_integer const& b) {
        big_integer remainder = a;
        return divide(remainder, b);
    }
    friend constexpr big_integer operator%(big_integer const& a, big_integer const& b) {
        big_integer remainder = a;
        divide(remainder, b);
        return remainder;
    }

private:
    constexpr void trim() {
        while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
    }
    static constexpr bool smaller(big_integer const& a, big_integer const& b) {
        if (a.digits_.size() != b.digits_.size()) return a.digits_.size() < b.digits_.size();
        for (auto i = a.digits_.size(); i-- > 0;)
            if (a.digits_[i] != b.digits_[i]) return a.digits_[i] < b.digits_[i];
        return false;
    }
    static constexpr big_integer sum(big_integer const& a, big_integer const& b, bool negative) {
        if (a.digits_.size() < b.digits_.size()) return sum(b, a, negative);
        big_integer result = a;
        result.negative_ = negative;
        unsigned long long carry = 0;
        for (std::size_t i = 0; i < a.digits_.size(); ++i) {
            carry += a.digits_[i];
            if (i < b.digits_.size()) carry += b.digits_[i];
            result.digits_[i] = static_cast<unsigned>(carry);
            carry >>= 32;
        }
        if (carry != 0) result.digits_.push_back(static_cast<unsigned>(carry));
        return result;
    }
    static constexpr big_integer difference(big_integer const& larger, big_integer const& lesser,
                                            bool negative) {
        big_integer result = larger;
        result.negative_ = negative;
        result.subtract(lesser.digits_, 0, 1);
        result.trim();
        return result;
    }
    // Subtracts digits * factor, shifted by whole digits; returns what is missing at the top.
    constexpr unsigned long long subtract(std::vector<unsigned> const& digits, std::size_t shift,
                                          unsigned long long factor) {
        unsigned long long borrow = 0;
        std::size_t i = shift;
        for (; i < shift + digits.size() || (borrow != 0 && i < digits_.size()); ++i) {
            borrow += factor * (i < shift + digits.size() ? digits[i - shift] : 0);
            auto const low = static_cast<unsigned>(borrow);
            borrow = (borrow >> 32) + (digits_[i] < low ? 1 : 0);
            digits_[i] -= low;
        }
        return borrow;
    }
    // Adds digits, shifted; returns the carry out of the top.
    constexpr unsigned long long add_back(std::vector<unsigned> const& digits, std::size_t shift) {
        unsigned long long carry = 0;
        for (std::size_t i = shift; i < digits_.size(); ++i) {
            carry += digits_[i];
            if (i < shift + digits.size()) carry += digits[i - shift];
            digits_[i] = static_cast<unsigned>(carry);
            carry >>= 32;
        }
        return carry;
    }
    // The quotient; leaves the remainder.
    static constexpr big_integer divide(big_integer& a, big_integer const& b) {
        big_integer quotient;
        if (smaller(a, b)) return quotient;
        // A divisor with its highest bit set makes the guess of a digit too large by at most 2.
        unsigned const scale = 1U << __builtin_clz(b.digits_.back());
        big_integer const divisor = b * scale;
        std::vector<unsigned> const& d = divisor.digits_;
        bool const negative = a.negative_;
        a = a * scale;
        a.digits_.push_back(0);
        quotient.digits_.resize(a.digits_.size() - d.size(), 0);
        quotient.negative_ = negative != b.negative_;
        for (auto k = quotient.digits_.size(); k-- > 0; a.digits_.pop_back()) {
            unsigned long long guess = (static_cast<unsigned long long>(a.digits_.back()) << 32
                                        | a.digits_[a.digits_.size() - 2])
                                       / d.back();
            if (guess > 0xFFFFFFFFU) guess = 0xFFFFFFFFU;
            auto missing = a.subtract(d, k, guess);
            for (; missing != 0; --guess) missing -= a.add_back(d, k);
            quotient.digits_[k] = static_cast<unsigned>(guess);
        }
        quotient.trim();
        // Undo the scaling of the remainder.
        unsigned long long rest = 0;
        for (auto i = a.digits_.size(); i-- > 0;) {
            rest = rest << 32 | a.digits_[i];
            a.digits_[i] = static_cast<unsigned>(rest / scale);
            rest %= scale;
        }
        a.trim();
        a.negative_ = negative;
        return quotient;
    }

    bool negative_ = false;
    std::vector<Digit> digits_; // of base 2^32, lowest first, no zeros at the top
};

using big_integer = basic_big_integer<unsigned>;

} // namespace selfalign::detail

#endif
