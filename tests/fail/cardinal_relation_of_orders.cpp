// SPDX-License-Identifier: BSL-1.0
// Orders have no utilities to add up.
// expect-error: part_lacks<0, .*ranked<.*capability::utility|part_lacks<0, .*ranked<.*\(selfalign::capability\)5
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), sa::ranking("b", trip::sea, trip::city));
constexpr auto v = sa::reflexive(sa::relations::pareto, h);
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), sa::ranking("b", trip::sea, trip::city));
constexpr auto v = sa::reflexive(sa::relations::utilitarian, h);
#endif
int main() {}
