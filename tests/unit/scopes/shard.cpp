// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/ext/ranges.hpp>

namespace sa = selfalign;
using namespace check;

TEST_CASE("shard: 1 to 7 shards have every system once, and their counts add up") {
    auto const scope = sa::scopes::strict_orders<3, 3>(sa::aggregators::plurality);
    auto const whole = sa::count(scope, sa::relations::veto, sa::ties::forall);
    CHECK(whole.aligned == 96);
    for (long long n = 1; n <= 7; ++n) {
        long long next = 0;
        sa::counts<long long> sum;
        for (long long i = 0; i < n; ++i) {
            auto const part = sa::scopes::shard(scope, i, n);
            CHECK(part.first_index() == next);
            CHECK((part.size() == 216 / n || part.size() == 216 / n + 1));
            if (part.size() > 0) {
                CHECK(sample_of(part[0]) == sample_of(scope[next]));
                CHECK(sample_of(*(part.end() - 1)) == sample_of(scope[next + part.size() - 1]));
            }
            next += part.size();
            sum += sa::census(part, sa::relations::veto, sa::ties::forall);
        }
        CHECK(next == scope.size());
        CHECK(sum == whole);
    }
}

TEST_CASE("shard: empty shards, shards of shards, shards of what has no cursor, mistakes") {
    constexpr auto four = sa::scopes::strict_orders<2, 2>(sa::aggregators::borda);
    BOTH(sa::scopes::shard(four, 0, 5).size() == 0);
    BOTH(sa::scopes::shard(four, 4, 5).size() == 1);
    BOTH(sa::scopes::shard(sa::scopes::shard(four, 1, 2), 1, 2)[0].rank(1, opt(0)) == 1);
    CHECK(sa::census(sa::scopes::shard(four, 0, 5), sa::relations::pareto, sa::ties::lowest)
              .systems
          == 0);
    struct last_two {
        decltype(four) all;
        long long size() const { return 2; }
        auto operator[](long long index) const { return all[2 + index]; }
    };
    auto const second = sa::scopes::shard(last_two{four}, 1, 2);
    CHECK(second.size() == 1);
    CHECK((*second.begin()).rank(0, opt(0)) == 1);
    CHECK(error_of([&] { sa::scopes::shard(four, 2, 2); }).find("0..1") != std::string::npos);
    CHECK(error_of([&] { sa::scopes::shard(four, 0, 0); }).find("at least 1") != std::string::npos);
}
