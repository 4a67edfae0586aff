// SPDX-License-Identifier: BSL-1.0
// An aggregator chooses one of the options that it is shown.
// expect-error: the_aggregator_chooses_outside_the_menu
// max-lines: 27
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), [](sa::Profile auto const&) { return sa::opt(1); }, sa::ranking("a", trip::sea, trip::city));
constexpr auto chosen = sa::choose(h);
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), [](sa::Profile auto const&) { return sa::opt(2); }, sa::ranking("a", trip::sea, trip::city));
constexpr auto chosen = sa::choose(h);
#endif
int main() {}
