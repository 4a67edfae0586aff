// SPDX-License-Identifier: BSL-1.0
// A slip inside of a relation that takes anything is shown where it is, and not once for each
// capability that a relation may need.
// expect-error[gcc]: has no member named .valeu
// expect-error[clang]: no member named 'valeu' in
// max-lines[gcc]: 35
// max-lines[clang]: 107
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
constexpr auto f = [](sa::opt x, auto const& system) { return system.rank(0, x) == 0; };
#else
constexpr auto f = [](sa::opt x, auto const& system) { return system.valeu(0, x) == 0; };
#endif
static_assert(sa::self_aligned<f, h>);
int main() {}
