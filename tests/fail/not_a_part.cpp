// SPDX-License-Identifier: BSL-1.0
// A part picks, prefers, values or approves; the error counts from 0.
// expect-error: not_a_part<1, .*thing>
// max-lines: 32
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
struct thing { constexpr bool prefers(auto const&, sa::opt x, sa::opt y) const { return x < y; } };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), thing{});
#else
struct thing {};
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), thing{});
#endif
int main() {}
