// SPDX-License-Identifier: BSL-1.0
// A profile is about the options of its world.
// expect-error: the_profile_has_another_number_of_options
// max-lines: 27
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::numbered<2>(), sa::aggregators::borda, sa::table<sa::fixed<1, 2>, sa::weak_orders>());
#else
constexpr auto h = sa::compose(sa::numbered<3>(), sa::aggregators::borda, sa::table<sa::fixed<1, 2>, sa::weak_orders>());
#endif
int main() {}
