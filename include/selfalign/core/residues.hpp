// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_RESIDUES_HPP
#define SELFALIGN_CORE_RESIDUES_HPP

#include <type_traits>
#include <vector>
#include <selfalign/core/big_integer.hpp>

/// Integers by their remainders modulo several primes, of which the product is more than twice as
/// large: then they are determined, with their sign. For exact elimination on machine words.

namespace selfalign::detail {

using residue = unsigned long long;
__extension__ typedef unsigned __int128 two_words;

/// Arithmetic modulo an odd number below 2^62, on numbers times 2^64. (P. Montgomery, 1985)
/// Word: 64 bits. A template, as `big_integer` is; so are the functions below.
template <class Word>
class basic_residues {
public:
    constexpr explicit basic_residues(Word modulus) : modulus_(modulus) {
        // Newton's method doubles the bits that are right; the first 3 are.
        for (int i = 0; i < 5; ++i) inverse_ *= 2 - modulus * inverse_;
        auto const word = static_cast<Word>((two_words{1} << 64) % modulus);
        square_of_word_ = static_cast<Word>(two_words{word} * word % modulus);
    }
    constexpr Word modulus() const { return modulus_; }
    constexpr Word of(long long v) const {
        auto const magnitude = v < 0 ? 0 - static_cast<Word>(v) : static_cast<Word>(v);
        Word const r = times(magnitude % modulus_, square_of_word_);
        return v < 0 ? negative(r) : r;
    }
    constexpr Word plain(Word a) const { return reduced(a); }
    constexpr Word negative(Word a) const { return a == 0 ? 0 : modulus_ - a; }
    constexpr Word plus(Word a, Word b) const {
        return a + b < modulus_ ? a + b : a + b - modulus_;
    }
    constexpr Word times(Word a, Word b) const { return reduced(two_words{a} * b); }
    // a b + c d
    constexpr Word products(Word a, Word b, Word c, Word d) const {
        return reduced(two_words{a} * b + two_words{c} * d);
    }
    constexpr Word power(Word a, Word exponent) const {
        Word result = of(1);
        for (; exponent != 0; exponent >>= 1, a = times(a, a))
            if ((exponent & 1) != 0) result = times(result, a);
        return result;
    }
    // Of a number that is not 0, if the modulus is prime.
    constexpr Word inverse(Word a) const { return power(a, modulus_ - 2); }

private:
    // Of less than modulus * 2^64.
    constexpr Word reduced(two_words v) const {
        Word const quotient = static_cast<Word>(v) * (0 - inverse_);
        auto const r = static_cast<Word>((v + two_words{quotient} * modulus_) >> 64);
        return r < modulus_ ? r : r - modulus_;
    }

    Word modulus_;
    Word inverse_ = modulus_;
    Word square_of_word_ = 0;
};

using residues = basic_residues<residue>;

/// Whether an odd number, above 37 and below 2^62, is prime. (M. Rabin, 1980; that the first 12
/// primes suffice: J. Sorenson and J. Webster, 2015)
template <class Word = residue>
constexpr bool is_prime(std::type_identity_t<Word> n) {
    basic_residues<Word> const modulo(n);
    Word const one = modulo.of(1);
    int const twos = __builtin_ctzll(n - 1);
    for (int base : {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37}) {
        Word power = modulo.power(modulo.of(base), (n - 1) >> twos);
        bool passes = power == one;
        for (int i = 0; i < twos && !passes; ++i, power = modulo.times(power, power))
            passes = power == modulo.negative(one);
        if (!passes) return false;
    }
    return true;
}

/// The largest prime below an odd number above 41.
template <class Word = residue>
constexpr Word prime_below(std::type_identity_t<Word> n) {
    do n -= 2;
    while (!is_prime<Word>(n));
    return n;
}

/// An integer as d0 + p0 (d1 + p1 (d2 + ...)), each d between -p/2 and p/2: its sign is that of the
/// last d that is not 0. (H. Garner, 1959) Digit: 64 bits. A template, as `big_integer` is.
template <class Digit>
class mixed_radix {
public:
    /// remainders(k): modulo the prime of moduli[k].
    template <class Moduli, class Remainders>
    mixed_radix(Moduli const& moduli, Remainders remainders) {
        for (unsigned k = 0; k < moduli.size(); ++k) {
            auto const& modulo = moduli[k];
            // The number up to here, and the product of the primes up to here.
            residue sum = 0;
            residue product = modulo.of(1);
            for (unsigned i = 0; i < k; ++i) {
                sum = modulo.plus(sum, modulo.times(modulo.of(digits_[i]), product));
                product = modulo.times(product,
                                       modulo.of(static_cast<long long>(moduli[i].modulus())));
            }
            residue const rest = modulo.plus(remainders(k), modulo.negative(sum));
            residue const digit = modulo.plain(modulo.times(rest, modulo.inverse(product)));
            digits_.push_back(digit > modulo.modulus() / 2
                                  ? -static_cast<long long>(modulo.modulus() - digit)
                                  : static_cast<long long>(digit));
        }
    }
    int sign() const {
        for (auto k = digits_.size(); k-- > 0;)
            if (digits_[k] != 0) return digits_[k] < 0 ? -1 : 1;
        return 0;
    }
    template <class Big = big_integer, class Moduli>
    Big value(Moduli const& moduli) const {
        Big result = 0;
        for (auto k = digits_.size(); k-- > 0;)
            result = result * Big(static_cast<long long>(moduli[k].modulus())) + Big(digits_[k]);
        return result;
    }

private:
    std::vector<Digit> digits_;
};

} // namespace selfalign::detail

#endif
