// SPDX-License-Identifier: BSL-1.0
// A relation takes an option or a system, and a system; its body is not asked about anything else.
// expect-error: not_a_relation<
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), sa::ranking("b", trip::sea, trip::city));
constexpr auto f = [](sa::opt, sa::Profile auto const&) { return true; };
constexpr auto v = sa::reflexive(f, h);
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city), sa::ranking("b", trip::sea, trip::city));
constexpr auto f = [](auto const& p) { return p.rank(0, sa::opt(0)) == 0; };
constexpr auto v = sa::reflexive(f, h);
#endif
int main() {}
