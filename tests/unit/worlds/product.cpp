// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/laws/influence_among.hpp>
#include <selfalign/laws/neglect.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto journeys =
    sa::product(sa::options(trip::sea, trip::city, trip::home), sa::options("train", "plane"));
constexpr auto ballots = sa::issues<3>(sa::options(0, 1));

template <class W>
constexpr bool finds_its_options(W const& w) {
    for (int x = 0; x < w.size(); ++x)
        if (w.index_of(w[opt(x)]) != opt(x)) return false;
    return true;
}

}  // namespace

TEST_CASE("product: pairs of options, the second varying fastest") {
    static_assert(sa::WorldModel<decltype(journeys)> && sa::static_size<decltype(journeys)> == 6);
    BOTH(journeys.size() == 6 && finds_its_options(journeys));
    BOTH(journeys[opt(3)].first == trip::city && journeys[opt(3)].second == "plane");
    BOTH(!journeys.index_of({trip::sea, "bicycle"}));
    BOTH(sa::label_of(journeys[opt(2)], 2) == sa::label("city + train"));
    // Parts may want something about the combination that they want about neither question alone.
    constexpr auto h = sa::compose(
        journeys, sa::aggregators::utilitarian,
        sa::utility<sa::in_units_of<int>>("far",
                                          [](auto j) { return j.first == trip::home ? 0 : 2; }),
        sa::utility<sa::in_units_of<int>>(
            "green", [](auto j) { return j.first == trip::sea && j.second == "plane" ? -9 : 0; }),
        sa::utility<sa::in_units_of<int>>("fast",
                                          [](auto j) { return j.second == "plane" ? 1 : 0; }));
    BOTH(sa::choose(h) == sa::option_set<1>::of(journeys.index_of({trip::city, "plane"})));
}

TEST_CASE("issues: every way to decide, the last issue varying fastest") {
    static_assert(sa::WorldModel<decltype(ballots)> && sa::static_size<decltype(ballots)> == 8);
    BOTH(ballots.size() == 8 && finds_its_options(ballots));
    BOTH(ballots[opt(6)][0] == 1 && ballots[opt(6)][1] == 1 && ballots[opt(6)][2] == 0);
    BOTH(!ballots.index_of({{0, 1, 2}}));
    BOTH(sa::label_of(ballots[opt(6)], 6) == sa::label("1 1 0"));
    // Sizes that only run time knows.
    auto const later = sa::issues<2>(sa::numbered(3));
    static_assert(sa::static_size<decltype(later)> == 0);
    CHECK(later.size() == 9);
    CHECK(finds_its_options(later));
}

TEST_CASE("issues: utilities that add up over issues are decided issue by issue") {
    // Three parts that want 111, 101 and 010 on three issues: the majority is 111.
    constexpr auto wants = [](int a, int b, int c) {
        return sa::utility<sa::in_units_of<int>>("", [=](sa::decisions<int, 3> const& d) {
            return (d[0] == a ? 1 : 0) + (d[1] == b ? 1 : 0) + (d[2] == c ? 1 : 0);
        });
    };
    constexpr auto h = sa::compose(ballots, sa::aggregators::utilitarian, wants(1, 1, 1),
                                   wants(1, 0, 1), wants(0, 1, 0));
    BOTH(sa::choose(h) == sa::option_set<1>::of(ballots.index_of({{1, 1, 1}})));
}

namespace {

// Every part wants something on each issue and counts the issues that go its way.
struct issue {};
auto wants(int code) {
    return sa::utility<sa::zero, sa::in_units_of<issue>>("", [=](sa::decisions<int, 3> const& d) {
        int wins = 0;
        for (int t = 0; t < 3; ++t) wins += d[t] == (code >> t & 1) ? 1 : 0;
        return wins;
    });
}

}  // namespace

TEST_CASE("issues: three issues, three parts, majority: who loses everything (item 13)") {
    int neglected = 0, unfair = 0, unsatisfiable = 0, misjudged = 0;
    for (int code = 0; code < 512; ++code) {
        std::vector const parts{wants(code & 7), wants(code >> 3 & 7), wants(code >> 6)};
        auto const h = sa::compose(ballots, sa::aggregators::utilitarian, parts);
        auto const s = sa::evaluate(h);
        auto const v = sa::reflexive(sa::relations::round_robin_share, s);
        int losers = 0;
        for (int i = 0; i < 3; ++i) losers += s.value(i, sa::choose(s).lowest()) == 0;
        neglected += losers > 0;
        unfair += v.misaligned();
        unsatisfiable += v.irreducible > 0;
        // One win short for every part that wins nothing; at most one such part under majority.
        misjudged += v.loss != losers
                     || (losers > 0 && s.value(v.witness.part, v.witness.chosen) != 0)
                     || sa::neglect(s).wholly() != losers;
    }
    CHECK(neglected == 24);
    CHECK(unfair == 24);
    CHECK(unsatisfiable == 0);
    CHECK(misjudged == 0);
    // 111, 111, 000: the majority decides 111, wins 3, 3, 0; 110 would give 2, 2, 1.
    auto const h = sa::evaluate(sa::compose(ballots, sa::aggregators::utilitarian,
                                            std::vector{wants(7), wants(7), wants(0)}));
    CHECK(sa::choose(h).lowest() == ballots.index_of({{1, 1, 1}}));
    CHECK(h.value(0, opt(7)) == 3);
    CHECK(h.value(2, opt(7)) == 0);
    CHECK(sa::loss_at(sa::relations::round_robin_share, ballots.index_of({{1, 1, 0}}), h) == 0);
    auto const v = sa::reflexive(sa::relations::round_robin_share, h);
    CHECK(v.witness.part == 2);
    CHECK(v.witness.preferred == opt(0));
    CHECK(v.witness.amount == 1);
    CHECK(v.avoidable() == 1);
}

TEST_CASE("issues: who has influence on three issues, by majority and by priority (item 13)") {
    std::vector<decltype(wants(0))> wishes;
    for (int code = 0; code < 8; ++code) wishes.push_back(wants(code));
    auto const majority = [](int a, int b, int c) { return (a & b) | (a & c) | (b & c); };
    long long by_majority[3] = {}, by_priority[3] = {}, expected[3] = {}, alternatives = 0;
    for (int code = 0; code < 512; code += static_cast<int>(stride)) {
        int const want[] = {code & 7, code >> 3 & 7, code >> 6};
        std::vector const parts{wishes[static_cast<std::size_t>(want[0])],
                                wishes[static_cast<std::size_t>(want[1])],
                                wishes[static_cast<std::size_t>(want[2])]};
        auto const vote = sa::compose(ballots, sa::aggregators::utilitarian, parts);
        auto const first = sa::compose(ballots, sa::aggregators::lexicographic, parts);
        for (int i = 0; i < 3; ++i) {
            by_majority[i] += sa::influence_among(vote, i, wishes);
            by_priority[i] += sa::influence_among(first, i, wishes);
        }
        int const decided = majority(want[0], want[1], want[2]);
        for (int other = 0; other < 8; ++other) {
            expected[0] += majority(other, want[1], want[2]) != decided;
            expected[1] += majority(want[0], other, want[2]) != decided;
            expected[2] += majority(want[0], want[1], other) != decided;
        }
        alternatives += 7;
    }
    for (int i = 0; i < 3; ++i) CHECK(by_majority[i] == expected[i]);
    // Whose wishes come first always gets all of them; nobody else is ever asked.
    CHECK(by_priority[0] == alternatives);
    CHECK(by_priority[1] == 0);
    CHECK(by_priority[2] == 0);
    auto const h = sa::compose(ballots, sa::aggregators::utilitarian, std::vector{wishes[0]});
    CHECK(error_of([&] { static_cast<void>(sa::with_part(h, 1, wishes[1])); }) ==
          "there is no part 1 of the type of the part that was to take its place");
}

TEST_CASE("product and issues: a world with more options than can be numbered is an error") {
    // 641 x 6 700 417 is 2^32 + 1.
    CHECK(
        error_of([] { static_cast<void>(sa::product(sa::numbered(641), sa::numbered(6'700'417))); })
        == "a world of 641 x 6700417 options; expected at most 2147483647");
    CHECK(error_of([] { static_cast<void>(sa::issues<4>(sa::numbered(256))); }) ==
          "a world of 256 x 16777216 options; expected at most 2147483647");
    CHECK(sa::issues<3>(sa::numbered(1290)).size() == 2'146'689'000);
}
