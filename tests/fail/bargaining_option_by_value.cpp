// SPDX-License-Identifier: BSL-1.0
// A rule never sees the world: what the parts have if they do not agree is an index, or utilities.
// expect-error: a_rule_is_told_an_option_by_its_index<trip>
// max-lines: 24
#include <selfalign.hpp>
#include <selfalign/aggregators/bargaining.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto rule = sa::aggregators::nash_bargaining(sa::opt(2));
constexpr auto points = sa::aggregators::kalai_smorodinsky({1, 2});
#else
constexpr auto rule = sa::aggregators::nash_bargaining(trip::home);
constexpr auto points = sa::aggregators::kalai_smorodinsky({1, 2});
#endif
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city, trip::home), rule, sa::utility("a", [](trip t) { return static_cast<int>(t); }));
int main() { return sa::choose(h).size(); }
