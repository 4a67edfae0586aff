// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_RATIONAL_HPP
#define SELFALIGN_EXT_RATIONAL_HPP

#include <selfalign/concepts/standard.hpp>

#include <boost/rational.hpp>
#include <utility>

/// Exact fractions for utilities, beliefs and losses. Sums and products that the library forms of
/// them are checked (`core/number.hpp`); your own arithmetic on a `boost::rational` is not.
/// boost::multiprecision::cpp_rational never overflows, but works only at run time.

namespace selfalign {

using rational = boost::rational<long long>;

}  // namespace selfalign

namespace boost {

// In C++20, Boost.Rational's own comparison of a rational with an integer calls itself for ever on
// some compilers (its reversed arguments match it as well). Functions that are no templates match
// better, so there is one for each pair of integers, comparing as Boost means it.
#define SELFALIGN_COMPARE_RATIONAL(Term, Integer)                        \
    constexpr bool operator==(rational<Term> const& a, Integer b) {     \
        return a.denominator() == 1 && std::cmp_equal(a.numerator(), b); \
    }                                                                   \
    constexpr bool operator==(Integer b, rational<Term> const& a) {     \
        return a.denominator() == 1 && std::cmp_equal(a.numerator(), b); \
    }
#define SELFALIGN_COMPARE_RATIONAL_OF(Term)           \
    SELFALIGN_COMPARE_RATIONAL(Term, int)             \
    SELFALIGN_COMPARE_RATIONAL(Term, long)            \
    SELFALIGN_COMPARE_RATIONAL(Term, long long)       \
    SELFALIGN_COMPARE_RATIONAL(Term, unsigned)        \
    SELFALIGN_COMPARE_RATIONAL(Term, unsigned long)   \
    SELFALIGN_COMPARE_RATIONAL(Term, unsigned long long)
SELFALIGN_COMPARE_RATIONAL_OF(int)
SELFALIGN_COMPARE_RATIONAL_OF(long)
SELFALIGN_COMPARE_RATIONAL_OF(long long)
#undef SELFALIGN_COMPARE_RATIONAL_OF
#undef SELFALIGN_COMPARE_RATIONAL

}  // namespace boost

#endif
