// SPDX-License-Identifier: BSL-1.0
#include "../bargaining/reference.hpp"

namespace sa = selfalign;
using namespace check;
using reference::on_borda;

namespace {

constexpr auto two(int factor) {
    return sa::compose(
        sa::options(trip::sea, trip::city, trip::home), sa::aggregators::nash,
        sa::utility<sa::zero>("a", [factor](trip t) { return factor * (t == trip::sea ? 5 : 2); }),
        sa::utility<sa::zero>("b", [](trip t) { return t == trip::sea ? 1 : 3; }));
}

samples const& every_order() {
    static samples const scope = joined({small_strict(), random_strict(), weak(1, 3), weak(2, 3),
                                         weak(3, 3), random_weak()});
    return scope;
}

}  // namespace

TEST_CASE("nash: the largest product, whatever the unit of each part") {
    BOTH(sa::choose(two(1)) == menu_of_two(1, 2));
    BOTH(sa::choose(two(7)) == menu_of_two(1, 2));
    BOTH(sa::aggregators::nash.scores(sa::evaluate(two(1)).profile())[0] == 5);
}

TEST_CASE("nash: below 0 is not individually rational, and products of 0 tie") {
    constexpr auto hostile = sa::compose(
        sa::options(trip::sea, trip::city, trip::home), sa::aggregators::nash,
        sa::utility<sa::zero>("a", [](trip t) { return t == trip::home ? 0 : -5; }),
        sa::utility<sa::zero>("b", [](trip t) { return t == trip::home ? 4 : -5; }));
    BOTH(sa::choose(hostile) == sa::option_set<1>::all(3));
    // Hence not Pareto: everybody prefers home.
    BOTH(sa::reflexive(sa::relations::pareto, hostile, sa::ties::lowest).misaligned());
}

TEST_CASE("nash: as the oracle on every scope and menu, orders scored by Borda") {
    CHECK(difference(on_borda(sa::aggregators::nash), "nash", every_order()) == "");
    CHECK(difference(on_borda(sa::aggregators::borda), "nash", every_order()) != "");
}

TEST_CASE("nash: as the oracle on random integer utilities, also negative ones") {
    for (utilities const& u : random_utilities())
        CHECK_MESSAGE(choice_of(sa::winners(sa::aggregators::nash, valued_table(u))) ==
                          oracle_best("nash", u),
                      u.name);
}

TEST_CASE("nash: anonymous, neutral, Pareto on Borda scores, invariant under the unit of a part") {
    auto const rule = on_borda(sa::aggregators::nash);
    samples const scope = joined({small_strict(), small_weak(), random_weak()});
    CHECK(not_anonymous(rule, scope) == "");
    CHECK(not_neutral(rule, scope) == "");
    // Borda scores: what is better than something for every part is last for none.
    CHECK(not_pareto(rule, scope) == "");
    for (utilities u : random_utilities()) {
        choice const before = choice_of(sa::winners(sa::aggregators::nash, valued_table(u)));
        for (long long& v : u.value[0]) v *= 3;
        CHECK(choice_of(sa::winners(sa::aggregators::nash, valued_table(u))) == before);
    }
}

TEST_CASE("nash: a product beyond 64 bits is an error, not a wrong choice") {
    utilities u{"big", {{4'000'000'000, 1}, {4'000'000'000, 1}}, {1, 1}};
    CHECK(error_of([&] {
              static_cast<void>(sa::winners(sa::aggregators::nash, valued_table(u)));
          }).substr(0, 22) == "a product does not fit");
}
