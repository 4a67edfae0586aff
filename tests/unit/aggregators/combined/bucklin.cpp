// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/combined/bucklin.hpp>
#include <selfalign/aggregators/combined/simplified_bucklin.hpp>
#include <selfalign/aggregators/combined/weighted_bucklin.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("bucklin: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::bucklin), "bucklin") == "");
    CHECK(difference(hidden(ag::simplified_bucklin), "simplified_bucklin") == "");
    CHECK(difference(hidden(ag::weighted_bucklin), "weighted_bucklin") == "");
    // Planted.
    CHECK(difference(hidden(ag::simplified_bucklin), "bucklin") != "");
    CHECK(difference(hidden(ag::bucklin), "simplified_bucklin") != "");
    CHECK(difference(hidden(ag::bucklin), "weighted_bucklin") != "");
}

TEST_CASE("bucklin: published examples") {
    CHECK(hidden(ag::bucklin).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::simplified_bucklin).strict(tennessee(), {}) == choice{1, 2});
    CHECK(hidden(ag::weighted_bucklin).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::bucklin).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::simplified_bucklin).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::weighted_bucklin).strict(cycle(), {}) == choice{0, 1, 2});
    // Half of the points is enough for the weighted rule, half of the parts not for the others.
    sample const half = ballots({{2, "abc"}, {2, "cba"}});
    CHECK(hidden(ag::weighted_bucklin).strict(half, {}) == choice{0, 2});
    CHECK(hidden(ag::bucklin).strict(half, {}) == choice{1});
    // Tied options share their places: c has a half of the second place.
    CHECK(hidden(ag::bucklin).weak(ballots({{2, "ab=c"}, {2, "bca"}, {1, "cab"}}), {})
          == choice{2});
}

TEST_CASE("bucklin: anonymous, neutral, weakly Pareto; not Condorcet") {
    CHECK(broken_claim(hidden(ag::bucklin), "anonymous neutral pareto monotone") == "");
    CHECK(broken_claim(hidden(ag::simplified_bucklin), "anonymous neutral pareto monotone") == "");
    CHECK(broken_claim(hidden(ag::weighted_bucklin), "anonymous neutral pareto") == "");
    CHECK(counterexample(hidden(ag::bucklin), "condorcet",
                         {{{{0, 2, 1}, {2, 0, 1}, {0, 1, 2}, {1, 2, 0}}, {1, 1, 2, 3}}}) != "");
    CHECK(counterexample(hidden(ag::weighted_bucklin), "condorcet",
                         {{{{0, 2, 1}, {2, 0, 1}, {0, 1, 2}, {1, 2, 0}}, {1, 1, 2, 3}}}) != "");
    CHECK(counterexample(hidden(ag::simplified_bucklin), "condorcet", strict(3, 3)) != "");
}
