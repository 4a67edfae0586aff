// SPDX-License-Identifier: BSL-1.0
// A static menu holds as many options as its type says.
// expect-error: more_options_than_the_menu_can_hold
// max-lines: 27
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto menu = sa::option_set<1>::all(64);
#else
constexpr auto menu = sa::option_set<1>::all(65);
#endif
int main() {}
