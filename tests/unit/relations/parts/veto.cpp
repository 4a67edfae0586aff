// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

TEST_CASE("veto: nobody gets what it likes least") {
    constexpr auto h = sa::compose(
        sa::options(trip::sea, trip::city, trip::home), sa::aggregators::constant(opt(2)),
        sa::ranking("a", sa::tied(trip::sea, trip::city, trip::home)),
        sa::ranking("b", trip::city, sa::tied(trip::sea, trip::home)),
        sa::times(3, sa::ranking("c", trip::city, trip::sea, trip::home)));
    constexpr auto v = sa::reflexive(sa::relations::veto, h);
    BOTH(v.misaligned() && v.loss == 4 && v.irreducible == 0 && v.avoidable() == 4);
    BOTH(v.witness.part == 1 && v.witness.preferred == opt(1) && v.witness.amount == 1);
    // With one option nobody can complain: nothing is better.
    constexpr auto one = sa::compose(sa::options(trip::sea), sa::aggregators::plurality,
                                     sa::ranking("a", trip::sea));
    BOTH(sa::reflexive(sa::relations::veto, one).aligned());
}

TEST_CASE("veto: exact losses as the oracle") {
    CHECK(loss_difference(sa::relations::veto, "veto") == "");
    CHECK(loss_difference(sa::relations::all_top, "veto") != "");
}

TEST_CASE("veto: the witness is the first part that has nothing worse and something better") {
    CHECK(unsound_witness<sa::weak_orders>(
              sa::relations::veto, joined({small_weak(), random_weak()}),
              [](auto o, opt x, auto const& h) {
                  for (int i = 0; i <= o.part; ++i) {
                      bool better = false, worse = false;
                      for (int y = 0; y < h.options(); ++y) {
                          better = better || h.prefers(i, opt(y), x);
                          worse = worse || h.prefers(i, x, opt(y));
                      }
                      if ((better && !worse) != (i == o.part)) return false;
                  }
                  return o.amount == 1 && h.is_top(o.part, o.preferred);
              }) == "");
}
