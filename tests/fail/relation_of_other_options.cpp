// SPDX-License-Identifier: BSL-1.0
// A relation about options by value expects the type that they have.
// expect-error: a_relation_reads_options_of_another_type<f, trip>
// max-lines[gcc]: 15
// max-lines[clang]: 24
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
struct f { constexpr bool operator()(trip chosen, sa::Profile auto const&) const { return chosen == trip::sea; } };
#else
struct f { constexpr bool operator()(int chosen, sa::Profile auto const&) const { return chosen == 0; } };
#endif
constexpr auto v = sa::reflexive(f{}, h);
int main() {}
