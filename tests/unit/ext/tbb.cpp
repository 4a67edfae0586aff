// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/ext/tbb.hpp>

#include <atomic>
#include <stdexcept>

namespace sa = selfalign;
using namespace check;

TEST_CASE("tbb: a census is the same on any number of threads") {
    auto const scope = sa::scopes::strict_orders<3, 4>(sa::aggregators::plurality).borda_scored();
    auto const one = sa::census(scope, sa::relations::nash_opt, sa::ties::forall);
    REQUIRE(one.first_failing.has_value());
    for (int threads : {0, 1, 2, 4, 7}) {
        auto const many =
            sa::parallel_census(scope, sa::relations::nash_opt, sa::ties::forall, threads);
        CHECK(static_cast<sa::counts<long long> const&>(many)
              == static_cast<sa::counts<long long> const&>(one));
        REQUIRE(many.first_failing.has_value());
        CHECK(sample_of(*many.first_failing) == sample_of(*one.first_failing));
    }
    CHECK(sa::parallel_census(scope, sa::relations::veto, sa::ties::lowest).aligned == 8352);
}

TEST_CASE("tbb: pieces are added up in order, every one once, floating point included") {
    struct text {
        std::string digits;
        text& operator+=(text const& next) {
            digits += next.digits;
            return *this;
        }
    };
    std::string expected;
    for (int k = 3; k < 1000; ++k) expected += std::to_string(k) + " ";
    auto const written = [](long long first, long long last) {
        text t;
        for (; first < last; ++first) t.digits += std::to_string(first) + " ";
        return t;
    };
    for (int threads : {1, 2, 4})
        CHECK(sa::sum_in_order(3, 1000, 10, text(), written, threads).digits == expected);
    CHECK(sa::sum_in_order(5, 5, 10, text{"nothing"}, written).digits == "nothing");
    auto const thirds = [](long long first, long long last) {
        double sum = 0;
        for (; first < last; ++first) sum += 1.0 / static_cast<double>(first + 3);
        return sum;
    };
    double const alone = sa::sum_in_order(0, 100'000, 64, 0.0, thirds, 1);
    for (int threads : {2, 4})
        CHECK(sa::sum_in_order(0, 100'000, 64, 0.0, thirds, threads) == alone);
}

TEST_CASE("tbb: what a rule or relation throws is thrown") {
    auto const refuses = [](opt, sa::OrdinalProfile auto const& h) -> bool {
        if (h.rank(0, opt(0)) == 2) throw std::runtime_error("refused");
        return true;
    };
    CHECK_THROWS_AS(sa::parallel_census(sa::scopes::strict_orders<3, 3>(sa::aggregators::borda),
                                        refuses, sa::ties::lowest),
                    std::runtime_error);
}
