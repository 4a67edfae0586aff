// SPDX-License-Identifier: BSL-1.0
// Orders with ties have half-integer Borda scores.
// expect-error: name an exact number type
// max-lines: 17
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto p = sa::borda_scored(sa::table<sa::fixed<1, 2>, sa::strict_orders>());
#else
constexpr auto p = sa::borda_scored(sa::table<sa::fixed<1, 2>, sa::weak_orders>());
#endif
int main() {}
