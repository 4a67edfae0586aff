// SPDX-License-Identifier: BSL-1.0
// What a part names has to be of the type of the world's options.
// expect-error: a_part_names_options_of_another_type<1, (selfalign::)?text, trip>
// max-lines[gcc]: 17
// max-lines[clang]: 30
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality,
                               sa::ranking("a", trip::city, trip::sea),
#ifdef CONTROL
                               sa::times(2, sa::ranking("b", trip::sea, trip::city))
#else
                               sa::times(2, sa::ranking("b", "sea", "city"))
#endif
);
int main() {}
