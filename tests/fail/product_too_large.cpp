// SPDX-License-Identifier: BSL-1.0
// Exact numbers do not wrap around.
// expect-error: a_number_does_not_fit
// max-lines: 35
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto big = [](trip) { return 2000000000LL; };
constexpr auto h = sa::compose(sa::options(trip::sea), sa::aggregators::nash, sa::utility<sa::zero>("a", big), sa::utility<sa::zero>("b", big));
constexpr auto chosen = sa::choose(h);
#else
constexpr auto big = [](trip) { return 4000000000LL; };
constexpr auto h = sa::compose(sa::options(trip::sea), sa::aggregators::nash, sa::utility<sa::zero>("a", big), sa::utility<sa::zero>("b", big));
constexpr auto chosen = sa::choose(h);
#endif
int main() {}
