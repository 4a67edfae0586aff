// SPDX-License-Identifier: BSL-1.0
// A world needs options.
// expect-error: a_world_needs_at_least_one_option
// max-lines: 23
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto w = sa::options(trip::sea);
#else
constexpr auto w = sa::options();
#endif
int main() {}
