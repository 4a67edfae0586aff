// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_DOCTEST_HPP
#define SELFALIGN_EXT_DOCTEST_HPP

#include <selfalign/ext/print.hpp>
#include <selfalign/ext/print_laws.hpp>

#include <doctest/doctest.h>

/// With this header a failed `CHECK(reflexive(f, h))` says who objects:
///
///     ERROR: CHECK( reflexive(relations::pareto, me) ) is NOT correct!
///       values: CHECK( Self-unaligned: you choose B, but part 1 prefers C; 1 of 3 loss ... )

namespace doctest {

template <class Loss>
struct StringMaker<selfalign::verdict<Loss>> {
    static String convert(selfalign::verdict<Loss> const& v) { return to_string(v).c_str(); }
};
template <class H, int Systems>
struct StringMaker<selfalign::law_verdict<H, Systems>> {
    static String convert(selfalign::law_verdict<H, Systems> const& v) {
        return to_string(v).c_str();
    }
};
template <class H, class Loss>
struct StringMaker<selfalign::relation_report<H, Loss>> {
    static String convert(selfalign::relation_report<H, Loss> const& r) {
        return to_string(r).c_str();
    }
};
template <int Words>
struct StringMaker<selfalign::option_set<Words>> {
    static String convert(selfalign::option_set<Words> const& s) { return to_string(s).c_str(); }
};

} // namespace doctest

namespace selfalign {

// Found by their argument's namespace: doctest prints enumerations as numbers before it asks a
// StringMaker.
inline doctest::String toString(answer a) { return to_string(a).c_str(); }
inline doctest::String toString(ties t) { return to_string(t).c_str(); }
inline doctest::String toString(opt x) { return to_string(x).c_str(); }
inline doctest::String toString(text t) { return to_string(t).c_str(); }
inline doctest::String toString(label const& l) { return to_string(l).c_str(); }

} // namespace selfalign

#endif
