// SPDX-License-Identifier: BSL-1.0
// Utilities are finite numbers: here NaN.
// expect-error: a_utility_is_not_a_finite_number
// max-lines: 35
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::utility("a", [](trip) { return 1.5; }));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::utility("a", [](trip) { return __builtin_nan(""); }));
#endif
int main() {}
