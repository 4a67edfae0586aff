// SPDX-License-Identifier: BSL-1.0
// First the relation, then the system.
// expect-error: not_a_system<
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
constexpr auto v = sa::reflexive(sa::relations::pareto, h);
#else
constexpr auto v = sa::reflexive(h, sa::relations::pareto);
#endif
int main() {}
