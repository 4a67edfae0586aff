// SPDX-License-Identifier: BSL-1.0
// A drift that exchanges neighbours in an order needs parts that rank strictly.
// expect-error: a_change_cannot_be_made_to_these_parts<(const )?selfalign::drifts::adaptation
// max-lines: 60
#include <selfalign.hpp>
#include <selfalign/dynamics.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
#ifdef CONTROL
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
#else
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", sa::tied(trip::sea, trip::city)));
#endif
int main() {
    static_cast<void>(sa::history(h, sa::drifts::adaptation, 1));
    static_cast<void>(sa::heal(sa::relations::veto, h, sa::drifts::adaptation, 1));
}
