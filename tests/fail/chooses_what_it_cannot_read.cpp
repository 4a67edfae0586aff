// SPDX-License-Identifier: BSL-1.0
// An aggregator that needs orders, asked to choose for a part that has none: the error says which.
// expect-error: aggregator_cannot_read<.*borda.*part_lacks<1, .*reflex<
// max-lines: 23
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
constexpr auto c = sa::choose(sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), sa::impulse("rock", trip::sea)));
#else
constexpr auto c = sa::choose(sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::borda, sa::ranking("a", trip::sea, trip::city), sa::impulse("rock", trip::sea)));
#endif
int main() {}
