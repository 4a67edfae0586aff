// SPDX-License-Identifier: BSL-1.0
// A predicate says yes or no.
// expect-error: a_predicate_must_return_bool<.*, void>
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
constexpr auto f = [](sa::opt, sa::Profile auto const&) { return true; };
constexpr auto v = sa::reflexive(f, h);
#else
constexpr auto f = [](sa::opt, sa::Profile auto const&) {};
constexpr auto v = sa::reflexive(f, h);
#endif
int main() {}
