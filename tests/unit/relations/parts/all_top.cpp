// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>

namespace sa = selfalign;
using namespace check;

TEST_CASE("all_top: everybody's favourite") {
    constexpr auto h =
        sa::compose(sa::options(trip::sea, trip::city, trip::home), sa::aggregators::dictator(0),
                    sa::ranking("a", trip::sea, trip::city, trip::home),
                    sa::times(2, sa::ranking("b", trip::home, sa::tied(trip::city, trip::sea))));
    constexpr auto v = sa::reflexive(sa::relations::all_top, h);
    BOTH(v.misaligned() && v.loss == 2 && v.irreducible == 2 && v.avoidable() == 0);
    BOTH(v.witness.part == 1 && v.witness.preferred == opt(2) && v.witness.amount == 1);
    BOTH(v.witness.part_name == "b");
    BOTH(sa::relations::all_top.loss(opt(1), sa::evaluate(h)) == 3);
}

TEST_CASE("all_top: exact losses as the oracle") {
    CHECK(loss_difference(sa::relations::all_top, "all_top") == "");
    CHECK(loss_difference(sa::relations::veto, "all_top") != "");
}

TEST_CASE("all_top: the witness is the part with the most options above, and its favourite") {
    CHECK(unsound_witness<sa::weak_orders>(
              sa::relations::all_top, joined({small_weak(), random_weak()}),
              [](auto o, opt x, auto const& h) {
                  int most = 0, above = 0;
                  for (int i = 0; i < h.parts(); ++i) most = std::max(most, int(h.rank(i, x)));
                  for (int y = 0; y < h.options(); ++y)
                      above += h.prefers(o.part, opt(y), x) ? 1 : 0;
                  return o.amount == most && above == most && h.rank(o.part, o.preferred) == 0;
              }) == "");
}
