// SPDX-License-Identifier: BSL-1.0
// Staying away is no question for a Σ that is written for one number of parts.
// expect-error: aggregator_lacks<.*capability::other_profiles|aggregator_lacks<.*\(selfalign::capability\)11
// max-lines: 29
#include <selfalign.hpp>
namespace sa = selfalign;

constexpr auto first = sa::ranking("a", 0, 1);
constexpr auto second = sa::ranking("b", 1, 0);
#ifdef CONTROL
constexpr auto sigma = sa::aggregators::plurality;
#else
constexpr auto sigma = [](sa::table<sa::fixed<2, 2>, sa::strict_orders> const&) { return sa::opt(0); };
#endif
constexpr auto h = sa::compose(sa::numbered<2>(), sigma, first, second);
static_assert(sa::self_aligned<sa::relations::participation, h>);
int main() {}
