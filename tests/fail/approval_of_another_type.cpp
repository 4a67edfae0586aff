// SPDX-License-Identifier: BSL-1.0
// The same beside what a part ranks, and of what an impulse goes for.
// expect-error: a_part_names_options_of_another_type<0, (selfalign::)?text, trip>
// expect-error: a_part_names_options_of_another_type<1, int, trip>
// max-lines[gcc]: 26
// max-lines[clang]: 53
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city };
#ifdef CONTROL
constexpr auto first = sa::with_approval(sa::ranking("a", trip::city, trip::sea), trip::city);
constexpr auto second = sa::impulse("b", trip::city);
#else
constexpr auto first = sa::with_approval(sa::ranking("a", trip::city, trip::sea), "city");
constexpr auto second = sa::impulse("b", 1);
#endif
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, first, second);
int main() {}
