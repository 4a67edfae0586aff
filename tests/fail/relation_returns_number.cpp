// SPDX-License-Identifier: BSL-1.0
// A predicate returns exactly bool; a number is not taken for a loss.
// expect-error: a_predicate_must_return_bool<.*, int>
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
constexpr auto f = [](sa::opt x, sa::OrdinalProfile auto const& p) { return p.rank(0, x) < 1; };
constexpr auto v = sa::reflexive(f, h);
#else
constexpr auto f = [](sa::opt x, auto const& p) { return p.rank(0, x); };
constexpr auto v = sa::reflexive(f, h);
#endif
int main() {}
