// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/positional.hpp>

#include "../against_oracle.hpp"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>
#include <random>
#include <vector>

using namespace check;
namespace rules = sa::aggregators;

namespace {

// The second part ties city and sea in first place.
template <class Rule>
constexpr auto group(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::ranking("a", trip::sea, trip::city, trip::home),
                       sa::ranking("b", sa::tied(trip::city, trip::sea), trip::home),
                       sa::times(2, sa::ranking("c", trip::home, trip::city, trip::sea)));
}

std::string on_tennessee(hidden_rule const& rule) { return spelled(rule.weak(tennessee())); }

} // namespace

TEST_CASE("scoring: points by place, tied options share those of their places") {
    // sea 5 + 3, city 1 + 3 + 2, home 10.
    BOTH(sa::choose(group(rules::scoring(5, 1, 0))) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(group(rules::scoring({5, 1, 0}))) == sa::option_set<1>::of(opt(2)));
    BOTH(sa::choose(group(rules::scoring(std::array{5, 1, 0}))) == sa::option_set<1>::of(opt(2)));
    CHECK(sa::choose(group(rules::scoring(std::vector{5, 1, 0}))) == sa::option_set<1>::of(opt(2)));
    constexpr auto scores =
        rules::scoring(5, 1, 0).scores(sa::evaluate(group(rules::scoring(5, 1, 0))).profile());
    BOTH(scores[0] == 8 && scores[1] == 6 && scores[2] == 10 && scores.per == 1);
    // On a sub-menu the first places count.
    BOTH(sa::choose(group(rules::scoring(5, 1, 0)), menu_of_two(1, 2)) == menu_of_two(1, 2));
    // Half points: 2 and 1 shared.
    constexpr auto halves =
        rules::scoring(2, 1, 0).scores(sa::evaluate(group(rules::scoring(2, 1, 0))).profile());
    BOTH(halves[0] == 7 && halves[1] == 9 && halves[2] == 8 && halves.per == 2);
}

TEST_CASE("scoring: points that depend on how many options there are") {
    constexpr auto formula_one =
        rules::scoring([](int options, int place) { return place == 0 ? 2 * options : -place; });
    BOTH(sa::choose(group(formula_one)) == sa::option_set<1>::of(opt(2)));
    auto const borda = rules::scoring([](int options, int place) { return options - 1 - place; });
    CHECK(difference(hidden(borda), "borda") == "");
}

TEST_CASE("scoring: a place without points is an error") {
    CHECK(error_of([] {
              static_cast<void>(sa::choose(group(rules::scoring(std::vector{2, 1}))));
          }) == error_of([] { static_cast<void>(sa::choose(group(rules::scoring({2, 1})))); }));
    CHECK(error_of([] { static_cast<void>(sa::choose(group(rules::scoring(2, 1)))); })
          == "a scoring rule with points for 2 places got 3 options; expected points for every "
             "place");
}

TEST_CASE("positional rules: as the oracle in every shape") {
    CHECK(difference(hidden(rules::scoring(7, 3, 3, -1, -4)), scoring_oracle({7, 3, 3, -1, -4}))
          == "");
    CHECK(difference(hidden(rules::k_approval<2>), "two_approval") == "");
    CHECK(difference(hidden(rules::k_approval<1>), "plurality") == "");
    CHECK(difference(hidden(rules::k_approval<3>), scoring_oracle({1, 1, 1, 0, 0})) == "");
    CHECK(difference(hidden(rules::dowdall), "dowdall") == "");
    CHECK(difference(hidden(rules::positive_negative), "positive_negative") == "");
}

TEST_CASE("positional rules: what is planted is found") {
    // Instead of the average of their places, tied options get the points of the best one.
    auto const generous = []<class P>(P const& p) {
        auto scores = sa::no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                if (p.rank(i, opt(x)) < 2) scores[x] += sa::weight_of(p, i);
        sa::options_of<P> best;
        for (int x = 0; x < p.options(); ++x)
            if (scores[x] == scores[sa::lowest_of_the_highest(scores).index]) best.insert(opt(x));
        return best;
    };
    CHECK(difference(hidden(generous), "two_approval") != "");
    CHECK(difference(hidden(rules::borda), "dowdall") != "");
    CHECK(difference(hidden(rules::plurality), "positive_negative") != "");
    CHECK(difference(hidden(rules::k_approval<2>), scoring_oracle({1, 1, 1, 0, 0})) != "");
}

TEST_CASE("positional rules: Tennessee") {
    // 42 + 58/4, 42/2 + 26 + 32/3, ...
    CHECK(on_tennessee(hidden(rules::dowdall)) == "b");
    CHECK(on_tennessee(hidden(rules::k_approval<2>)) == "b");
    CHECK(on_tennessee(hidden(rules::positive_negative)) == "b");
    CHECK(on_tennessee(hidden(rules::scoring(3, 0, 0, 0))) == "a");
    auto const dowdall =
        rules::dowdall.scores(table_of<sa::dynamic, sa::strict_orders, sa::weights>(tennessee()));
    CHECK(fraction{dowdall[0], dowdall.per} == fraction{678, 12});
}

TEST_CASE("positional rules: a single option") {
    sample const alone = ballots({{3, "a"}});
    for (hidden_rule const& rule : {hidden(rules::scoring(1)), hidden(rules::dowdall),
                              hidden(rules::positive_negative), hidden(rules::k_approval<2>)})
        CHECK(rule.weak(alone) == choice{0});
}

TEST_CASE("positional rules: anonymous and neutral; Pareto if better places have more points") {
    auto const dowdall = hidden(rules::dowdall).weak;
    auto const two_approval = hidden(rules::k_approval<2>).weak;
    auto const positive_negative = hidden(rules::positive_negative).weak;
    auto const decreasing = hidden(rules::scoring(9, 5, 4, 1, 0)).weak;
    for (plain_rule const rule : {dowdall, two_approval, positive_negative, decreasing}) {
        CHECK(not_anonymous(rule, property_scope()) == "");
        CHECK(not_neutral(rule, property_scope()) == "");
        CHECK((not_condorcet(rule, property_scope()) != "" || thinned));
    }
    CHECK(not_pareto(dowdall, property_scope()) == "");
    CHECK(not_pareto(decreasing, property_scope()) == "");
    CHECK(not_pareto(hidden(rules::k_approval<1>).weak, property_scope()) == "");
    // a and b both get the point although all prefer a.
    CHECK(not_pareto(two_approval, strict(1, 3)) != "");
    CHECK((not_pareto(positive_negative, property_scope()) != "" || thinned));
}

TEST_CASE("positional rules: what does not fit 64 bits is an error") {
    sa::table<sa::dynamic, sa::strict_orders> wide(sa::dynamic(1, 60));
    for (int x = 0; x < 60; ++x) wide.set_rank(0, opt(x), x);
    CHECK(error_of([&] { static_cast<void>(rules::dowdall.scores(wide)); })
          == "a product does not fit the number type; expected a wider type or smaller numbers");
    // Who has the most of them is known all the same.
    CHECK(choice_of(sa::winners(rules::dowdall, wide)) == choice{0});
}

// Points of many options, by the definition in fractions of any size.
TEST_CASE("dowdall: the co-winners among any number of options and parts") {
    using exact = boost::multiprecision::cpp_rational;
    std::mt19937 random(11);
    std::string difference;
    int tied = 0;
    for (int k = 0; k < 60; ++k) {
        constexpr std::array sizes{19, 21, 40, 41, 43, 64, 65, 130};
        int const options = sizes[static_cast<std::size_t>(k) % sizes.size()];
        auto const most_weight = k % 2 == 0 ? 2U : 1U << 30;
        sample s;
        std::vector<exact> points(static_cast<std::size_t>(options));
        bool const strict = k % 3 == 0;
        for (int i = 0; i < 6; ++i) {
            std::vector<int> order(static_cast<std::size_t>(options));
            std::iota(order.begin(), order.end(), 0);
            std::shuffle(order.begin(), order.end(), random);
            std::vector<int> rank(order.size());
            long long const weight = 1 + static_cast<long long>(random() % most_weight);
            for (std::size_t place = 0; place < order.size();) {
                std::size_t const size =
                    strict ? 1 : std::min(order.size() - place, std::size_t{1} + random() % 7);
                exact share = 0;
                for (std::size_t r = place; r < place + size; ++r) share += exact(1, r + 1);
                for (std::size_t r = place; r < place + size; ++r) {
                    auto const x = static_cast<std::size_t>(order[r]);
                    rank[x] = static_cast<int>(place);
                    points[x] += share / size * weight;
                }
                place += size;
            }
            s.rank.push_back(rank);
            s.weight.push_back(weight);
        }
        exact const most = *std::max_element(points.begin(), points.end());
        choice expected;
        for (int x = 0; x < options; ++x)
            if (points[static_cast<std::size_t>(x)] == most) expected.insert(x);
        tied += expected.size() > 1 ? 1 : 0;
        auto const weak = table_of<sa::dynamic, sa::weak_orders, sa::weights>(s);
        if (choice_of(sa::winners(rules::dowdall, weak)) != expected
            || choice_of(sa::winners(rules::dowdall, sa::tallied(weak))) != expected
            || sa::lowest_winner(rules::dowdall, weak).index != *expected.begin())
            difference += std::to_string(options) + " ";
        if (strict
            && choice_of(sa::winners(rules::dowdall,
                                     table_of<sa::dynamic, sa::strict_orders, sa::weights>(s)))
                   != expected)
            difference += "strict " + std::to_string(options) + " ";
    }
    // Who shares all first places is tied with whom, whatever the sums: k and k + 1 in turn.
    for (int options : {42, 70, 100}) {
        sample s{{{}, {}}, {3, 3}};
        for (int x = 0; x < options; ++x) {
            s.rank[0].push_back(x);
            s.rank[1].push_back(x < 2 ? 1 - x : x);
        }
        auto const p = table_of<sa::dynamic, sa::strict_orders, sa::weights>(s);
        if (choice_of(sa::winners(rules::dowdall, p)) != choice{0, 1}) difference += "tie ";
        ++tied;
    }
    CHECK(difference == "");
    CHECK(tied >= 3);
}
