// SPDX-License-Identifier: BSL-1.0
// A part has a name, and it comes first.
// expect-error: a_part_needs_a_name_first<trip>
// max-lines[gcc]: 14
// max-lines[clang]: 21
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city };
#ifdef CONTROL
constexpr auto part = sa::ranking("a", trip::sea, trip::city);
#else
constexpr auto part = sa::ranking(trip::sea, trip::city);
#endif
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, part);
int main() {}
