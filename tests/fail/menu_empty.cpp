// SPDX-License-Identifier: BSL-1.0
// There is nothing to choose from an empty menu.
// expect-error: a_menu_is_empty
// max-lines: 27
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
constexpr auto chosen = sa::choose(h, sa::option_set<1>::all(2));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
constexpr auto chosen = sa::choose(h, sa::option_set<1>());
#endif
int main() {}
