// SPDX-License-Identifier: BSL-1.0
// A rule that adds utilities up, asked to choose where one part only ranks: the error says which.
// expect-error: aggregator_cannot_read<.*utilitarian.*part_lacks<2, .*utility
// max-lines: 24
#include <array>
#include <selfalign.hpp>
namespace sa = selfalign;

struct euro {};
constexpr auto price = [](int x) { return 3 * x; };
constexpr auto value = sa::utility<sa::in_units_of<euro>>("a", price);
#ifdef CONTROL
constexpr auto last = value;
#else
constexpr auto last = sa::ranking("c", 0, 1);
#endif
constexpr auto menu = std::array{0, 1};
constexpr auto c = sa::choose(
    sa::compose(sa::options(0, 1), sa::aggregators::utilitarian, value, value, last), menu);
int main() {}
