// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/scopes/first_failing_state.hpp>
#include <selfalign/scopes/tally_space.hpp>

#include <map>
#include <random>
#include <vector>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;

namespace {

using fields = std::vector<int>;
using rows = std::vector<fields>;

scopes::tally_space space_of(rows const& all, int parts) {
    fields flat;
    for (fields const& row : all) flat.insert(flat.end(), row.begin(), row.end());
    return {static_cast<int>(all.size()), static_cast<int>(all[0].size()), flat.data(), parts};
}

// Every way, one after the other: its state, in the order of their numbers.
std::vector<fields> states_of_ways(rows const& all, int parts) {
    std::vector<fields> states = {fields(all[0].size(), 0)};
    for (int i = 0; i < parts; ++i) {
        std::vector<fields> more;
        for (fields const& s : states)
            for (fields const& row : all) {
                more.push_back(s);
                for (std::size_t f = 0; f < row.size(); ++f) more.back()[f] += row[f];
            }
        states = std::move(more);
    }
    return states;
}

template <class Count>
std::map<fields, long long> counted(scopes::tally_space const& space) {
    std::map<fields, long long> found;
    space.each_state(space.ways<Count>(), [&](int const* f, Count ways) {
        // What is told twice would be a mistake.
        long long& n = found[fields(f, f + space.axes().fields())];
        n = n == 0 ? static_cast<long long>(ways) : -1;
    });
    return found;
}

// Whether counting says what enumeration says: of every state, and of what is first in some sets.
bool agrees(rows const& all, int parts) {
    auto const space = space_of(all, parts);
    auto const each = states_of_ways(all, parts);
    std::map<fields, long long> expected;
    for (fields const& s : each) ++expected[s];
    if (counted<std::uint64_t>(space) != expected) return false;
    if (counted<scopes::wide_unsigned>(space) != expected) return false;
    for (int modulus : {1, 2, 3, 7, 1000}) {
        auto const fails = [&](int const* f) {
            int sum = 0;
            for (int k = 0; k < space.axes().fields(); ++k) sum += (k + 1) * (k + 2) * f[k];
            return sum % modulus == modulus - 1;
        };
        sa::wide_integer first = -1;
        for (std::size_t k = each.size(); k-- > 0;)
            if (fails(each[k].data())) first = static_cast<sa::wide_integer>(k);
        if (scopes::first_failing_state(space.axes(), parts, fails) != first) return false;
    }
    // The last of all ways alone, which is found late.
    auto const is_last = [&](int const* f) {
        return fields(f, f + space.axes().fields()) == each.back();
    };
    auto const first = std::find(each.begin(), each.end(), each.back()) - each.begin();
    return scopes::first_failing_state(space.axes(), parts, is_last)
           == static_cast<sa::wide_integer>(first);
}

} // namespace

TEST_CASE("tally_space: the same ways and the same first failure as by enumeration") {
    std::mt19937 random(7);
    auto const below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    int looked_at = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        fields const one(static_cast<std::size_t>(1 + below(4)));
        rows all(static_cast<std::size_t>(1 + below(6)), one);
        int const most = 1 + below(3);
        for (fields& row : all)
            for (int& n : row) n = below(most + 1);
        if (below(2) == 0) // with fields that follow from others
            for (fields& row : all) {
                row.push_back(2 * row[0] + 1);
                row.push_back(row[0] + row[1 % row.size()] + most);
                row.push_back(7 * most + 1 - row[0] - row.back());
            }
        if (below(2) == 0) { // with the mirror image of every row
            std::size_t const half = all.size();
            for (std::size_t r = 0; r < half; ++r) {
                all.push_back(all[r]);
                for (int& n : all.back()) n = 8 * most - n;
            }
        }
        int const parts = 1 + below(all.size() > 6 ? 3 : 5);
        if (space_of(all, parts).cells() > 100'000) continue;
        ++looked_at;
        CHECK(agrees(all, parts));
    }
    CHECK(looked_at > 200);
}

TEST_CASE("tally_space: what follows from others has no axis, and mirror images are kept once") {
    // Pairwise support of 3 options, and Borda points, which it determines.
    rows const orders = {{1, 1, 1, 2, 1, 0}, {1, 1, 0, 2, 0, 1}, {0, 1, 1, 1, 2, 0},
                         {0, 0, 1, 0, 2, 1}, {1, 0, 0, 1, 0, 2}, {0, 0, 0, 0, 1, 2}};
    auto const space = space_of(orders, 9);
    CHECK(space.axes().size() == 3);
    CHECK(space.cells() == (10 * 10 * 10 - 1) / 2 + 1);
    CHECK(agrees(orders, 5));
    // First places alone: the last one has what the others leave, and nothing is mirrored.
    rows const firsts = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    CHECK(space_of(firsts, 9).axes().size() == 2);
    CHECK(space_of(firsts, 9).cells() == 9 * 10 + 1);
    // A field that is half of others', and no whole number of axes, keeps its own.
    CHECK(space_of({{0, 0}, {2, 1}, {4, 2}}, 4).axes().size() == 1);
    CHECK(space_of({{3}, {3}}, 4).axes().size() == 0);
    CHECK(space_of({{3}, {3}}, 4).ways<std::uint64_t>() == std::vector<std::uint64_t>{16});
}

TEST_CASE("tally_space: beyond 64 bits") {
    // Binomial coefficients: 100 parts of which each is 0 or 1.
    auto const coins = space_of({{0}, {1}}, 100);
    CHECK(!coins.ways_below(9e18));
    CHECK(coins.ways_below(8e37));
    sa::wide_integer binomial = 1, all = 0;
    bool right = true;
    std::map<int, sa::wide_integer> found;
    coins.each_state(coins.ways<scopes::wide_unsigned>(), [&](int const* f, auto ways) {
        found[*f] = static_cast<sa::wide_integer>(ways);
    });
    for (int k = 0; k <= 100; ++k) {
        right = right && found[k] == binomial;
        all += found[k];
        binomial = binomial / (k + 1) * (100 - k) + binomial % (k + 1) * (100 - k) / (k + 1);
    }
    CHECK(right);
    CHECK(all == sa::wide_integer(1) << 100);
    CHECK(!space_of({{0}, {1}}, 126).ways_below(8e37));
}
