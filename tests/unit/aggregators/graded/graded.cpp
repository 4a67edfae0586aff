// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/graded.hpp>

#include "../bargaining/reference.hpp"

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
using namespace check;
using reference::on_borda;
using reference::set;
using reference::utility_difference;

namespace {

struct points {};
struct grade {};
using scores = sa::scale<sa::in_units_of<points>>;
using words = sa::scale<sa::at_levels_of<grade>>;

samples const& everything() {
    static samples const scope = joined({small_strict(), small_weak(), random_weak()});
    return scope;
}

// Where a capital of Tennessee should be: 42 near Memphis, 26 Nashville, 15 Chattanooga, 17
// Knoxville; options in that order.
template <class Scale>
constexpr auto tennessee(int const (&value)[4][4]) {
    sa::table<sa::fixed<4, 4>, sa::weak_orders, sa::values<int, Scale>, sa::weights> t;
    constexpr int voters[] = {42, 26, 15, 17};
    for (int i = 0; i < 4; ++i) {
        for (int x = 0; x < 4; ++x) {
            int rank = 0;
            for (int y = 0; y < 4; ++y) rank += value[i][x] < value[i][y] ? 1 : 0;
            t.set_rank(i, opt(x), rank);
            t.set_value(i, opt(x), value[i][x]);
        }
        t.set_weight(i, voters[i]);
    }
    return t;
}
constexpr auto in_points =
    tennessee<scores>({{5, 2, 1, 0}, {0, 5, 2, 2}, {0, 3, 5, 4}, {0, 2, 4, 5}});
// Poor 0, fair 1, good 2, excellent 3.
constexpr auto in_words =
    tennessee<words>({{3, 1, 0, 0}, {0, 3, 1, 1}, {0, 1, 3, 2}, {0, 1, 2, 3}});

constexpr auto dinner(auto const& rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::times(2, sa::approval("a", trip::sea, trip::city)),
                       sa::approval("b", trip::home),
                       sa::approval("c", [](trip t) { return t != trip::sea; }));
}

} // namespace

TEST_CASE("approval: most approvals") {
    BOTH(sa::choose(dinner(rules::approval)) == set(1));
    BOTH(sa::choose(dinner(rules::approval), menu_of_two(0, 2)) == set(0, 2));
    constexpr auto n = rules::approval.scores(sa::evaluate(dinner(rules::approval)).profile());
    BOTH(n[0] == 2 && n[1] == 3 && n[2] == 2);
    BOTH(!sa::Aggregator<decltype(rules::approval), decltype(in_points)>);
}

TEST_CASE("approval: as the oracle on random approvals in every shape; anonymous, neutral") {
    auto const chosen = [](utilities const& u, auto shape, int flip) {
        sa::table<decltype(shape), sa::approvals, sa::weights> t(shape);
        for (int i = 0; i < shape.parts(); ++i) {
            for (int x = 0; x < shape.options(); ++x)
                t.set_approval(i, opt(x),
                               u.value[static_cast<std::size_t>(i)][static_cast<std::size_t>(x)]
                                   >= flip);
            t.set_weight(i, u.weight[static_cast<std::size_t>(i)]);
        }
        return choice_of(sa::winners(rules::approval, t));
    };
    int caught = 0;
    for (utilities const& u : reference::graded_ballots()) {
        utilities grades = u;
        for (auto& row : grades.value)
            for (auto& v : row) v = v >= 1 ? 1 : 0;
        auto const expected = reference::by_utilities("approval", grades);
        auto const parts = static_cast<int>(u.value.size());
        auto const options = static_cast<int>(u.value[0].size());
        CHECK(chosen(grades, sa::dynamic(parts, options), 1) == expected);
        CHECK(chosen(grades, reference::in_line(parts, options), 1) == expected);
        caught += chosen(grades, sa::dynamic(parts, options), 0) != expected ? 1 : 0; // planted
        // Parts in another order choose the same.
        utilities turned = grades;
        std::swap(turned.value.front(), turned.value.back());
        std::swap(turned.weight.front(), turned.weight.back());
        CHECK(chosen(turned, sa::dynamic(parts, options), 1) == expected);
    }
    CHECK(caught > 50);
}

TEST_CASE("approval: anonymous, neutral; Pareto and Condorcet where approvals say it all") {
    auto const rule = [](sample const& s) { // everybody approves of the first places alone
        sa::table<sa::dynamic, sa::approvals, sa::weights> t(sa::dynamic(s.parts(), s.options()));
        for (int i = 0; i < s.parts(); ++i) {
            for (int x = 0; x < s.options(); ++x) t.set_approval(i, opt(x), s.at(i, x) == 0);
            t.set_weight(i, s.weight[static_cast<std::size_t>(i)]);
        }
        return choice_of(sa::winners(rules::approval, t));
    };
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    samples two_levels;
    for (sample const& s : joined({weak(2, 3), weak(3, 3), random_weak()})) {
        bool more = false;
        for (auto const& row : s.rank)
            more = more || std::set<int>(row.begin(), row.end()).size() > 2;
        if (!more) two_levels.push_back(s);
    }
    CHECK(two_levels.size() > 300);
    CHECK(not_pareto(rule, two_levels) == "");
    CHECK(not_condorcet(rule, two_levels) == "");
    CHECK((not_condorcet(rule, everything()) != "" || thinned));
}

TEST_CASE("dis_and_approval: approvals minus disapprovals, by the sign of the utility") {
    constexpr auto p = reference::constant<sa::ratio>({{3, -1, 0}, {-2, -5, 1}, {7, 2, 0}});
    BOTH(sa::winners(rules::dis_and_approval, p) == set(0, 2));
    BOTH(rules::dis_and_approval.scores(p)[1] == -1);
    BOTH(!sa::Aggregator<decltype(rules::dis_and_approval), decltype(in_points)>);
    auto const rule = on_borda(rules::dis_and_approval);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) != "");
    int caught = 0;
    for (utilities const& u : reference::graded_ballots()) {
        utilities grades = u;
        for (auto& row : grades.value)
            for (auto& v : row) v = v > 0 ? 1 : v < 0 ? -1 : 0;
        auto const expected = reference::by_utilities("dis_and_approval", grades);
        CHECK(choice_of(sa::winners(rules::dis_and_approval, valued_table(grades)))
              == expected);
        CHECK(choice_of(sa::winners(rules::dis_and_approval, valued_table(u))) == expected);
        CHECK(choice_of(sa::winners(rules::dis_and_approval,
                                    valued_table<long long, sa::capacity<4, 6>>(u)))
              == expected);
        caught +=
            choice_of(sa::winners(rules::range_voting, valued_table(u))) != expected ? 1 : 0;
    }
    CHECK(caught > 10);
}

TEST_CASE("range_voting: the largest sum of grades") {
    BOTH(sa::winners(rules::range_voting, in_points) == set(1));
    BOTH(rules::range_voting.scores(in_points)[0] == 210);
    BOTH(rules::range_voting.scores(in_points)[1] == 293);
    BOTH(!sa::Aggregator<decltype(rules::range_voting), decltype(in_words)>);
    CHECK(utility_difference(rules::range_voting, "range_voting") == "");
    CHECK(utility_difference(rules::star, "range_voting") != "");
    auto const rule = on_borda(rules::range_voting);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK((not_condorcet(rule, everything()) != "" || thinned));
}

TEST_CASE("star: the run-off of the two largest sums") {
    // Tennessee: 210, 293, 237, 197; Nashville beats Chattanooga by 68 to 32.
    BOTH(sa::winners(rules::star, in_points) == set(1));
    // Sums 13, 14, 3: part 0 grades 0 above 1, the others grade both 4 and 5.
    BOTH(sa::winners(rules::star, reference::constant<scores>({{5, 4, 0}, {4, 5, 0}, {4, 5, 3}}))
         == set(1));
    // The majority against the larger sum.
    BOTH(sa::winners(rules::star, reference::constant<scores>({{5, 0, 0}, {1, 2, 0}, {1, 2, 0}}))
         == set(1));
    // Two seconds: whoever wins some run-off.
    BOTH(sa::winners(rules::star, reference::constant<scores>({{5, 0, 0}, {1, 2, 2}, {1, 2, 2}}))
         == set(1, 2));
    BOTH(sa::winners(rules::star, reference::constant<scores>({{5, 0}, {0, 5}})) == set(0, 1));
    BOTH(sa::winners(rules::star, reference::constant<scores>({{3}, {1}})) == set(0));
    BOTH(!sa::Aggregator<decltype(rules::star), decltype(in_words)>);
    CHECK(utility_difference(rules::star, "star") == "");
    CHECK(utility_difference(rules::range_voting, "star") != "");
    for (utilities const& u : reference::graded_ballots())
        CHECK(sa::winners(rules::star, sa::tallied(valued_table(u)))
              == sa::winners(rules::star, valued_table(u)));
    auto const rule = on_borda(rules::star);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK(elects_a_condorcet_loser(rule, everything()) == "");
    // Not Condorcet: option 2 wins every duel and has the smallest sum.
    BOTH(sa::winners(rules::star, reference::constant<scores>({{0, 0, 1}, {0, 0, 1}, {5, 4, 0}}))
         == set(0));
}

TEST_CASE("majority_judgement: the largest lower median, taken away again and again") {
    // Tennessee: medians poor, fair, fair, fair; below the median Nashville has nothing.
    BOTH(sa::winners(rules::majority_judgement, in_words) == set(1));
    // Medians 2 and 1; then equal medians of which what is left decides.
    BOTH(
        sa::winners(rules::majority_judgement, reference::constant<words>({{2, 2}, {2, 1}, {0, 1}}))
        == set(0));
    BOTH(
        sa::winners(rules::majority_judgement, reference::constant<words>({{1, 1}, {1, 1}, {0, 1}}))
        == set(1));
    // Of an even number the lower median comes first, then the one above it.
    BOTH(sa::winners(rules::majority_judgement, reference::constant<words>({{1, 0}, {1, 3}}))
         == set(0));
    BOTH(sa::winners(rules::majority_judgement, reference::constant<words>({{1, 1}, {2, 3}}))
         == set(1));
    BOTH(sa::winners(rules::majority_judgement, reference::constant<words>({{1, 2}, {2, 1}}))
         == set(0, 1));
    BOTH(!sa::Aggregator<decltype(rules::majority_judgement), decltype(in_points)>);
    CHECK(utility_difference(rules::majority_judgement, "majority_judgement") == "");
    CHECK(utility_difference(rules::majority_gauge, "majority_judgement") != "");
    auto const rule = on_borda(rules::majority_judgement);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK((not_condorcet(rule, everything()) != "" || thinned));
}

TEST_CASE("majority_judgement: only the order of the grades matters, and heavy parts are cheap") {
    for (utilities const& u : reference::graded_ballots()) {
        utilities cubed = u;
        for (auto& row : cubed.value)
            for (auto& v : row) v = v * v * v + 5;
        CHECK(sa::winners(rules::majority_judgement, valued_table(cubed))
              == sa::winners(rules::majority_judgement, valued_table(u)));
        CHECK(sa::winners(rules::majority_gauge, valued_table(cubed))
              == sa::winners(rules::majority_gauge, valued_table(u)));
    }
    long long const many = 1000000000000;
    utilities const heavy{"", {{0, 0}, {1, 1}, {1, 2}}, {many, many, 1}};
    CHECK(choice_of(sa::winners(rules::majority_judgement, valued_table(heavy))) == choice{1});
    // Many different grades, in no order: 2000 parts, the second option gets one more from one.
    utilities wide{"", {}, {}};
    for (long long i = 0; i < 2000; ++i) {
        wide.value.push_back({i * 7919 % 2003, i * 7919 % 2003 + (i == 1234 ? 1 : 0)});
        wide.weight.push_back(1 + i % 3);
    }
    CHECK(choice_of(sa::winners(rules::majority_judgement, valued_table(wide))) == choice{1});
}

TEST_CASE("majority_gauge: the median and who stands above and below it, as pref_voting has it") {
    BOTH(sa::winners(rules::majority_gauge, in_words) == set(1));
    // Three grades each, one above and one below the median: the gauges tie, the values do not.
    constexpr auto close = reference::constant<words>({{0, 0}, {2, 2}, {3, 4}});
    BOTH(sa::winners(rules::majority_gauge, close) == set(0, 1));
    BOTH(sa::winners(rules::majority_judgement, close) == set(1));
    BOTH(!sa::Aggregator<decltype(rules::majority_gauge), decltype(in_points)>);
    CHECK(utility_difference(rules::majority_gauge, "majority_gauge") == "");
    CHECK(utility_difference(rules::majority_judgement, "majority_gauge") != "");
    auto const rule = on_borda(rules::majority_gauge);
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK((not_condorcet(rule, everything()) != "" || thinned));
    // Where gauges differ, so do the values, in the same direction.
    int outside = 0;
    for (utilities const& u : reference::graded_ballots())
        for (opt x : sa::winners(rules::majority_judgement, valued_table(u)))
            outside += sa::winners(rules::majority_gauge, valued_table(u)).contains(x) ? 0 : 1;
    CHECK(outside == 0);
}
