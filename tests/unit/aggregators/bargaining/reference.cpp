// SPDX-License-Identifier: BSL-1.0
#include "reference.hpp"

#include <algorithm>
#include <random>

namespace reference {

namespace {

int below(std::mt19937& random, int bound) {
    return static_cast<int>(random() % static_cast<unsigned>(bound));
}

std::vector<utilities> random_rows(unsigned seed, int how_many, int least_parts, int most_parts,
                                   int most_options) {
    std::mt19937 random(seed);
    std::vector<utilities> result;
    for (int k = 0; k < how_many; ++k) {
        int const parts = least_parts + below(random, most_parts - least_parts + 1);
        int const options = 1 + below(random, most_options);
        int const different = 2 + below(random, 8);
        int const least = -below(random, 4);
        utilities u;
        u.name = "utilities " + std::to_string(seed) + "/" + std::to_string(k);
        for (int i = 0; i < parts; ++i) {
            u.value.emplace_back();
            for (int x = 0; x < options; ++x)
                u.value.back().push_back(least + below(random, different));
            u.weight.push_back(1 + below(random, 3));
        }
        result.push_back(u);
    }
    return result;
}

} // namespace

std::vector<utilities> const& graded_ballots() {
    static auto const all = random_rows(20240701, 200, 1, 4, 5);
    return all;
}
std::vector<utilities> const& two_parts() {
    static auto const all = random_rows(20240702, 100, 2, 2, 6);
    return all;
}

TEST_CASE("reference: the scopes and the segments are what they say") {
    CHECK(graded_ballots().size() == 200);
    CHECK(two_parts().size() == 100);
    utilities const line{"", {{0, 1}, {1, 0}}, {1, 1}};
    CHECK(utilitarian_lotteries(line, {0, 0}) == points{{0, 1}, {1, 0}});
    CHECK(nash_lotteries(line, {0, 0}) == points{{rational(1, 2), rational(1, 2)}});
    CHECK(egalitarian_lotteries(line, {0, 2}).empty());
}

} // namespace reference
