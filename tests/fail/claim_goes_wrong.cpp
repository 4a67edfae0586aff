// SPDX-License-Identifier: BSL-1.0
// A relation that goes out of bounds: the error is that, and nothing is said of the choice.
// expect-error: (out(side)? (of )?(the )?bounds|past the end|array subscript|cannot refer to element)
// max-lines: 47
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
constexpr auto f = [](sa::opt x, sa::OrdinalProfile auto const& p) { return p.rank(0, x) < 3; };
static_assert(sa::self_aligned<f, h>);
#else
constexpr auto f = [](sa::opt x, sa::OrdinalProfile auto const& p) { return p.rank(9, x) < 3; };
static_assert(sa::self_aligned<f, h>);
#endif
int main() {}
