// SPDX-License-Identifier: BSL-1.0
//
// Many parts are counted in blocks: the same numbers as one part and one pair after the other.
#include "../check.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace sa = selfalign;
using sa::opt;

namespace {

using strict_table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
using weak_table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;

// Weights 1..largest; `largest` 1: all equal.
template <class Table>
Table random_table(int parts, int options, long long largest, std::mt19937& random) {
    Table t(sa::dynamic(parts, options));
    std::vector<int> score(static_cast<std::size_t>(options));
    for (int i = 0; i < parts; ++i) {
        bool const strict = std::is_same_v<Table, strict_table>;
        for (std::size_t x = 0; x < score.size(); ++x)
            score[x] = strict ? static_cast<int>(x) : static_cast<int>(random() % 4);
        if (strict) std::shuffle(score.begin(), score.end(), random);
        for (int x = 0; x < options; ++x) {
            int better = 0;
            for (int other : score) better += other < score[static_cast<std::size_t>(x)] ? 1 : 0;
            t.set_rank(i, opt(x), better);
        }
        // Mostly light, now and then the heaviest.
        t.set_weight(i,
                     random() % 50 == 0 ? largest : 1 + static_cast<long long>(random()) % largest);
    }
    return t;
}

template <class Table>
int wrong_counts(Table const& t) {
    auto const counted = sa::tallied(t);
    auto const bare = sa::support(t);
    int const options = t.options();
    int wrong = 0;
    for (int x = 0; x < options; ++x)
        for (int y = 0; y < options; ++y) {
            long long n = 0;
            for (int i = 0; i < t.parts(); ++i)
                if (t.rank(i, opt(x)) < t.rank(i, opt(y))) n += t.weight(i);
            wrong += n != bare(x, y) || n != sa::support(counted)(x, y) ? 1 : 0;
        }
    // Who stands where: with ties, r better and k alike.
    std::map<std::vector<int>, long long> standings;
    for (int i = 0; i < t.parts(); ++i)
        for (int x = 0; x < options; ++x) {
            int alike = 0;
            for (int y = 0; y < options; ++y)
                alike += t.rank(i, opt(x)) == t.rank(i, opt(y)) ? 1 : 0;
            standings[{x, t.rank(i, opt(x)), alike}] += t.weight(i);
        }
    std::map<std::vector<int>, long long> seen;
    sa::each_standing(counted, [&](int x, int better, int tied, long long weight) {
        seen[{x, better, tied}] += weight;
    });
    wrong += standings != seen ? 1 : 0;
    auto const differ = [&](auto const& stored, auto const& anew) {
        for (int x = 0; x < options; ++x) wrong += stored[x] != anew[x] ? 1 : 0;
    };
    differ(sa::borda_points(counted), sa::borda_points(t));
    differ(sa::last_places(counted), sa::last_places(t));
    differ(sa::first_places(counted), sa::first_places(t));
    return wrong;
}

}  // namespace

TEST_CASE("row blocks: every size of the last block, every width of the weights") {
    std::mt19937 random(7);
    int wrong = 0;
    // The widths of a narrow lane (4 bits) and of a wide one (11), and several of these.
    for (long long largest : {1LL, 15LL, 16LL, 2048LL, 100'000'000'000'000LL})
        for (int parts : {1, 128, 512, 1111}) {
            wrong += wrong_counts(random_table<strict_table>(parts, 5, largest, random));
            wrong += wrong_counts(random_table<weak_table>(parts, 5, largest, random));
        }
    CHECK(wrong == 0);
}

TEST_CASE("row blocks: one option, and more than a byte can number") {
    std::mt19937 random(8);
    int wrong = 0;
    for (int options : {1, 64, 65, 256, 257}) {
        if (check::thinned && (options == 65 || options == 256)) continue;
        wrong += wrong_counts(random_table<strict_table>(130, options, 9, random));
        wrong += wrong_counts(random_table<weak_table>(130, options, 9, random));
    }
    CHECK(wrong == 0);
    // The last row of a second block counts.
    auto t = random_table<weak_table>(600, 4, 3, random);
    auto const before = sa::support(t);
    for (int x = 0; x < 4; ++x) t.set_rank(599, opt(x), x);
    t.set_weight(599, 10'000);
    CHECK(sa::support(t)(2, 3) > before(2, 3) + 9000);
}

TEST_CASE("row blocks: everybody weighs as much as weights can") {
    // 700 parts of the largest weight that the table accepts: no lane and no sum overflows.
    strict_table t(sa::dynamic(700, 3));
    for (int i = 0; i < 700; ++i) {
        for (int x = 0; x < 3; ++x) t.set_rank(i, opt(x), (x + i) % 3);
        t.set_weight(i, 1'000'000'000'000'000 - i % 2);
    }
    CHECK(wrong_counts(t) == 0);
}
