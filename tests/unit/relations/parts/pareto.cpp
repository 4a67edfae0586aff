// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

TEST_CASE("pareto: nothing is better for every part") {
    constexpr auto h = sa::compose(sa::options(trip::sea, trip::city, trip::home),
                                   sa::aggregators::constant(opt(2)),
                                   sa::ranking("a", trip::sea, trip::city, trip::home),
                                   sa::ranking("b", trip::city, trip::sea, trip::home));
    constexpr auto v = sa::reflexive(sa::relations::pareto, h);
    BOTH(v.misaligned() && v.loss == 1 && v.irreducible == 0 && v.avoidable() == 1);
    // sea and city are both better for both; the lowest is shown, with who gains just 1 by it.
    BOTH(v.witness.preferred == opt(0) && v.witness.part == 1 && v.witness.amount == 1);
    BOTH(v.witness.chosen == opt(2));
}

TEST_CASE("pareto: efficiency is weak, indifference of one part is enough") {
    constexpr auto h = sa::compose(
        sa::options(trip::sea, trip::city), sa::aggregators::constant(opt(1)),
        sa::ranking("a", trip::sea, trip::city), sa::ranking("b", sa::tied(trip::sea, trip::city)));
    BOTH(sa::reflexive(sa::relations::pareto, h).aligned());
}

TEST_CASE("pareto: exact losses as the oracle") {
    CHECK(loss_difference(sa::relations::pareto, "pareto") == "");
    CHECK(loss_difference(sa::relations::unanimity, "pareto") != "");
}

TEST_CASE("pareto: the witness is better for all parts, by the amount for the part it names") {
    CHECK(unsound_witness<sa::weak_orders>(
              sa::relations::pareto, joined({small_weak(), random_weak()}),
              [](auto o, opt x, auto const& h) {
                  for (int i = 0; i < h.parts(); ++i) {
                      int const gain = h.rank(i, x) - h.rank(i, o.preferred);
                      if (gain < o.amount || (i < o.part && gain == o.amount)) return false;
                      if (i == o.part && gain != o.amount) return false;
                  }
                  return o.amount == sa::relations::pareto.loss(x, h) && o.amount > 0;
              }) == "");
}
