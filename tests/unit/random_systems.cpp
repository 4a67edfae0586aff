// SPDX-License-Identifier: BSL-1.0
//
// Properties of random systems, shrunk to a small one where they fail (RapidCheck): larger systems,
// with weights and ties, than the exhaustive scopes hold. The seed is always the same; another one,
// or more systems: RC_PARAMS="seed=7 max_success=10000".
#include <rapidcheck.h>
#include <selfalign/aggregators/majority_graph.hpp>
#include <selfalign/ext/preflib.hpp>
#include <selfalign/ext/preflib_profile.hpp>

#include <cstdlib>
#include <iostream>
#include <map>
#include <sstream>

#include "check.hpp"

using namespace check;
namespace rules = sa::aggregators;
namespace relations = sa::relations;

namespace {

int const seeded = setenv("RC_PARAMS", "seed=20240801 max_success=500", 0);

/// "", or what RapidCheck says of the smallest system it found on which the property fails.
template <class Property>
std::string counterexample(Property property) {
    std::ostringstream said;
    auto* const standard_error = std::cerr.rdbuf(said.rdbuf());
    bool const holds = rc::check(property);
    std::cerr.rdbuf(standard_error);
    return holds ? "" : said.str();
}

int from_to(int least, int most) { return *rc::gen::inRange(least, most + 1); }

/// Up to 9 parts and 7 options, weak orders, weights. Shrinks to few of everything.
sample any_sample(int least_options = 1) {
    int const parts = from_to(1, 9), options = from_to(least_options, 7);
    sample s;
    for (int i = 0; i < parts; ++i) {
        std::vector<int> score;
        for (int x = 0; x < options; ++x) score.push_back(from_to(0, options));
        s.rank.push_back(ranks_of(score));
        s.weight.push_back(from_to(1, 5));
    }
    RC_LOG() << text_of(s) << '\n';
    return s;
}

/// A permutation: the order in which random numbers come.
std::vector<int> any_permutation(int size) {
    std::multimap<int, int> sorted;
    for (int k = 0; k < size; ++k) sorted.emplace(from_to(0, 100), k);
    std::vector<int> result;
    for (auto const& [key, k] : sorted) result.push_back(k);
    return result;
}

/// A menu with at least one option; most are no prefix.
choice any_menu(int options) {
    choice menu{from_to(0, options - 1)};
    for (int x = 0; x < options; ++x)
        if (from_to(0, 1) == 1) menu.insert(x);
    return menu;
}

template <class Rule>
auto system_of(sample const& s, Rule const& rule) {
    return sa::compose(sa::numbered(s.options()), rule,
                       table_of<sa::capacity<9, 7>, sa::weak_orders, sa::weights>(s));
}

sample renamed(sample const& s, std::vector<int> const& part, std::vector<int> const& option) {
    sample result = s;
    for (int i = 0; i < s.parts(); ++i) {
        auto const to = static_cast<std::size_t>(part[static_cast<std::size_t>(i)]);
        result.weight[to] = s.weight[static_cast<std::size_t>(i)];
        for (int x = 0; x < s.options(); ++x)
            result.rank[to][static_cast<std::size_t>(option[static_cast<std::size_t>(x)])] =
                s.at(i, x);
    }
    return result;
}

/// Renaming parts and options renames the choice.
template <class Rule>
void is_equivariant(Rule const& rule) {
    auto const s = any_sample();
    auto const option = any_permutation(s.options());
    auto const other = renamed(s, any_permutation(s.parts()), option);
    choice expected;
    for (opt x : sa::choose(system_of(s, rule)))
        expected.insert(option[static_cast<std::size_t>(x.index)]);
    RC_ASSERT(choice_of(sa::choose(system_of(other, rule))) == expected);
}

/// Choosing from a menu is choosing among its options as if there were no others.
template <class Rule>
void restricts(Rule const& rule) {
    auto const s = any_sample();
    auto const menu = any_menu(s.options());
    std::vector<int> const name(menu.begin(), menu.end());
    choice expected;
    for (opt x : sa::choose(system_of(restricted_to(s, menu), rule)))
        expected.insert(name[static_cast<std::size_t>(x.index)]);
    RC_ASSERT(choice_of(sa::choose(system_of(s, rule), menu_of<1>(menu))) == expected);
}

/// What each reading of ties means, in a plain loop over the co-winners.
template <class F, class Rule>
void judges_as_defined(F const& f, Rule const& rule) {
    auto const s = any_sample();
    auto const h = system_of(s, rule);
    auto const copy = h;
    long long best = -1, worst = -1, first = -1, least = -1;
    for (int x = 0; x < s.options(); ++x) {
        long long const loss = sa::loss_at(f, opt(x), h);
        if (least < 0 || loss < least) least = loss;
        if (!sa::choose(h).contains(opt(x))) continue;
        if (first < 0) first = loss;
        if (best < 0 || loss < best) best = loss;
        if (worst < 0 || loss > worst) worst = loss;
    }
    struct {
        sa::ties reading;
        long long loss;
    } const defined[] = {{sa::ties::report, worst}, {sa::ties::forall, worst},
                         {sa::ties::lowest, first}, {sa::ties::exists, best}};
    for (auto const& [reading, loss] : defined) {
        auto const said = sa::judge(f, h, reading);
        RC_ASSERT(said.loss == loss);
        RC_ASSERT(loss == 0 || said.irreducible == least);
        bool const split = reading == sa::ties::report && best == 0 && worst > 0;
        RC_ASSERT(said.value == (split       ? sa::answer::underdetermined
                                 : loss == 0 ? sa::answer::aligned
                                             : sa::answer::misaligned));
        // A system is judged as its copy is.
        auto const alone = sa::reflexive(f, h, reading), paired = sa::aligned(f, h, copy, reading);
        RC_ASSERT(alone.value == said.value && alone.loss == said.loss);
        RC_ASSERT(paired.value == said.value && paired.loss == said.loss);
        RC_ASSERT(alone.witness.chosen == paired.witness.chosen);
        RC_ASSERT(alone.witness.part == paired.witness.part);
    }
}

/// The sample as a file of PrefLib: one line for each order, the best first.
std::string preflib_text(std::map<std::vector<int>, long long> const& ballots, int options) {
    long long voters = 0;
    std::ostringstream lines;
    for (auto const& [rank, weight] : ballots) {
        voters += weight;
        lines << weight << ": ";
        for (int place = 0; place < options; ++place) {
            std::vector<int> here;
            for (int x = 0; x < options; ++x)
                if (rank[static_cast<std::size_t>(x)] == place) here.push_back(x + 1);
            if (here.empty()) continue;
            if (place > 0) lines << ',';
            if (here.size() > 1) lines << '{';
            for (std::size_t k = 0; k < here.size(); ++k) lines << (k > 0 ? "," : "") << here[k];
            if (here.size() > 1) lines << '}';
        }
        lines << '\n';
    }
    std::ostringstream file;
    file << "# FILE NAME: random.toc\n# TITLE: random\n# DATA TYPE: toc\n"
         << "# NUMBER ALTERNATIVES: " << options << "\n# NUMBER VOTERS: " << voters
         << "\n# NUMBER UNIQUE ORDERS: " << ballots.size() << '\n';
    for (int x = 1; x <= options; ++x)
        file << "# ALTERNATIVE NAME " << x << ": option " << x << '\n';
    return file.str() + lines.str();
}

std::map<std::vector<int>, long long> ballots_of(sample const& s) {
    std::map<std::vector<int>, long long> result;
    for (std::size_t i = 0; i < s.rank.size(); ++i) result[s.rank[i]] += s.weight[i];
    return result;
}

// Planted: not neutral, because it prefers low indices where there is a tie.
struct lowest_of_borda {
    template <class P>
    auto operator()(P const& p) const {
        return sa::winners(rules::borda, p).lowest();
    }
};
// Planted: it knows that option 0 of the whole is special.
struct all_but_the_first {
    template <class P>
    auto operator()(P const& p) const {
        auto all = sa::winners(rules::copeland, p);
        if (p.options() > 1) all.erase(opt(0));
        return all;
    }
};

}  // namespace

TEST_CASE("random systems: renaming parts and options renames the choice of a neutral rule") {
    CHECK(counterexample([] { is_equivariant(rules::borda); }) == "");
    CHECK(counterexample([] { is_equivariant(rules::top_cycle); }) == "");
    CHECK(counterexample([] { is_equivariant(lowest_of_borda{}); }) != "");
}

TEST_CASE("random systems: a rule on a menu knows nothing of the rest") {
    CHECK(counterexample([] { restricts(rules::borda); }) == "");
    CHECK(counterexample([] { restricts(rules::top_cycle); }) == "");
    CHECK(counterexample([] { restricts(lowest_of_borda{}); }) == "");
}

TEST_CASE("random systems: judge, reflexive and aligned are what the readings of ties mean") {
    CHECK(counterexample([] { judges_as_defined(relations::pareto, rules::borda); }) == "");
    CHECK(counterexample([] { judges_as_defined(relations::all_top, rules::top_cycle); }) == "");
    CHECK(counterexample([] { judges_as_defined(relations::veto, rules::borda); }) == "");
}

TEST_CASE("random systems: a profile survives the way into a PrefLib file and back") {
    CHECK(counterexample([] {
              auto const ballots = ballots_of(any_sample(2));
              auto const options = static_cast<int>(ballots.begin()->first.size());
              auto const data = sa::preflib::parse(preflib_text(ballots, options), "random.toc");
              RC_ASSERT(ballots_of(sample_of(sa::preflib::orders(data))) == ballots);
          }) == "");
}

TEST_CASE("random systems: a failure is shrunk to the smallest system") {
    // Two tied options are enough, and no part need count more than once.
    auto const said = counterexample([] { is_equivariant(lowest_of_borda{}); });
    CHECK(said.find("ranks 00\n") != std::string::npos);
    CHECK(counterexample([] { is_equivariant(all_but_the_first{}); }) != "");
}
