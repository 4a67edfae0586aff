// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <limits>

#include <boost/rational.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

using q = boost::rational<long long>;

template <class Number>
constexpr auto weighing(Number a, Number b, Number c) {
    sa::list<Number, 3> w(3);
    w[0] = a;
    w[1] = b;
    w[2] = c;
    return sa::lottery<Number, 3>(w);
}

// Draws a part, and takes its favourite.
struct random_dictator {
    template <sa::StrictProfile P>
    constexpr auto operator()(P const& p) const {
        sa::list<long long, sa::max_options<P>> w(p.options());
        for (int i = 0; i < p.parts(); ++i) w[p.at(i, 0).index] += sa::weight_of(p, i);
        return sa::lottery<long long, sa::max_options<P>>(w);
    }
};

}  // namespace

TEST_CASE("lottery: exact weights, equal as distributions") {
    constexpr auto half = weighing(1, 0, 1);
    BOTH(half.total() == 2 && half.weight(opt(1)) == 0 && half.options() == 3);
    BOTH(half.support() == menu_of_two(0, 2));
    BOTH(half == weighing(3, 0, 3) && !(half == weighing(3, 0, 4)) && !(half == weighing(1, 1, 0)));
    BOTH(weighing(q(1, 3), q(1, 6), q(0)) == weighing(q(2), q(1), q(0)));
}

TEST_CASE("lottery: negative weights, or nothing but zeros, are errors") {
    std::string const said = "a lottery needs weights of at least 0 with a positive sum";
    CHECK(error_of([] { static_cast<void>(weighing(1, -1, 1)); }) == said);
    CHECK(error_of([] { static_cast<void>(weighing(0, 0, 0)); }) == said);
    double const nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(error_of([&] { static_cast<void>(weighing(1.0, nan, 1.0)); }) == said);
}

TEST_CASE("lottery: weights as large as their type, and beyond") {
    auto const of_two = []<class Number>(Number a, Number b) {
        sa::list<Number, 2> weights(2);
        weights[0] = a;
        weights[1] = b;
        return sa::lottery<Number, 2>(weights);
    };
    constexpr int most = std::numeric_limits<int>::max();
    constexpr long long longest = std::numeric_limits<long long>::max();
    CHECK(of_two(most, most).total() == 2LL * most);
    CHECK(sa::probability(of_two(most, most), opt(1)) == sa::fraction(1, 2));
    CHECK(of_two(longest - 1, 1LL).total() == longest);
    CHECK(!(of_two(longest - 1, 1LL) == of_two(longest - 2, 1LL)));
    CHECK(of_two(longest - 1, 0LL) == of_two(1LL, 0LL));
    CHECK(error_of([&] { static_cast<void>(of_two(longest, 1LL)); }).find("a sum does not fit")
          == 0);
    CHECK(error_of([&] { static_cast<void>(of_two(1.0, std::numeric_limits<double>::infinity())); })
          != "");
    CHECK(
        error_of([&] { static_cast<void>(of_two(1.0, std::numeric_limits<double>::quiet_NaN())); })
        != "");
}

TEST_CASE("lottery: an aggregator may draw; what can be drawn is judged like a tie") {
    constexpr auto h =
        sa::compose(sa::options(trip::sea, trip::city, trip::home), random_dictator{},
                    sa::ranking("a", trip::sea, trip::city, trip::home),
                    sa::times(2, sa::ranking("b", trip::home, trip::city, trip::sea)));
    BOTH(sa::choose(h) == menu_of_two(0, 2));
    BOTH(sa::choose(h, menu_of_two(0, 1)) == menu_of_two(0, 1));
    BOTH(sa::reflexive(sa::relations::pareto, h).aligned());
    BOTH(sa::reflexive(sa::relations::veto, h).misaligned()
         && sa::reflexive(sa::relations::veto, h).loss == 2);
}

TEST_CASE("lottery: drawing what is not on the menu is an error") {
    auto const sigma = [](sa::Profile auto const&) { return weighing(0, 0, 1); };
    auto const h = sa::compose(sa::options(trip::sea, trip::city), sigma,
                               sa::ranking("a", trip::sea, trip::city));
    CHECK(error_of([&] { static_cast<void>(sa::choose(h)); }) ==
          "the aggregator chose option 2; expected one of 0..1");
}
