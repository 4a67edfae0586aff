// SPDX-License-Identifier: BSL-1.0
// The weights of a lottery are not negative.
// expect-error: the_weights_of_a_lottery_do_not_add_up
// max-lines: 28
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto l = [] { sa::list<int, 2> w(2); w[0] = 1; return sa::lottery<int, 2>(w); }();
#else
constexpr auto l = [] { sa::list<int, 2> w(2); w[0] = -1; return sa::lottery<int, 2>(w); }();
#endif
int main() {}
