// SPDX-License-Identifier: BSL-1.0
// A part counts at least once.
// expect-error: a_weight_is_not_positive
// max-lines: 34
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::times(1, sa::ranking("a", trip::sea, trip::city)));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::times(0, sa::ranking("a", trip::sea, trip::city)));
#endif
int main() {}
