// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

#include <algorithm>

#include <boost/rational.hpp>

namespace {

using half = boost::rational<long long>;

}  // namespace

TEST_CASE("nash_opt: the largest product from 0") {
    constexpr auto h = sa::compose(
        sa::options(trip::sea, trip::city, trip::home), sa::aggregators::constant(opt(0)),
        sa::utility<sa::zero>("a", [](trip t) { return t == trip::sea ? 9 : 2; }),
        sa::utility<sa::zero>("b", [](trip t) {
            return t == trip::sea ? 0 : t == trip::city ? 3 : 4;
        }));
    constexpr auto v = sa::reflexive(sa::relations::nash_opt, h);
    BOTH(v.misaligned() && v.loss == 8 && v.irreducible == 0 && v.avoidable() == 8);
    BOTH(v.witness.part == 1 && v.witness.preferred == opt(2) && v.witness.amount == 8);
    // City is worth 6 of the 8.
    BOTH(sa::relations::nash_opt.loss(opt(1), sa::evaluate(h)) == 2);
}

TEST_CASE("nash_opt: exact losses as the oracle, orders scored by Borda") {
    CHECK(loss_difference(sa::relations::nash_opt, "nash_opt", as_borda<long long>{},
                          as_borda<half>{})
          == "");
    CHECK(loss_difference(sa::relations::utilitarian, "nash_opt", as_borda<long long>{},
                          as_borda<half>{})
          != "");
}

TEST_CASE("nash_opt: exact losses and witnesses on random integer utilities, also negative ones") {
    for (utilities const& u : random_utilities()) {
        CAPTURE(u.name);
        auto const h = sa::compose(sa::numbered(static_cast<int>(u.value[0].size())),
                                   sa::aggregators::plurality, valued_table(u));
        long long best = -1'000'000;
        int first = 0;
        for (int y = 0; y < h.options(); ++y) {
            long long const welfare = oracle_welfare("nash", u.value, u.weight, y).numerator;
            if (welfare > best) first = y;
            best = std::max(best, welfare);
        }
        for (int x = 0; x < h.options(); ++x) {
            long long const lost = best - oracle_welfare("nash", u.value, u.weight, x).numerator;
            CHECK(sa::relations::nash_opt.loss(opt(x), h) == lost);
            if (lost == 0) continue;
            auto const o = sa::relations::nash_opt.witness(opt(x), h);
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
