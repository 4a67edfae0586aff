// SPDX-License-Identifier: BSL-1.0
//
// What rules claim, in both directions: what is claimed holds on every profile of the scope, and
// what is not claimed fails on one.
#include "../catalogue.hpp"

#include <algorithm>
#include <boost/hana/for_each.hpp>
#include <random>
#include <iterator>
#include <map>
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

// Some rule of those that one of `claims_for_all_arguments` is about, and which properties it has.
struct member {
    std::string family;
    std::string properties;
    plain_rule rule;
};

// A rule that is given one number a part, `first` for part 0 and `others` for all others.
template <class Family>
plain_rule by_part(Family const& family, long long first, long long others) {
    return [=](sample const& s) {
        std::vector<long long> given(static_cast<std::size_t>(s.parts()), others);
        given[0] = first;
        return asked_about_orders(family(given))(s);
    };
}

// Its disagreement point is the same for all parts, not the same, or an option.
template <class Family>
void bargain(std::vector<member>& all, std::string const& name, std::string const& pareto,
             Family const& family) {
    all.push_back({name, "AN" + pareto, by_part(family, 0, 0)});
    all.push_back({name, "N" + pareto, by_part(family, 1, 0)});
    all.push_back({name, "A" + pareto, asked_about_orders(family(sa::opt(0)))});
}

std::vector<member> members() {
    namespace ag = sa::aggregators;
    auto const asked = [](auto const& rule) { return asked_about_orders(rule); };
    auto const votes = [](long long q) {
        return by_part([q](auto const& v) { return sa::aggregators::weighted_voting(v, q); }, 2, 1);
    };
    std::vector<int> const nobody, part_0{0};
    std::vector<member> all{
        {"k_approval", "ANP", asked(ag::k_approval<1>)},
        {"k_approval", "AN", asked(ag::k_approval<2>)},
        {"scoring", "ANP", asked(ag::scoring([](int n, int place) { return n - place; }))},
        {"scoring", "AN", asked(ag::scoring([](int n, int place) { return place + 1 < n; }))},
        {"then", "ANPCS", asked(ag::then(ag::copeland, ag::borda))},
        {"then", "N", asked(ag::then(ag::antidictator(0), ag::borda))},
        {"then", "A", asked(ag::then(ag::constant(sa::opt(0)), ag::borda))},
        {"faceoff", "ANPCS", asked(ag::faceoff(ag::copeland, ag::beat_path))},
        {"faceoff", "N", asked(ag::faceoff(ag::antidictator(0), ag::antiplurality))},
        {"faceoff", "A", asked(ag::faceoff(ag::constant(sa::opt(0)), ag::antiplurality))},
        {"attending", "ANPCS", asked(ag::attending(9, ag::copeland))},
        {"attending", "A", asked(ag::attending(2, ag::borda))},
        {"attending", "", asked(ag::attending(2, ag::dictator(0)))},
        {"lexicographic", "NP", asked(ag::lexicographic)},
        {"lexicographic", "AN", asked(ag::lexicographic(nobody))},
        {"veto_list", "AN", asked(ag::veto_list)},
        {"veto_list", "N", asked(ag::veto_list(part_0))},
        {"quota", "ANPS", asked(ag::quota(1))},
        {"quota", "AN", asked(ag::quota(100))},
        {"consent", "A", asked(ag::consent(sa::opt(0)))},
        {"weighted_voting", "NP", votes(2)},
        {"weighted_voting", "AN", votes(100)},
        {"oligarchy", "ANP", asked(ag::oligarchy)},
        {"oligarchy", "NP", asked(ag::oligarchy(part_0))}};
    bargain(all, "individually_rational", "", ag::individually_rational);
    bargain(all, "nash_bargaining", "P", ag::nash_bargaining);
    bargain(all, "kalai_smorodinsky", "P", ag::kalai_smorodinsky);
    bargain(all, "egalitarian_bargaining", "P", ag::egalitarian_bargaining);
    bargain(all, "utilitarian_bargaining", "P", ag::utilitarian_bargaining);
    return all;
}

// Of the properties, as letters, those without a counterexample.
std::string holding(std::string const& name, plain_rule const& rule) {
    static samples const scope = joined({strict(3, 3), strict(2, 4), random_strict()});
    static samples const wider = joined({scope, larger(thinned ? 80 : 400), rare()});
    struct property {
        char letter;
        std::string (*counterexample)(plain_rule const&, samples const&);
    };
    property const properties[] = {{'A', not_anonymous},
                                   {'N', not_neutral},
                                   {'P', not_pareto},
                                   {'C', not_condorcet},
                                   {'S', not_smith}};
    // A product of many weights is more than a number holds.
    samples const& on = name.substr(0, 4) == "nash" ? scope : wider;
    std::string holds;
    for (property const& p : properties)
        if (p.counterexample(rule, on).empty()) holds += p.letter;
    return holds;
}

// Of a thinned scope only the one direction can be asked for.
void check_claim(std::string const& name, std::string const& claimed, plain_rule const& rule) {
    INFO(name);
    std::string const holds = holding(name, rule);
    if (thinned) CHECK(claimed.find_first_not_of(holds) == std::string::npos);
    else CHECK(holds == claimed);
}

std::string as_string(sa::text const& t) { return {t.begin(), t.end()}; }

}  // namespace

TEST_CASE("claims: they hold on the scope, and what is not claimed fails there") {
    REQUIRE(catalogue().size() == std::size(sa::aggregators::claims));
    std::size_t k = 0;
    for (catalogued_rule const& r : catalogue()) {
        auto const& claim = sa::aggregators::claims[k++];
        CHECK(r.name == as_string(claim.rule));
        check_claim(r.name, as_string(claim.properties), r.rule);
    }
}

TEST_CASE("claims: a rule that is wrong on one profile loses them") {
    sample const one = strict(2, 4)[74]; // the 290th of the scope, so a thinned one has it too
    auto const copeland = asked_about_orders(sa::aggregators::copeland);
    auto const wrong = [&](sample const& s) { return s == one ? choice{} : copeland(s); };
    CHECK(holding("copeland", copeland) == "ANPCS");
    CHECK(holding("wrong", wrong).find_first_of("AN") == std::string::npos);
}

TEST_CASE("claims: of rules with arguments, what all have and some have not") {
    std::map<std::string, std::string> common;
    for (member const& m : members()) {
        check_claim(m.family, m.properties, m.rule);
        auto const [known, first] = common.try_emplace(m.family, m.properties);
        if (!first)
            std::erase_if(known->second, [&](char p) {
                return m.properties.find(p) == std::string::npos;
            });
    }
    std::map<std::string, std::string> claimed;
    for (auto const& claim : sa::aggregators::claims_for_all_arguments)
        claimed[as_string(claim.rule)] = as_string(claim.properties);
    CHECK(common == claimed);
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
             "simplified_dodgson pareto_set lexicographic veto_list uniform ");
}
