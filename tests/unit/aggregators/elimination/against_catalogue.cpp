// SPDX-License-Identifier: BSL-1.0
#include "against_catalogue.hpp"

#include "../../../oracle/catalogue.hpp"

#include <algorithm>
#include <map>

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

std::string catalogue_difference(hidden_rule const& rule, std::string const& name) {
    samples every_third;
    for (std::size_t k = 0; k < weak(3, 3).size(); k += 3) every_third.push_back(weak(3, 3)[k]);
    std::string said;
    for (samples const& scope :
         {strict(1, 3), strict(2, 3), strict(3, 3), strict(4, 3), strict(2, 4), random_strict(),
          weak(1, 3), weak(2, 3), every_third, random_weak()})
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

samples const& strict_scope() {
    static samples const scope = joined({small_strict(), random_strict()});
    return scope;
}
samples const& any_scope() {
    static samples const scope = joined({strict_scope(), small_weak(), random_weak()});
    return scope;
}

plain_rule on_weak(hidden_rule const& rule) {
    return [rule](sample const& s) { return rule.weak(s, {}); };
}

std::string properties_of(hidden_rule const& rule) {
    plain_rule const r = on_weak(rule);
    std::string text;
    auto const note = [&](char const* name, std::string const& counterexample) {
        if (counterexample.empty()) text += (text.empty() ? "" : " ") + std::string(name);
    };
    note("anonymous", not_anonymous(r, any_scope()));
    note("neutral", not_neutral(r, any_scope()));
    note("resolute", not_resolute(r, any_scope()));
    note("pareto", not_pareto(r, any_scope()));
    note("strict-pareto", not_pareto(r, strict_scope()));
    note("condorcet", not_condorcet(r, any_scope()));
    note("smith", not_smith(r, any_scope()));
    note("monotone", not_monotone(r, strict_scope()));
    return text;
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
    CHECK(properties_of(borda) == "anonymous neutral pareto strict-pareto monotone");
    CHECK(text_of(ballots({{2, "ab=c"}, {1, "c=ba"}})) == "ranks 2 x 011 | 200");
}

}  // namespace check
