// SPDX-License-Identifier: BSL-1.0
// A ranking names every option once.
// expect-error: a_ranking_repeats_an_option
// max-lines: 33
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city, trip::sea));
#endif
int main() {}
