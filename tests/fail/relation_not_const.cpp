// SPDX-License-Identifier: BSL-1.0
// A relation is asked as a constant.
// expect-error: a_relation_must_be_callable_when_const<
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
struct f { constexpr bool operator()(sa::opt, sa::Profile auto const&) const { return true; } };
constexpr auto v = sa::reflexive(f{}, h);
#else
struct f { constexpr bool operator()(sa::opt, sa::Profile auto const&) { return true; } };
constexpr auto v = sa::reflexive(f{}, h);
#endif
int main() {}
