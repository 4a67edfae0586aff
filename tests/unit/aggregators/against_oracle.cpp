// SPDX-License-Identifier: BSL-1.0
//
// The scopes and loops behind against_oracle.hpp, and tests that the comparison itself can fail.
#include "against_oracle.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

namespace check {

namespace {

int below(std::mt19937& random, int bound) {
    return static_cast<int>(random() % static_cast<unsigned>(bound));
}

bool is_strict(sample const& s) {
    return std::all_of(s.rank.begin(), s.rank.end(), [](std::vector<int> const& ranks) {
        return std::set<int>(ranks.begin(), ranks.end()).size() == ranks.size();
    });
}

samples without_condorcet_winner(bool ties, std::size_t size, unsigned seed) {
    std::mt19937 random(seed);
    samples result;
    while (result.size() < size) {
        int const options = 4 + below(random, 2), parts = 3 + below(random, 4);
        sample s;
        for (int i = 0; i < parts; ++i) {
            std::vector<int> score;
            for (int x = 0; x < options; ++x) score.push_back(ties ? below(random, options) : x);
            for (int x = options - 1; x > 0; --x)
                std::swap(score[static_cast<std::size_t>(x)],
                          score[static_cast<std::size_t>(below(random, x + 1))]);
            s.rank.push_back(ranks_of(score));
            s.weight.push_back(1 + below(random, 5));
        }
        if (condorcet_winner(s).empty() && smith_set(s).size() > 2)
            result.push_back(s);
    }
    return result;
}

// Few parts of equal weight and many options: ties in every round, of rules and in ballots.
samples const& full_of_ties() {
    static samples const scope = [] {
        std::mt19937 random(20240611);
        // First what tests/static/aggregators/five_by_five.cpp decides while compiling.
        samples result{ballots(
            {{1, "cbaed"}, {1, "dceba"}, {1, "beacd"}, {1, "dceba"}, {1, "aebdc"}})};
        for (int k = 0; k < 160; ++k) {
            sample s;
            for (unsigned i = 0; i < 2 + random() % 5; ++i) {
                std::vector<int> score;
                for (unsigned x = 0; x < 5; ++x)
                    score.push_back(static_cast<int>(random() % (k % 4 == 0 ? 5 : 1000)));
                s.rank.push_back(ranks_of(score));
                s.weight.push_back(1);
            }
            result.push_back(s);
        }
        return result;
    }();
    return scope;
}

std::string differs(asked const& rule, std::string const& kind, sample const& s,
                    choice const& menu, choice const& expected) {
    choice const got = rule(s, menu);
    if (got == expected) return "";
    return kind + ": " + text_of(s) + (menu.empty() ? "" : " on " + text_of(menu)) + ": " +
           text_of(got) + ", the oracle " + text_of(expected);
}

using answers = std::function<bool(sample const&)>;

std::string first_difference(hidden_rule const& rule, plain_rule const& oracle,
                             answers const& answered, std::size_t every) {
    static samples const scope = [] {
        samples result = joined({strict(1, 3), strict(2, 3), strict(3, 3), strict(4, 3),
                                 strict(2, 4), random_strict(), weak(1, 3), weak(2, 3)});
        for (std::size_t k = 0; k < weak(3, 3).size(); k += 3) result.push_back(weak(3, 3)[k]);
        for (samples const& more : {random_weak(), full_of_ties(), circular(), circular_weak()})
            result.insert(result.end(), more.begin(), more.end());
        return result;
    }();
    auto const compare = [&](sample const& s, choice const& menu, choice const& expected) {
        std::string said;
        if (is_strict(s) && rule.strict.on_menu)
            said = differs(rule.strict, "strict", s, menu, expected);
        if (said.empty()) said = differs(rule.weak, "weak", s, menu, expected);
        return said;
    };
    std::string said;
    for (std::size_t k = 0; k < scope.size() && said.empty(); k += every * stride)
        if (answered(scope[k])) said = compare(scope[k], {}, oracle(scope[k]));
    for (samples const& some : {strict(2, 4), random_strict(), random_weak()})
        for (std::size_t k = 0; k < some.size() && said.empty(); k += 3 * every * stride) {
            sample const& s = some[k];
            for (choice const& menu : {choice{1, 2}, choice{0, 2, 3}, choice{1, 2, 4}}) {
                if (*menu.rbegin() >= s.options() || !answered(s) || !said.empty()) continue;
                said = compare(s, menu, named(oracle(restricted_to(s, menu)), menu));
            }
        }
    return said;
}

} // namespace

choice named(choice const& chosen, choice const& menu) {
    std::vector<int> const name(menu.begin(), menu.end());
    choice result;
    for (int x : chosen) result.insert(name[static_cast<std::size_t>(x)]);
    return result;
}

std::string difference(hidden_rule const& rule, std::string const& oracle, std::size_t every) {
    return first_difference(
        rule, oracle_rule(oracle), [&](sample const& s) { return oracle_answers(oracle, s); },
        every);
}
std::string difference(hidden_rule const& rule, plain_rule const& oracle, std::size_t every) {
    return first_difference(rule, oracle, [](sample const&) { return true; }, every);
}

std::string difference(plain_rule const& rule, plain_rule const& oracle, std::size_t every) {
    auto const ask = [&](sample const& s, choice const& menu) {
        return menu.empty() ? rule(s) : named(rule(restricted_to(s, menu)), menu);
    };
    return difference(hidden_rule{{}, {ask}}, oracle, every);
}

std::string difference(plain_rule const& rule, std::string const& oracle, samples const& scope) {
    asked const here{[&](sample const& s, choice const& menu) {
        return menu.empty() ? rule(s) : named(rule(restricted_to(s, menu)), menu);
    }};
    for (std::size_t k = 0; k < scope.size(); k += stride) {
        sample const& s = scope[k];
        for (choice const& menu :
             s.options() <= 4 ? menus_of(s.options()) : std::vector<choice>{{}}) {
            std::string const said =
                differs(here, "a rule", s, menu, oracle_choice(oracle, s, menu));
            if (!said.empty()) return said;
        }
    }
    return "";
}

plain_rule agreed(hidden_rule const& rule) {
    return [rule](sample const& s) {
        choice const chosen = rule.weak(s);
        return is_strict(s) && rule.strict(s) != chosen ? choice{-1} : chosen;
    };
}

samples const& property_scope() {
    static samples const scope =
        joined({small_strict(), small_weak(), random_weak(), circular(), circular_weak()});
    return scope;
}

samples const& circular() {
    static samples const scope = without_condorcet_winner(false, 300, 20240701);
    return scope;
}
samples const& circular_weak() {
    static samples const scope = without_condorcet_winner(true, 300, 20240702);
    return scope;
}

sample ballots(std::vector<std::pair<long long, std::string>> const& rows) {
    sample s;
    for (auto const& [weight, word] : rows) {
        std::vector<int> rank(static_cast<std::size_t>(
            std::count_if(word.begin(), word.end(), [](char c) { return c != '='; })));
        int better = 0;
        int tied = 0;
        for (std::size_t k = 0; k < word.size(); ++k) {
            if (word[k] == '=') continue;
            if (k == 0 || word[k - 1] != '=') {
                better += tied;
                tied = 0;
            }
            ++tied;
            rank.at(static_cast<std::size_t>(word[k] - 'a')) = better;
        }
        s.rank.push_back(rank);
        s.weight.push_back(weight);
    }
    return s;
}

sample const& cycle() {
    static sample const s = ballots({{1, "abc"}, {1, "bca"}, {1, "cab"}});
    return s;
}
sample const& tennessee() {
    static sample const s = ballots({{42, "abcd"}, {26, "bcda"}, {15, "cdba"}, {17, "dcba"}});
    return s;
}

samples const& claim_scope(std::string const& property) {
    static samples const strictly = joined({small_strict(), random_strict()});
    static samples const any = joined({strictly, small_weak(), random_weak()});
    return property == "monotone" ? strictly : any;
}

std::string counterexample(hidden_rule const& rule, std::string const& property,
                           samples const& scope) {
    using check_of = std::string (*)(plain_rule const&, samples const&);
    static std::map<std::string, check_of> const checks{
        {"anonymous", not_anonymous},   {"neutral", not_neutral},
        {"resolute", not_resolute},     {"pareto", not_pareto},
        {"condorcet", not_condorcet},   {"smith", not_smith},
        {"monotone", not_monotone},     {"no_condorcet_loser", elects_a_condorcet_loser}};
    return checks.at(property)(
        [&](sample const& s) { return (is_strict(s) ? rule.strict : rule.weak)(s, {}); }, scope);
}

std::string broken_claim(hidden_rule const& rule, std::string const& properties) {
    std::istringstream words(properties);
    for (std::string property; words >> property;) {
        std::string const found = counterexample(rule, property, claim_scope(property));
        if (!found.empty()) return "not " + property + ": " + found;
    }
    return "";
}

std::string spelled(choice const& c) {
    std::string text;
    for (int x : c) text += static_cast<char>('a' + x);
    return text;
}

sample with_margins(int options, std::vector<long long> const& margin) {
    // To start with, one order, or one and its reverse; then x y rest, rest backwards x y adds 2 to
    // x over y.
    sample s;
    bool const odd = margin[0] % 2 != 0;
    auto const add = [&](long long weight, std::vector<int> const& order) {
        std::vector<int> rank(order.size(), 0);
        for (std::size_t k = 0; k < order.size(); ++k)
            rank[static_cast<std::size_t>(order[k])] = static_cast<int>(k);
        s.rank.push_back(rank);
        s.weight.push_back(weight);
    };
    std::vector<int> by_index;
    for (int x = 0; x < options; ++x) by_index.push_back(x);
    add(1, by_index);
    if (!odd) add(1, std::vector<int>(by_index.rbegin(), by_index.rend()));
    std::size_t k = 0;
    for (int x = 0; x < options; ++x)
        for (int y = x + 1; y < options; ++y, ++k) {
            long long const missing = margin[k] - (odd ? 1 : 0);
            if (missing == 0) continue;
            int const first = missing > 0 ? x : y, second = missing > 0 ? y : x;
            std::vector<int> up{first, second}, down;
            for (int z : by_index)
                if (z != x && z != y) {
                    up.push_back(z);
                    down.insert(down.begin(), z);
                }
            down.push_back(first);
            down.push_back(second);
            add((missing > 0 ? missing : -missing) / 2, up);
            add((missing > 0 ? missing : -missing) / 2, down);
        }
    return s;
}

TEST_CASE("against the oracle: what differs is found") {
    auto const borda = hidden(sa::aggregators::borda);
    CHECK(difference(borda, "borda") == "");
    CHECK(difference(borda, oracle_rule("borda")) == "");
    CHECK(difference(borda, "plurality") != "");
    // Right everywhere but in one place.
    auto wrong_when_tied = borda;
    wrong_when_tied.weak.on_menu = [borda](sample const& s, choice const& menu) {
        return s.rank[0] == std::vector<int>{0, 0, 2} ? choice{0} : borda.weak(s, menu);
    };
    CHECK(difference(wrong_when_tied, "borda").substr(0, 5) == "weak:");
    auto wrong_on_menus = borda;
    wrong_on_menus.strict.on_menu = [borda](sample const& s, choice const& menu) {
        return menu.empty() ? borda.strict(s, menu) : menu;
    };
    CHECK(difference(wrong_on_menus, "borda").substr(0, 7) == "strict:");
    auto wrong_when_strict = borda;
    wrong_when_strict.strict.on_menu = [](sample const&, choice const&) { return choice{0}; };
    CHECK(difference(agreed(borda), oracle_rule("borda")) == "");
    CHECK(difference(agreed(wrong_when_strict), oracle_rule("borda")).find("{-1}") !=
          std::string::npos);
    CHECK(named({0, 2}, {1, 3, 4}) == choice{1, 4});
    CHECK(restricted_to({{{2, 0, 1}}, {1}}, {0, 2}) == sample{{{1, 0}}, {1}});
    CHECK(broken_claim(borda, "anonymous neutral pareto monotone") == "");
    CHECK(broken_claim(borda, "neutral condorcet").substr(0, 15) == "not condorcet: ");
    CHECK(text_of(ballots({{2, "ab=c"}, {1, "c=ba"}})) == "ranks 2 x 011 | 200");
}

TEST_CASE("profiles by their margins") {
    for (std::vector<long long> const& margin :
         {std::vector<long long>{3, -1, 5, 7, 1, -3}, std::vector<long long>{2, 0, -4, 0, 6, 8}}) {
        sample const s = with_margins(4, margin);
        std::size_t k = 0;
        for (int x = 0; x < 4; ++x)
            for (int y = x + 1; y < 4; ++y) CHECK(oracle_margin(s, x, y) == margin[k++]);
    }
}

} // namespace check
