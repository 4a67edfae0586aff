// SPDX-License-Identifier: BSL-1.0
// A rule returns an option and not its index; `choose` says so, and so does `reflexive`.
// expect-error: an_aggregator_must_return_an_opt_a_set_a_lottery_or_scores<.*, int>
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), [](sa::Profile auto const&) { return sa::opt(1); }, sa::ranking("a", trip::sea, trip::city));
constexpr auto chosen = sa::choose(h);
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), [](sa::Profile auto const&) { return 1; }, sa::ranking("a", trip::sea, trip::city));
constexpr auto chosen = sa::choose(h);
#endif
int main() {}
