// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <limits>
#include <type_traits>

#include <boost/rational.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

using q = boost::rational<long long>;
struct euro {};
struct hour {};
struct health {};

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);

constexpr auto likes_sea = [](trip t) { return t == trip::sea ? 2 : 0; };
constexpr auto likes_sea_exactly = [](trip t) { return t == trip::sea ? q(1, 3) : q(1, 7); };

template <class... Parts>
constexpr auto profile_of(Parts const&... parts) {
    return sa::evaluate(sa::compose(world, sa::aggregators::plurality, parts...)).profile();
}
template <class... Parts>
using profile_t = decltype(profile_of(std::declval<Parts>()...));

}  // namespace

TEST_CASE("utility: values, and the ranks that follow from them") {
    constexpr auto p = profile_of(sa::utility("me", likes_sea));
    static_assert(sa::CardinalProfile<decltype(p)> && !sa::StrictProfile<decltype(p)>);
    static_assert(std::is_same_v<decltype(p)::value_type, int>);
    BOTH(p.value(0, opt(0)) == 2 && p.value(0, opt(2)) == 0);
    BOTH(p.rank(0, opt(0)) == 0 && p.rank(0, opt(1)) == 1 && p.rank(0, opt(2)) == 1);
}

TEST_CASE("utility: any ordered number type, and their common type") {
    constexpr auto exact =
        profile_of(sa::utility("me", likes_sea_exactly), sa::utility("you", likes_sea));
    static_assert(std::is_same_v<decltype(exact)::value_type, q>);
    BOTH(exact.value(0, opt(0)) == q(1, 3) && exact.value(1, opt(0)) == q(2));
    constexpr auto wide = profile_of(sa::utility("me", [](trip) { return 5'000'000'000LL; }),
                                     sa::utility("you", likes_sea));
    BOTH(wide.value(0, opt(0)) == 5'000'000'000LL && wide.value(1, opt(0)) == 2);
    constexpr auto real =
        profile_of(sa::utility("me", [](trip t) { return t == trip::sea ? 0.5 : 0.25; }));
    static_assert(std::is_same_v<decltype(real)::value_type, double>);
    BOTH(real.value(0, opt(0)) == 0.5 && real.rank(0, opt(1)) == 1);
}

TEST_CASE("utility: a composite promises what all its parts promise") {
    using euros = decltype(sa::utility<sa::zero, sa::in_units_of<euro>>("a", likes_sea));
    using hours = decltype(sa::utility<sa::zero, sa::in_units_of<hour>>("a", likes_sea));
    using levels =
        decltype(sa::utility<sa::at_levels_of<health>, sa::in_units_of<euro>>("a", likes_sea));
    using plain = decltype(sa::utility("a", likes_sea));
    static_assert(sa::RatioProfile<profile_t<euros, euros>>
                  && sa::UnitComparable<profile_t<euros, euros>>);
    static_assert(!sa::LevelComparable<profile_t<euros>>);
    static_assert(sa::RatioProfile<profile_t<euros, hours>>
                  && !sa::UnitComparable<profile_t<euros, hours>>);
    static_assert(sa::UnitComparable<profile_t<euros, levels>>
                  && !sa::RatioProfile<profile_t<euros, levels>>);
    static_assert(sa::LevelComparable<profile_t<levels>>
                  && !sa::LevelComparable<profile_t<levels, euros>>);
    static_assert(!sa::RatioProfile<profile_t<euros, plain>>
                  && sa::CardinalProfile<profile_t<euros, plain>>);
    // A ranking beside utilities leaves an order, and no values.
    using ranks = decltype(sa::ranking("r", trip::sea, trip::city, trip::home));
    static_assert(sa::OrdinalProfile<profile_t<euros, ranks>>
                  && !sa::CardinalProfile<profile_t<euros, ranks>>);
    CHECK(true);
}

TEST_CASE("utility: NaN and infinity are errors that name part and option") {
    auto const composed = [](double v) {
        return error_of([&] {
            static_cast<void>(
                sa::compose(sa::options("sea", "city"), sa::aggregators::plurality,
                            sa::utility("joy", [v](sa::text t) { return t == "sea" ? 1.0 : v; })));
        });
    };
    std::string const said =
        "utility 'joy' of option 'city' is not a finite number; expected neither NaN nor infinity";
    CHECK(composed(std::numeric_limits<double>::quiet_NaN()) == said);
    CHECK(composed(std::numeric_limits<double>::infinity()) == said);
    CHECK(composed(-std::numeric_limits<double>::infinity()) == said);
    CHECK(composed(1e300) == "");
    // Also where the others only rank, so that only an order is kept.
    CHECK(error_of([] {
              static_cast<void>(sa::compose(sa::options("sea", "city"), sa::aggregators::plurality,
                                            sa::ranking("r", "sea", "city"),
                                            sa::utility("joy", [](sa::text) {
                                                return std::numeric_limits<double>::quiet_NaN();
                                            })));
          })
          == "utility 'joy' of option 'sea' is not a finite number; expected neither NaN nor "
             "infinity");
}

// Signed beside unsigned must not turn -1 into a large number.
TEST_CASE("utility: integers of different types keep their values") {
    auto const p = profile_of(sa::utility("a", [](trip t) { return t == trip::sea ? -1 : 0; }),
                              sa::utility("b", [](trip) { return 3U; }));
    CHECK(static_cast<long long>(p.value(0, opt(0))) == -1);
    CHECK(p.value(0, opt(0)) < p.value(0, opt(1)));
}

TEST_CASE("utility: a value that the common number type cannot hold is an error") {
    auto const huge = [](trip t) { return t == trip::sea ? (1LL << 53) + 1 : 0; };
    CHECK(error_of([&] {
              static_cast<void>(
                  profile_of(sa::utility("a", huge), sa::utility("b", [](trip) { return 0.5; })));
          }).substr(0, 56)
          == "utility 'a' of option 'sea' changes its value in the num");
    CHECK(error_of([&] {
              static_cast<void>(profile_of(sa::utility("a", [](trip) { return 1ULL << 63; })));
          }) != "");
}
