// SPDX-License-Identifier: BSL-1.0
// A loss is 0 or more.
// expect-error: a_loss_is_negative_or_not_a_number
// max-lines: 33
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
struct f { constexpr int loss(sa::opt, sa::Profile auto const&) const { return 1; } };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
constexpr auto v = sa::reflexive(f{}, h);
#else
struct f { constexpr int loss(sa::opt, sa::Profile auto const&) const { return -1; } };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
constexpr auto v = sa::reflexive(f{}, h);
#endif
int main() {}
