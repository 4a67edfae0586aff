// SPDX-License-Identifier: BSL-1.0
//
// What the catalogue claims of its rules, in both directions: what is claimed holds on every profile
// of the scope, and what is not claimed fails on one.
#include "../catalogue.hpp"

#include <algorithm>
#include <boost/hana/for_each.hpp>
#include <random>
#include <iterator>
#include <utility>
#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/aggregators/claims.hpp>

using namespace check;

namespace {

// Random weighted profiles of four and five options: where what holds for few fails.
samples larger(int how_many) {
    std::mt19937 random(17);
    samples result;
    for (int k = 0; k < how_many; ++k) {
        sample s;
        std::vector<int> order(4 + static_cast<std::size_t>(k % 2));
        for (std::size_t x = 0; x < order.size(); ++x) order[x] = static_cast<int>(x);
        for (int i = 0; i < 3 + k % 5; ++i) {
            std::shuffle(order.begin(), order.end(), random);
            s.rank.push_back(order);
            s.weight.push_back(1 + static_cast<long long>(random() % 6));
        }
        result.push_back(s);
    }
    return result;
}

// Profiles made to break what random ones do not.
samples rare() {
    auto const from = [](std::vector<std::pair<long long, std::string>> const& ballots) {
        sample s;
        for (auto const& [weight, order] : ballots) {
            std::vector<int> rank(order.size());
            for (std::size_t place = 0; place < order.size(); ++place)
                rank[static_cast<std::size_t>(order[place] - 'a')] = static_cast<int>(place);
            s.rank.push_back(rank);
            s.weight.push_back(weight);
        }
        return s;
    };
    return {// d is outside the top cycle a, b, c, but loses by less than they do to each other, and
            // beats e by so much that it has the most points: black, borda_minimax_faceoff.
            from({{3, "abcde"}, {3, "bcade"}, {3, "cabde"}, {2, "dabce"}, {2, "dbcae"},
                  {2, "dcabe"}, {8, "deabc"}, {8, "cbade"}}),
            // d needs fewer swaps than the members of the top cycle: dodgson, simplified_dodgson.
            from({{3, "abcd"}, {2, "bcad"}, {4, "cdab"}, {4, "abdc"}, {5, "dbca"}, {1, "cabd"}}),
            from({{5, "dabc"}, {6, "bcad"}, {6, "cdab"}, {6, "abdc"}, {3, "dbca"}, {5, "cabd"}}),
            // Everybody prefers a to d, but the agenda a, b, c, d ends with d.
            from({{1, "badc"}, {1, "cbad"}, {1, "adcb"}}),
            // Winners outside the top cycle: daunou; condorcet_irv_put; benham; the bottom two.
            from({{1, "cadb"}, {1, "adcb"}, {1, "cabd"}, {1, "bcad"}, {1, "bdac"}, {1, "acdb"}}),
            from({{4, "dcabe"}, {2, "abcde"}, {3, "ebcad"}}),
            from({{1, "adcb"}, {4, "dcab"}, {6, "cabd"}, {6, "bacd"}, {5, "dbac"}}),
            from({{3, "cbda"}, {5, "abcd"}, {4, "cabd"}, {5, "bacd"}, {1, "dcba"}}),
            // The Condorcet winner d, preferred to e by all, is nobody's first: superior_voting.
            from({{1, "adebc"}, {1, "bdeca"}, {1, "cdeab"}})};
}

}  // namespace

TEST_CASE("claims: they hold on the scope, and what is not claimed fails there") {
    samples scope = joined({strict(3, 3), strict(2, 4), random_strict()});
    samples const wider = joined({scope, larger(thinned ? 80 : 400), rare()});
    struct property {
        char letter;
        std::string (*counterexample)(plain_rule const&, samples const&);
    };
    property const properties[] = {{'A', not_anonymous},
                                   {'N', not_neutral},
                                   {'P', not_pareto},
                                   {'C', not_condorcet},
                                   {'S', not_smith}};
    REQUIRE(catalogue().size() == std::size(sa::aggregators::claims));
    std::size_t k = 0;
    for (catalogued_rule const& r : catalogue()) {
        // A product of many weights is more than a number holds.
        samples const& on = r.name.substr(0, 4) == "nash" ? scope : wider;
        std::string holds;
        for (property const& p : properties)
            if (p.counterexample(r.rule, on).empty()) holds += p.letter;
        auto const& claim = sa::aggregators::claims[k++];
        CHECK(r.name == std::string(claim.rule.begin(), claim.rule.end()));
        INFO(r.name);
        std::string const claimed(claim.properties.begin(), claim.properties.end());
        // Of a thinned scope only the one direction can be asked for.
        if (thinned) CHECK(claimed.find_first_not_of(holds) == std::string::npos);
        else CHECK(holds == claimed);
    }
}

TEST_CASE("weights: a part of weight w counts as w parts, if the rule does not say otherwise") {
    std::set<std::string> differ;
    for (catalogued_rule const& r : catalogue())
        for (std::size_t k = 0; k < random_strict().size(); k += stride) {
            sample const& s = random_strict()[k];
            sample copies;
            for (std::size_t i = 0; i < s.rank.size(); ++i)
                for (long long copy = 0; copy < s.weight[i]; ++copy) {
                    copies.rank.push_back(s.rank[i]);
                    copies.weight.push_back(1);
                }
            if (r.rule(copies) != r.rule(s)) {
                differ.insert(r.name);
                break;
            }
        }
    CHECK(differ == std::set<std::string>{"alternating_strikes", "serial_veto"});
    // No weight is 0 (nor that of a part in `times`: tests/fail/weight_zero.cpp).
    CHECK(error_of([] { catalogue()[0].rule({{{0, 1}}, {0}}); })
          == "part 'row 0' has weight 0; expected at least 1");
}

TEST_CASE("unranked options: incomparable ones are accepted by the rules whose headers say so") {
    std::string accept;
    boost::hana::for_each(sa::aggregators::catalogue, [&]<class Entry>(Entry const& entry) {
        using rule = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::Aggregator<rule, sa::table<sa::dynamic, sa::partial_orders, sa::weights>>)
            accept += std::string(entry.name.begin(), entry.name.end()) + " ";
    });
    // Those that need no more than `PreferenceProfile`.
    CHECK(accept
          == "constant antidictator condorcet weak_condorcet copeland llull top_cycle gocha "
             "uncovered_set_gillies uncovered_set_fishburn uncovered_set_bordes "
             "uncovered_set_mckelvey banks slater bipartisan_set agenda minimax minimax_support "
             "simpson leximax most_wins_smallest_loss beat_path split_cycle ranked_pairs "
             "ranked_pairs_tb river river_tb stable_voting simple_stable_voting kemeny "
             "essential_set loss_trimmer weighted_covering maximal_lottery baldwin baldwin_put "
             "baldwin_tb strict_nanson weak_nanson raynaud iterated_removal_of_condorcet_loser "
             "knockout black smith_minimax copeland_local_borda copeland_global_borda "
             "copeland_local_minimax copeland_global_minimax borda_minimax_faceoff "
             "simplified_dodgson pareto_set uniform ");
}
