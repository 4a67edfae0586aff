// SPDX-License-Identifier: BSL-1.0
// Utilities of parts that promise no common unit are not added up.
// expect-error: part_lacks<1, .*valued<.*capability::common_unit|part_lacks<1, .*valued<.*\(selfalign::capability\)7
// max-lines: 29
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
struct euro {};
constexpr auto u = [](trip) { return 1; };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::utility<sa::in_units_of<euro>>("a", u), sa::utility<sa::in_units_of<euro>>("b", u));
static_assert(sa::self_aligned<sa::relations::utilitarian, h>);
#else
struct euro {};
constexpr auto u = [](trip) { return 1; };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::utility<sa::in_units_of<euro>>("a", u), sa::utility("b", u));
static_assert(sa::self_aligned<sa::relations::utilitarian, h>);
#endif
int main() {}
