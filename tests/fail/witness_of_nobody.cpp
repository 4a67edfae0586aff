// SPDX-License-Identifier: BSL-1.0
// A witness names a part and an option that are there, or none.
// expect-error: a_witness_names_no_part_of_the_system
// expect-error: a_witness_prefers_no_option_of_the_world
// max-lines: 68
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
struct f {
    int part, preferred;
    constexpr int loss(sa::opt, sa::Profile auto const&) const { return 1; }
    constexpr sa::objection<int> witness(sa::opt, sa::Profile auto const&) const { return {part, sa::opt(preferred), 1}; }
};
#ifdef CONTROL
constexpr auto v = sa::reflexive(f{0, -1}, h);
constexpr auto w = sa::reflexive(f{-1, 1}, h);
#else
constexpr auto v = sa::reflexive(f{1, -1}, h);
static_assert(sa::self_aligned<f{-1, 2}, h>);
#endif
int main() {}
