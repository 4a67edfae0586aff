// SPDX-License-Identifier: BSL-1.0
// A rule that is told an option is told one: a negative index can be on no menu.
// expect-error: a_rule_is_told_an_option_that_is_none
// max-lines: 40
#include <selfalign.hpp>
namespace sa = selfalign;

#ifdef CONTROL
constexpr auto one = sa::aggregators::consent(sa::opt(0));
constexpr auto order = sa::aggregators::agenda(2, 0);
#else
constexpr auto one = sa::aggregators::consent(sa::opt());
constexpr auto order = sa::aggregators::agenda(2, -1);
#endif
int main() {}
