// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

TEST_CASE("unanimity: a common favourite is chosen") {
    constexpr auto h = sa::compose(sa::options(trip::sea, trip::city, trip::home),
                                   sa::aggregators::constant(opt(2)),
                                   sa::ranking("a", sa::tied(trip::sea, trip::city), trip::home),
                                   sa::ranking("b", trip::city, trip::sea, trip::home));
    constexpr auto v = sa::reflexive(sa::relations::unanimity, h);
    BOTH(v.misaligned() && v.loss == 4 && v.irreducible == 0 && v.avoidable() == 4);
    BOTH(v.witness.part == 0 && v.witness.preferred == opt(0) && v.witness.amount == 2);
}

TEST_CASE("unanimity: exact losses as the oracle") {
    CHECK(loss_difference(sa::relations::unanimity, "unanimity") == "");
    CHECK(loss_difference(sa::relations::all_top, "unanimity") != "");
}

TEST_CASE("unanimity: a part that does not get its favourite, although all agree on one") {
    CHECK(unsound_witness<sa::weak_orders>(
              sa::relations::unanimity, joined({small_weak(), random_weak()}),
              [](auto o, opt x, auto const& h) {
                  bool agreed = false;
                  for (int y = 0; y < h.options(); ++y) {
                      int tops = 0;
                      for (int i = 0; i < h.parts(); ++i) tops += h.is_top(i, opt(y)) ? 1 : 0;
                      agreed = agreed || tops == h.parts();
                  }
                  return agreed && h.is_top(o.part, o.preferred) && !h.is_top(o.part, x) &&
                         o.amount == h.rank(o.part, x);
              }) == "");
}
