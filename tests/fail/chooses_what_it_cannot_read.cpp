// SPDX-License-Identifier: BSL-1.0
// An aggregator that needs orders, asked to choose for impulses.
// expect-error: the_aggregator_cannot_choose_for_these_parts<.*borda
// max-lines: 23
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
constexpr auto c = sa::choose(sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::impulse("rock", trip::sea)));
#else
constexpr auto c = sa::choose(sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::borda, sa::impulse("rock", trip::sea)));
#endif
int main() {}
