// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto divided = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality,
                                     sa::ranking("a", trip::sea, trip::city),
                                     sa::ranking("b", trip::city, trip::sea));

}  // namespace

TEST_CASE("boundary: what H's own aggregator would choose") {
    BOTH(sa::reflexive(sa::relations::boundary, divided).aligned());
    BOTH(sa::relations::boundary.loss(opt(1), sa::evaluate(divided)) == 0);
    constexpr auto first = sa::compose(
        sa::options(trip::sea, trip::city), sa::aggregators::dictator(0),
        sa::ranking("a", trip::sea, trip::city), sa::ranking("b", trip::city, trip::sea));
    BOTH(sa::relations::boundary.loss(opt(1), sa::evaluate(first)) == 1);
    constexpr auto against = sa::aligned(sa::relations::boundary, divided, first, sa::ties::forall);
    BOTH(against.misaligned() && against.loss == 1);
    BOTH(against.witness.part == -1 && against.witness.preferred == opt(0));
}

TEST_CASE("boundary: exact losses as the oracle, under a set rule and a resolute one") {
    CHECK(loss_difference(sa::relations::boundary, "boundary") == "");
    CHECK(loss_difference(sa::relations::boundary, "boundary", as_orders{}, as_orders{},
                          sa::aggregators::irv, "irv") == "");
    CHECK(loss_difference(sa::relations::boundary, "boundary", as_orders{}, as_orders{},
                          sa::lex(sa::aggregators::plurality), "plurality") != "");
}

TEST_CASE("boundary: the witness is the lowest choice of H") {
    CHECK(unsound_witness<sa::weak_orders>(
              sa::relations::boundary, joined({small_weak(), random_weak()}),
              [](auto o, opt x, auto const& h) {
                  auto const chosen = sa::choose(h);
                  return o.part == -1 && o.amount == 1 && o.preferred == chosen.lowest() &&
                         !chosen.contains(x);
              }) == "");
}
