// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <algorithm>
#include <random>
#include <selfalign/aggregators/combined/dodgson.hpp>
#include <selfalign/aggregators/combined/simplified_dodgson.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("dodgson: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::dodgson), "dodgson") == "");
    CHECK(difference(hidden(ag::simplified_dodgson), "simplified_dodgson") == "");
    // Planted.
    CHECK(difference(hidden(ag::simplified_dodgson), "dodgson") != "");
    CHECK(difference(hidden(ag::simpson), "simplified_dodgson") != "");
}

TEST_CASE("dodgson: published examples") {
    CHECK(hidden(ag::dodgson).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::dodgson).strict(tennessee(), {}) == choice{1});
    // Not homogeneous (F. Brandt, 2009): three copies of everybody change the choice from a to d.
    std::vector<std::pair<long long, std::string>> brandt{{2, "dcab"}, {2, "bcad"}, {2, "cabd"},
                                                          {2, "dbca"}, {2, "abcd"}, {1, "adbc"},
                                                          {1, "dabc"}};
    CHECK(hidden(ag::dodgson).strict(ballots(brandt), {}) == choice{0});
    for (auto& [weight, order] : brandt) weight *= 3;
    CHECK(hidden(ag::dodgson).strict(ballots(brandt), {}) == choice{3});
    // Not independent of clones (the same): a wins, until the loser c gets a clone d behind it.
    CHECK(hidden(ag::dodgson).strict(ballots({{5, "abc"}, {4, "bca"}, {3, "cab"}}), {})
          == choice{0});
    CHECK(hidden(ag::dodgson).strict(ballots({{5, "abcd"}, {4, "bcda"}, {3, "cdab"}}), {})
          == choice{1});
    // A Condorcet loser can win (the same): d loses to everybody by one vote, and three swaps are
    // fewer than any of the others needs.
    sample const loser = ballots({{10, "dabc"}, {8, "bcad"}, {7, "cabd"}, {4, "dcab"}});
    CHECK(hidden(ag::dodgson).strict(loser, {}) == choice{3});
    for (int x = 0; x < 3; ++x) {
        long long against = 0;
        for (std::size_t i = 0; i < loser.rank.size(); ++i)
            if (loser.rank[i][static_cast<std::size_t>(x)] < loser.rank[i][3])
                against += loser.weight[i];
        CHECK(against == 15); // of 29
    }
    // Not monotone (the same): a wins, until the five that have b first put a there; then c does,
    // and already when two of them do.
    auto const raised = [](long long times) {
        std::vector<std::pair<long long, std::string>> all{
            {15, "cadb"}, {9, "bdca"}, {9, "abdc"}, {5, "acbd"}};
        if (times < 5) all.push_back({5 - times, "bacd"});
        if (times > 0) all.push_back({times, "abcd"});
        return ballots(all);
    };
    CHECK(hidden(ag::dodgson).strict(raised(0), {}) == choice{0});
    CHECK(hidden(ag::dodgson).strict(raised(2), {}) == choice{2});
    CHECK(hidden(ag::dodgson).strict(raised(5), {}) == choice{2});
    // Another pair of profiles, of our own, in which clones matter: d stands now before, now behind
    // the option that it is a clone of.
    sample const alone = ballots({{4, "abc"}, {3, "cab"}, {3, "bca"}});
    sample const cloned = ballots({{2, "abdc"}, {2, "abcd"}, {3, "cdab"}, {3, "bdca"}});
    CHECK(hidden(ag::dodgson).strict(alone, {}) == choice{0});
    CHECK(hidden(ag::dodgson).strict(cloned, {}) == choice{1});
    CHECK(oracle_rule("dodgson")(alone) == choice{0});
    CHECK(oracle_rule("dodgson")(cloned) == choice{1});
    // Not monotone (P. Fishburn, 1982; H. Nurmi, Comparing Voting Systems, 1987, with this profile,
    // as R. LeGrand quotes it on the election-methods list, 2002): a wins with 3 swaps, until the
    // two that have it second put it first; then d needs only 2.
    CHECK(hidden(ag::dodgson).strict(
              ballots({{5, "abcde"}, {2, "badec"}, {4, "bedac"}, {8, "daceb"}}), {})
          == choice{0});
    CHECK(hidden(ag::dodgson).strict(
              ballots({{5, "abcde"}, {2, "abdec"}, {4, "bedac"}, {8, "daceb"}}), {})
          == choice{3});
}

TEST_CASE("dodgson: ties inside ballots") {
    // A strict Condorcet winner needs no swap, however ties are read; else nothing is chosen.
    CHECK(hidden(ag::dodgson).weak(ballots({{2, "ab=c"}, {1, "cba"}}), {}) == choice{0});
    CHECK(hidden(ag::dodgson).weak(ballots({{1, "ab=c"}, {1, "cba"}}), {}) == choice{});
}

TEST_CASE("dodgson: more parts, more options") {
    // Eight options in a circle: everybody passes three others equally often.
    sample circle;
    for (int i = 0; i < 8; ++i) {
        circle.rank.emplace_back();
        for (int x = 0; x < 8; ++x) circle.rank.back().push_back((x + i) % 8);
        circle.weight.push_back(1000);
    }
    CHECK(hidden(ag::dodgson).strict(circle, {}).size() == 8);
    // Few kinds of ballots, none of which helps cheaply, many times: too many states for a table.
    sample hard{{{2, 0, 1, 3, 5, 6, 4, 7},
                 {0, 1, 4, 3, 2, 5, 6, 7},
                 {5, 1, 3, 0, 7, 4, 6, 2},
                 {7, 2, 1, 5, 6, 4, 0, 3},
                 {3, 7, 2, 5, 4, 0, 6, 1},
                 {2, 6, 7, 3, 1, 0, 4, 5}},
                {597, 162, 774, 442, 866, 678}};
    CHECK(hidden(ag::dodgson).strict(hard, {}) == choice{5});
    for (long long& w : hard.weight) w = (w + 99) / 100;
    CHECK(hidden(ag::dodgson).strict(hard, {}) == choice{1, 5});
}

TEST_CASE("dodgson: an integer program says the same as the table of all states") {
    using table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
    std::mt19937 random(5);
    int compared = 0;
    for (int k = 0; k < 60; ++k) {
        sample s;
        for (int i = 0; i < 3 + k % 5; ++i) {
            std::vector<int> order{0, 1, 2, 3, 4, 5};
            std::shuffle(order.begin(), order.end(), random);
            s.rank.push_back(order);
            s.weight.push_back(1 + static_cast<long long>(random() % 6));
        }
        auto const p = table_of<sa::dynamic, sa::strict_orders, sa::weights>(s);
        auto const margin = sa::margins(p);
        for (int x = 0; x < 6; ++x) {
            ag::dodgson_detail::dodgson_search<table> by_table(p, margin, opt(x));
            if (by_table.bound() == 0) continue;
            ag::dodgson_detail::dodgson_program<long long> by_program(6);
            for (int i = 0; i < p.parts(); ++i) {
                std::vector<int> above;
                for (int place = p.rank(i, opt(x)) - 1; place >= 0; --place)
                    above.push_back(p.at(i, place).index);
                by_program.add_kind(above, p.weight(i));
            }
            for (int y = 0; y < 6; ++y)
                if (y != x && margin(x, y) <= 0) by_program.set_lack(y, -margin(x, y) / 2 + 1);
            long long const score = by_table.score(10'000);
            compared += score == by_program.score(10'000) ? 1 : 1'000'000;
            // Above a limit nobody looks.
            ag::dodgson_detail::dodgson_search<table> again(p, margin, opt(x));
            compared += again.score(score - 1) > score - 1 ? 0 : 1'000'000;
        }
    }
    CHECK(compared > 200);
    CHECK(compared < 1'000'000);
}

TEST_CASE("dodgson: anonymous, neutral, Condorcet, weakly Pareto; not Smith") {
    CHECK(broken_claim(hidden(ag::dodgson), "anonymous neutral condorcet pareto") == "");
    CHECK(broken_claim(hidden(ag::simplified_dodgson),
                       "anonymous neutral condorcet pareto monotone") == "");
    // d loses to everybody by little, a, b and c to each other by much.
    CHECK(counterexample(hidden(ag::dodgson), "smith",
                         {{{{0, 1, 2, 3}, {2, 0, 1, 3}, {2, 3, 0, 1},
                            {0, 1, 3, 2}, {3, 1, 2, 0}, {1, 2, 0, 3}},
                           {3, 2, 4, 4, 5, 1}}}) != "");
    CHECK(counterexample(hidden(ag::simplified_dodgson), "smith",
                         {{{{1, 2, 3, 0}, {2, 0, 1, 3}, {2, 3, 0, 1},
                            {0, 1, 3, 2}, {3, 1, 2, 0}, {1, 2, 0, 3}},
                           {5, 6, 6, 6, 3, 5}}}) != "");
}
