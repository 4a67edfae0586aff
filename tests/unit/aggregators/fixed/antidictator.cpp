// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/fixed/antidictator.hpp>

#include "../bargaining/reference.hpp"

namespace sa = selfalign;
using namespace check;
using reference::set;

namespace {

constexpr auto against(int part) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home),
                       sa::aggregators::antidictator(part),
                       sa::ranking("me", trip::home, trip::city, trip::sea),
                       sa::ranking("you", trip::home, sa::tied(trip::city, trip::sea)));
}

} // namespace

TEST_CASE("antidictator: the bottoms of one part, all of them") {
    BOTH(sa::choose(against(0)) == set(0));
    BOTH(sa::choose(against(1)) == set(0, 1));
    BOTH(sa::choose(against(0), menu_of_two(1, 2)) == set(1));
    BOTH(sa::choose(against(1), menu_of_two(0, 1)) == set(0, 1)); // indifferent
}

TEST_CASE("antidictator: as the oracle; neutral, not anonymous, not Pareto") {
    auto const oracle = [](sample const& s) {
        return reference::instructed("antidictator0", s, {});
    };
    CHECK(difference(hidden(sa::aggregators::antidictator(0)), oracle) == "");
    CHECK(difference(hidden(sa::aggregators::dictator(0)), oracle) != "");
    auto const rule = plain(sa::aggregators::antidictator(0));
    CHECK(not_neutral(rule, small_weak()) == "");
    CHECK(not_anonymous(rule, small_strict()) != "");
    CHECK(not_pareto(rule, small_strict()) != "");
}

TEST_CASE("antidictator: a part that is not there is an error that says which ones are") {
    CHECK(error_of([] { static_cast<void>(sa::choose(against(2))); })
          == "part 2 was asked for; expected 0..1");
    CHECK(error_of([] { static_cast<void>(sa::choose(against(-1))); })
          == "part -1 was asked for; expected 0..1");
}
