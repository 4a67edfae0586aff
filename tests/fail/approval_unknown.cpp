// SPDX-License-Identifier: BSL-1.0
// An approval names options of the world only.
// expect-error: a_part_names_an_unknown_option
// max-lines: 36
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::constant(sa::opt(0)), sa::approval("a", trip::sea));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::constant(sa::opt(0)), sa::approval("a", trip::home));
#endif
int main() {}
