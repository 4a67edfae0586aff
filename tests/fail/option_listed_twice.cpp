// SPDX-License-Identifier: BSL-1.0
// The options of a world are distinct.
// expect-error: an_option_is_listed_twice
// max-lines: 24
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto w = sa::options(trip::sea, trip::city);
#else
constexpr auto w = sa::options(trip::sea, trip::city, trip::sea);
#endif
int main() {}
