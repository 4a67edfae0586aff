// SPDX-License-Identifier: BSL-1.0
// expect-error: the_budgets_are_for_another_number_of_parts
// max-lines: 24
#include <selfalign.hpp>

namespace sa = selfalign;

constexpr auto h = sa::compose(sa::options("stay", "go"), sa::aggregators::plurality,
                               sa::featured("me", 2, [](sa::text, int k) { return k; }, 1));
#ifdef CONTROL
constexpr auto more = sa::with_budgets(h, {2});
#else
constexpr auto more = sa::with_budgets(h, {2, 2});
#endif

int main() { return sa::choose(more).empty() ? 1 : 0; }
