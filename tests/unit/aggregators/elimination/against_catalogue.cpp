// SPDX-License-Identifier: BSL-1.0
#include "against_catalogue.hpp"

#include "../../../oracle/catalogue.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

namespace check {

namespace {

oracle::profile profile_of(sample const& s) { return oracle::profile(s.rank, s.weight); }

bool is_strict(sample const& s) {
    return std::all_of(s.rank.begin(), s.rank.end(), oracle::is_strict);
}

std::string differs(hidden_rule::on_menu const& rule, std::string const& where, sample const& s,
                    choice const& menu, choice const& expected) {
    if (!rule) return "";
    choice const got = rule(s, menu);
    if (got == expected) return "";
    return where + ": " + text_of(s) + (menu.empty() ? "" : " on " + text_of(menu)) + ": " +
           text_of(got) + ", the oracle " + text_of(expected);
}

}  // namespace

bool catalogue_answers(std::string const& name, sample const& s) {
    return oracle::strict_ballots_only().count(name) == 0 || is_strict(s);
}

choice catalogue_choice(std::string const& name, sample const& s, choice const& menu) {
    auto const& r = oracle::catalogue().at(name);
    return menu.empty() ? r(profile_of(s)) : oracle::choose(r, profile_of(s), menu);
}

namespace {

// Few parts of equal weight and many options: ties in every round, of rules and in ballots.
samples const& full_of_ties() {
    static samples const scope = [] {
        std::mt19937 random(20240611);
        samples result{sample_of(five_by_five)};
        for (int k = 0; k < 160; ++k) {
            sample s;
            for (unsigned i = 0; i < 2 + random() % 5; ++i) {
                std::vector<int> score;
                for (unsigned x = 0; x < 5; ++x)
                    score.push_back(static_cast<int>(random() % (k % 4 == 0 ? 5 : 1000)));
                s.rank.push_back(oracle::ballot_from_scores(score));
                s.weight.push_back(1);
            }
            result.push_back(s);
        }
        return result;
    }();
    return scope;
}

}  // namespace

std::string catalogue_difference(hidden_rule const& rule, std::string const& name) {
    samples every_third;
    for (std::size_t k = 0; k < weak(3, 3).size(); k += 3) every_third.push_back(weak(3, 3)[k]);
    std::string said;
    for (samples const& scope :
         {strict(1, 3), strict(2, 3), strict(3, 3), strict(4, 3), strict(2, 4), random_strict(),
          weak(1, 3), weak(2, 3), every_third, random_weak(), full_of_ties()})
        for (sample const& s : scope) {
            if (!catalogue_answers(name, s)) continue;
            choice const expected = catalogue_choice(name, s);
            if (is_strict(s)) said = differs(rule.strict, "strict", s, {}, expected);
            if (said.empty()) said = differs(rule.weak, "weak", s, {}, expected);
            if (said.empty()) said = differs(rule.tallied, "tallied", s, {}, expected);
            if (said.empty()) said = differs(rule.in_line, "in line", s, {}, expected);
            if (!said.empty()) return said;
        }
    for (samples const& scope : {strict(2, 4), random_strict(), random_weak()})
        for (std::size_t k = 0; k < scope.size(); k += scope.size() / 30) {
            sample const& s = scope[k];
            if (s.options() < 3) continue;
            choice menu{1, s.options() - 1};
            if (s.options() > 3) menu.insert(s.options() - 2);
            if (!catalogue_answers(name, s)) continue;
            choice const expected = catalogue_choice(name, s, menu);
            if (is_strict(s)) said = differs(rule.strict, "strict", s, menu, expected);
            if (said.empty()) said = differs(rule.weak, "weak", s, menu, expected);
            if (!said.empty()) return said;
        }
    return "";
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

TEST_CASE("against the catalogue: what differs is found") {
    auto const borda = hidden(sa::aggregators::borda);
    CHECK(catalogue_difference(borda, "borda") == "");
    CHECK(catalogue_difference(borda, "plurality") != "");
    // Right everywhere but in one place.
    auto wrong_when_tied = borda;
    wrong_when_tied.weak = [borda](sample const& s, choice const& menu) {
        return s.rank[0] == std::vector<int>{0, 0, 2} ? choice{0} : borda.weak(s, menu);
    };
    CHECK(catalogue_difference(wrong_when_tied, "borda") != "");
    auto wrong_on_menus = borda;
    wrong_on_menus.strict = [borda](sample const& s, choice const& menu) {
        return menu.empty() ? borda.strict(s, menu) : menu;
    };
    CHECK(catalogue_difference(wrong_on_menus, "borda") != "");
    CHECK(broken_claim(borda, "anonymous neutral pareto monotone") == "");
    CHECK(broken_claim(borda, "neutral condorcet").substr(0, 15) == "not condorcet: ");
    CHECK(text_of(ballots({{2, "ab=c"}, {1, "c=ba"}})) == "ranks 2 x 011 | 200");
}

}  // namespace check
