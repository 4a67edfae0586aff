// SPDX-License-Identifier: BSL-1.0
// A tolerance is a loss that is forgiven: 0 or more.
// expect-error: a_tolerance_is_not_a_number_of_at_least_0
// max-lines: 13
#include <selfalign.hpp>
namespace sa = selfalign;

#ifdef CONTROL
constexpr auto f = sa::relations::at_tolerance(0.5, sa::relations::veto);
#else
constexpr auto f = sa::relations::at_tolerance(-0.5, sa::relations::veto);
#endif
int main() {}
