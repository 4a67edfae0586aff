// SPDX-License-Identifier: BSL-1.0
// Preferences are a strict weak order.
// expect-error: a_part_prefers_in_a_circle
// max-lines: 34
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
struct thing { constexpr bool prefers(auto const&, sa::opt x, sa::opt y) const { return x < y; } };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, thing{});
#else
struct thing { constexpr bool prefers(auto const&, sa::opt x, sa::opt y) const { return x != y; } };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, thing{});
#endif
int main() {}
