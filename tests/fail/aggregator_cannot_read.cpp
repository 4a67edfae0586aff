// SPDX-License-Identifier: BSL-1.0
// An aggregator that needs orders cannot read impulses.
// expect-error: aggregator_cannot_read<.*borda.*part_lacks<1, .*reflex<
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), sa::impulse("rock", trip::sea));
constexpr auto v = sa::reflexive(sa::relations::boundary, h);
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::borda, sa::ranking("a", trip::sea, trip::city), sa::impulse("rock", trip::sea));
constexpr auto v = sa::reflexive(sa::relations::boundary, h);
#endif
int main() {}
