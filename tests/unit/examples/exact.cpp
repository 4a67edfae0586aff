// SPDX-License-Identifier: BSL-1.0
//
// The exact numbers of self_alignment, beside boost's, which are slow where they are long.
#include "../check.hpp"

#include "../../../examples/self_alignment/exact.hpp"

#include <limits>
#include <random>

using self_alignment::exact;

namespace {

using reference = boost::multiprecision::cpp_rational;
using integer = boost::multiprecision::cpp_int;

// The same number, in lowest terms and with a positive denominator.
bool same(exact const& a, reference const& b) {
    integer const p(a.numerator()), q(a.denominator());
    return q > 0 && gcd(p, q) == 1 && reference(p, q) == b;
}

long long any_integer(std::mt19937_64& random) {
    switch (random() % 5) {
        case 0: return static_cast<long long>(random() % 7) - 3;
        case 1: return static_cast<long long>(random());
        case 2: return 1LL << random() % 63;
        case 3: return std::numeric_limits<long long>::min();
        default: return std::numeric_limits<long long>::max();
    }
}

} // namespace

TEST_CASE("exact: arithmetic and order, from small fractions to hundreds of digits, as boost's") {
    std::mt19937_64 random(3);
    int wrong = 0, long_ones = 0;
    for (int k = 0; k < 400; ++k) {
        long long const q = any_integer(random), t = any_integer(random);
        long long const p = any_integer(random), s = any_integer(random);
        exact a = exact(p) / exact(q == 0 ? 1 : q), b = exact(s) / exact(t == 0 ? 2 : t);
        reference x = reference(p) / (q == 0 ? 1 : q), y = reference(s) / (t == 0 ? 2 : t);
        for (int depth = 0; depth < 3; ++depth) {
            wrong += same(a + b, x + y) && same(a - b, x - y) && same(a * b, x * y) ? 0 : 1;
            wrong += y == 0 || same(a / b, x / y) ? 0 : 1;
            wrong += (a < b) == (x < y) && (a == b) == (x == y) && a - b + b == a ? 0 : 1;
            long_ones += a.numerator() > std::numeric_limits<long long>::max() ? 1 : 0;
            a = a * b + exact(1);
            b *= b;
            x = x * y + 1;
            y *= y;
        }
    }
    CHECK(wrong == 0);
    CHECK(long_ones > 100);
    // Planted.
    CHECK(!same(exact(1) / exact(3), reference(1, 2)));
}

TEST_CASE("exact: a product over a power of two of a hundred thousand bits takes no time") {
    exact const x = selfalign::power(exact(3) / exact(2), 100'000);
    CHECK(lsb(x.denominator()) == 100'000);
    CHECK(x - exact(1) < x);
    CHECK(x / x == exact(1));
}
