// SPDX-License-Identifier: BSL-1.0
// A table of utilities that are yes or no says what they are.
// expect-error: yes and no are approvals
// max-lines: 20
#include <selfalign.hpp>
namespace sa = selfalign;

#ifdef CONTROL
using number = int;
#else
using number = bool;
#endif
sa::table<sa::fixed<2, 3>, sa::weak_orders, sa::values<number, sa::interval>> t;
int main() {}
