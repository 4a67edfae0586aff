// SPDX-License-Identifier: BSL-1.0
// An aggregator scores, ranks, or returns an option, a set or a lottery.
// expect-error: not_an_aggregator<
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), sa::ranking("b", trip::sea, trip::city));
constexpr auto v = sa::reflexive(sa::relations::boundary, h);
#else
struct nothing {};
constexpr nothing sigma;
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sigma, sa::ranking("a", trip::sea, trip::city));
constexpr auto v = sa::reflexive(sa::relations::boundary, h);
#endif
int main() {}
