// SPDX-License-Identifier: BSL-1.0
// An aggregator is asked as a constant.
// expect-error: an_aggregator_must_be_callable_when_const<
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
struct in_turn {
#ifdef CONTROL
    constexpr sa::opt operator()(sa::Profile auto const&) const { return sa::opt(0); }
#else
    int calls = 0;
    constexpr sa::opt operator()(sa::Profile auto const& p) { return sa::opt(calls++ % p.options()); }
#endif
};
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), in_turn{}, sa::ranking("a", trip::sea, trip::city));
constexpr auto v = sa::reflexive(sa::relations::boundary, h);
int main() {}
