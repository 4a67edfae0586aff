// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto under(int part) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home),
                       sa::aggregators::dictator(part),
                       sa::ranking("me", trip::home, trip::city, trip::sea),
                       sa::ranking("you", sa::tied(trip::city, trip::sea), trip::home));
}

}  // namespace

TEST_CASE("dictator: the tops of one part, all of them") {
    BOTH(sa::choose(under(0)) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(under(1)) == menu_of_two(0, 1));
    BOTH(sa::choose(under(1), menu_of_two(1, 2)) == sa::option_set<1>::of(opt(1)));
}

TEST_CASE("dictator: as the oracle on every scope and menu") {
    CHECK(difference(hidden(sa::aggregators::dictator(0)), "dictator0") == "");
    // Planted: the bottom of the part instead of its top.
    auto const last = []<class P>(P const& p) {
        sa::options_of<P> worst;
        for (int x = 0; x < p.options(); ++x)
            if (p.rank(0, opt(x)) == p.options() - 1) worst.insert(opt(x));
        return worst;
    };
    CHECK(difference(hidden(last), "dictator0") != "");
}

TEST_CASE("dictator: neutral and Pareto, not anonymous") {
    plain_rule const rule = hidden(sa::aggregators::dictator(0)).weak;
    CHECK(not_neutral(rule, small_weak()) == "");
    CHECK(not_pareto(rule, small_weak()) == "");
    CHECK(not_anonymous(rule, strict(2, 2)) == "ranks 01 | 10");
}

TEST_CASE("dictator: a part that is not there is an error that says which ones are") {
    CHECK(error_of([] { static_cast<void>(sa::choose(under(2))); }) ==
          "part 2 was asked for; expected 0..1");
    CHECK(error_of([] { static_cast<void>(sa::choose(under(-1))); }) ==
          "part -1 was asked for; expected 0..1");
}
