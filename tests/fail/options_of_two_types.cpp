// SPDX-License-Identifier: BSL-1.0
// Options of one world are of one type.
// expect-error: options_have_different_types<trip, (selfalign::)?text>
// max-lines[gcc]: 14
// max-lines[clang]: 21
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city };
constexpr auto world = sa::options(trip::sea, trip::city);
#ifdef CONTROL
constexpr auto part = sa::ranking("a", trip::sea, trip::city);
#else
constexpr auto part = sa::ranking("a", trip::sea, "city");
#endif
constexpr auto h = sa::compose(world, sa::aggregators::plurality, part);
int main() {}
