// SPDX-License-Identifier: BSL-1.0
// A part counts as a whole number of parts.
// expect-error: the_weight_of_a_part_must_be_an_integer<
// max-lines: 35
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#ifdef CONTROL
struct part {
    constexpr int weight() const { return 2; }
    constexpr bool prefers(sa::WorldModel auto const&, sa::opt x, sa::opt y) const { return x < y; }
};
constexpr auto c = sa::choose(sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::borda, part{}));
#else
struct part {
    constexpr double weight() const { return 2.5; }
    constexpr bool prefers(sa::WorldModel auto const&, sa::opt x, sa::opt y) const { return x < y; }
};
constexpr auto c = sa::choose(sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::borda, part{}));
#endif
int main() {}
