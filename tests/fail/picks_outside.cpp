// SPDX-License-Identifier: BSL-1.0
// A part picks from the menu.
// expect-error: a_part_picks_outside_the_menu
// max-lines: 44
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, [](auto const&, auto const& menu) { return menu.lowest(); });
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, [](auto const&, auto const&) { return sa::opt(2); });
#endif
int main() {}
