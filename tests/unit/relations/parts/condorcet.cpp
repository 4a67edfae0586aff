// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

TEST_CASE("condorcet: a strict majority winner is chosen if there is one") {
    constexpr auto h =
        sa::compose(sa::options(trip::sea, trip::city, trip::home), sa::aggregators::plurality,
                    sa::times(3, sa::ranking("a", trip::sea, trip::city, trip::home)),
                    sa::times(2, sa::ranking("b", trip::city, trip::home, trip::sea)),
                    sa::times(2, sa::ranking("c", trip::home, trip::city, trip::sea)));
    constexpr auto v = sa::reflexive(sa::relations::condorcet, h);
    BOTH(v.misaligned() && v.loss == 1 && v.irreducible == 0 && v.avoidable() == 1);
    BOTH(v.witness.part == 1 && v.witness.preferred == opt(1) && v.witness.amount == 1);
}

TEST_CASE("condorcet: exact losses as the oracle") {
    CHECK(loss_difference(sa::relations::condorcet, "condorcet") == "");
    CHECK(loss_difference(sa::relations::pareto, "condorcet") != "");
}

TEST_CASE("condorcet: the witness beats every option, and x by the amount") {
    CHECK(unsound_witness<sa::weak_orders>(
              sa::relations::condorcet, joined({small_weak(), random_weak()}),
              [](auto o, opt x, auto const& h) {
                  auto const margin = [&](opt a, opt b) {
                      long long m = 0;
                      for (int i = 0; i < h.parts(); ++i)
                          m += h.prefers(i, a, b)   ? h.weight(i)
                               : h.prefers(i, b, a) ? -h.weight(i)
                                                    : 0;
                      return m;
                  };
                  for (int y = 0; y < h.options(); ++y)
                      if (opt(y) != o.preferred && margin(o.preferred, opt(y)) <= 0) return false;
                  for (int i = 0; i < o.part; ++i)
                      if (h.prefers(i, o.preferred, x)) return false;
                  return h.prefers(o.part, o.preferred, x) && o.amount == margin(o.preferred, x);
              }) == "");
}
