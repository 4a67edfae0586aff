// SPDX-License-Identifier: BSL-1.0
// A system needs parts.
// expect-error: a_system_needs_at_least_one_part
// max-lines: 23
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality);
#endif
int main() {}
