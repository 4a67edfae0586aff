// SPDX-License-Identifier: BSL-1.0
// The same of parts that are counted at run time.
// expect-error: a_part_names_options_of_another_type<0, int, (selfalign::)?text>
// max-lines[gcc]: 17
// max-lines[clang]: 30
#include <selfalign.hpp>
#include <vector>
namespace sa = selfalign;

#ifdef CONTROL
std::vector const parts{sa::ranking("a", "sea", "city"), sa::ranking("b", "city", "sea")};
#else
std::vector const parts{sa::ranking("a", 0, 1), sa::ranking("b", 1, 0)};
#endif
auto const h = sa::compose(sa::options("sea", "city"), sa::aggregators::plurality, parts);
int main() {}
