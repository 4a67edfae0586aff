// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

#include <algorithm>

#include <boost/rational.hpp>

namespace {

using half = boost::rational<long long>;

}  // namespace

TEST_CASE("utilitarian: the largest sum, in the common unit") {
    struct euro {};
    constexpr auto h =
        sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::constant(opt(0)),
                    sa::utility<sa::in_units_of<euro>>(
                        "a", [](trip t) { return t == trip::sea ? half(1, 2) : half(0); }),
                    sa::times(3, sa::utility<sa::in_units_of<euro>>("b", [](trip t) {
                                  return t == trip::sea ? half(0) : half(1, 3);
                              })));
    constexpr auto v = sa::reflexive(sa::relations::utilitarian, h);
    BOTH(v.misaligned() && v.loss == half(1, 2) && v.irreducible == half(0));
    BOTH(v.avoidable() == half(1, 2) && v.witness.amount == half(1, 2));
    BOTH(v.witness.part == 1 && v.witness.preferred == opt(1));
}

TEST_CASE("utilitarian: tripling one part's unit changes the answer (theory, section 10)") {
    struct util {};
    auto const of = [](int factor) {
        return sa::compose(
            sa::options(trip::sea, trip::city), sa::aggregators::constant(opt(1)),
            sa::utility<sa::in_units_of<util>>(
                "a", [factor](trip t) { return t == trip::sea ? factor : 0; }),
            sa::utility<sa::in_units_of<util>>("b", [](trip t) { return t == trip::sea ? 0 : 2; }));
    };
    CHECK(sa::reflexive(sa::relations::utilitarian, of(1)).aligned());
    CHECK(sa::reflexive(sa::relations::utilitarian, of(3)).loss == 1);
}

TEST_CASE("utilitarian: exact losses as the oracle, orders scored by Borda") {
    CHECK(loss_difference(sa::relations::utilitarian, "utilitarian", as_borda<long long>{},
                          as_borda<half>{})
          == "");
    CHECK(loss_difference(sa::relations::nash_opt, "utilitarian", as_borda<long long>{},
                          as_borda<half>{})
          != "");
}

TEST_CASE(
    "utilitarian: exact losses and witnesses on random integer utilities, also negative ones") {
    for (utilities const& u : random_utilities()) {
        CAPTURE(u.name);
        auto const h = sa::compose(sa::numbered(static_cast<int>(u.value[0].size())),
                                   sa::aggregators::plurality, valued_table(u));
        long long best = -1'000'000;
        int first = 0;
        for (int y = 0; y < h.options(); ++y) {
            long long const welfare = oracle_welfare("utilitarian", u.value, u.weight, y).numerator;
            if (welfare > best) first = y;
            best = std::max(best, welfare);
        }
        for (int x = 0; x < h.options(); ++x) {
            long long const lost =
                best - oracle_welfare("utilitarian", u.value, u.weight, x).numerator;
            CHECK(sa::relations::utilitarian.loss(opt(x), h) == lost);
            if (lost == 0) continue;
            auto const o = sa::relations::utilitarian.witness(opt(x), h);
            CHECK(o.amount == lost);
            CHECK(o.preferred == opt(first));
            for (int i = 0; i < h.parts(); ++i) {
                long long const gain = h.value(i, o.preferred) - h.value(i, opt(x));
                long long const shown = h.value(o.part, o.preferred) - h.value(o.part, opt(x));
                CHECK(gain <= shown);
                CHECK((i >= o.part || gain < shown));
            }
        }
    }
}
