// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_RATIONAL_HPP
#define SELFALIGN_EXT_RATIONAL_HPP

#include <boost/rational.hpp>
#include <utility>

/// Exact fractions for utilities, beliefs and losses. `rational` does not check for overflow;
/// boost::multiprecision::cpp_rational never overflows, but works only at run time.

namespace selfalign {

using rational = boost::rational<long long>;

}  // namespace selfalign

namespace boost {

// In C++20, Boost.Rational's own comparison of a rational with an integer calls itself for ever on
// some compilers (its reversed arguments match it as well). Functions that are no templates match
// better, so there is one for each type of integer, comparing as Boost means it.
#define SELFALIGN_COMPARE_RATIONAL_WITH(Integer)                                      \
    constexpr bool operator==(selfalign::rational const& a, Integer b) {              \
        return a.denominator() == 1 && std::cmp_equal(a.numerator(), b);              \
    }                                                                                 \
    constexpr bool operator==(Integer b, selfalign::rational const& a) {              \
        return a.denominator() == 1 && std::cmp_equal(a.numerator(), b);              \
    }
SELFALIGN_COMPARE_RATIONAL_WITH(int)
SELFALIGN_COMPARE_RATIONAL_WITH(long)
SELFALIGN_COMPARE_RATIONAL_WITH(long long)
SELFALIGN_COMPARE_RATIONAL_WITH(unsigned)
SELFALIGN_COMPARE_RATIONAL_WITH(unsigned long)
SELFALIGN_COMPARE_RATIONAL_WITH(unsigned long long)
#undef SELFALIGN_COMPARE_RATIONAL_WITH

}  // namespace boost

#endif
