// SPDX-License-Identifier: BSL-1.0
// A ranking names options of the world only.
// expect-error: a_part_names_an_unknown_option
// max-lines: 33
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city, trip::home));
#endif
int main() {}
