// SPDX-License-Identifier: BSL-1.0
//
// The oracle behind against_oracle.hpp, and tests that the comparison itself is able to fail.
#include "against_oracle.hpp"

#include "../../../oracle/catalogue.hpp"

#include <random>

namespace against_oracle {

namespace {

oracle::profile profile_of(sample const& s) { return oracle::profile(s.rank, s.weight); }

int below(std::mt19937& random, int bound) {
    return static_cast<int>(random() % static_cast<unsigned>(bound));
}

sample restricted_to(sample const& s, choice const& menu) {
    auto const p = oracle::restrict_profile(profile_of(s), menu);
    return {p.ballots, p.weight};
}

std::string told(std::string const& where, sample const& s, choice const& got,
                 choice const& expected) {
    return where + ", " + text_of(s) + ": " + text_of(got) + ", the oracle " + text_of(expected);
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
            s.rank.push_back(oracle::ballot_from_scores(score));
            s.weight.push_back(1 + below(random, 5));
        }
        if (!oracle::condorcet_winner(profile_of(s)) && oracle::smith_set(profile_of(s)).size() > 2)
            result.push_back(s);
    }
    return result;
}

} // namespace

plain_rule oracle_rule(std::string const& name) {
    auto const& rule = oracle::catalogue().at(name);
    return [&rule](sample const& s) { return rule(profile_of(s)); };
}
plain_rule agenda_oracle(std::vector<int> const& order) {
    return [order](sample const& s) {
        // What is listed and there, then the rest by index.
        std::vector<int> full;
        for (int x : order)
            if (x < s.options()) full.push_back(x);
        for (int x = 0; x < s.options(); ++x)
            if (std::find(full.begin(), full.end(), x) == full.end()) full.push_back(x);
        return oracle::agenda_in(profile_of(s), full);
    };
}
plain_rule scoring_oracle(std::vector<long long> const& points) {
    return [points](sample const& s) {
        std::vector<oracle::rational> of_place(points.begin(), points.begin() + s.options());
        return oracle::scoring(profile_of(s), of_place);
    };
}
std::vector<std::vector<fraction>> oracle_maximal_lotteries(sample const& s) {
    std::vector<std::vector<fraction>> result;
    for (auto const& l : oracle::maximal_lotteries(profile_of(s))) {
        result.emplace_back();
        for (auto const& p : l)
            result.back().push_back(
                {numerator(p).convert_to<long long>(), denominator(p).convert_to<long long>()});
    }
    return result;
}

std::string difference(forms const& rule, plain_rule const& oracle, std::size_t every) {
    auto const compare = [&](sample const& s) -> std::string {
        choice const expected = oracle(s);
        if (choice const got = rule.on_dynamic(s); got != expected)
            return told("dynamic", s, got, expected);
        if (choice const got = rule.on_capacity(s); got != expected)
            return told("capacity", s, got, expected);
        return "";
    };
    static samples const scope =
        joined({strict(1, 3), strict(2, 3), strict(4, 3), strict(2, 4), weak(2, 3), random_weak(),
                random_strict(), circular(), circular_weak()});
    for (std::size_t k = 0; k < scope.size(); k += every)
        if (std::string const said = compare(scope[k]); !said.empty()) return said;
    for (sample const& s : strict(3, 3)) {
        if (std::string const said = compare(s); !said.empty()) return said;
        if (choice const got = rule.on_fixed(s); got != oracle(s))
            return told("fixed", s, got, oracle(s));
    }
    for (std::size_t k = 0; k < random_weak().size(); k += 3 * every) {
        sample const& s = random_weak()[k];
        for (choice const& menu : {choice{1, 2}, choice{0, 2, 3}, choice{1, 2, 4}}) {
            if (*menu.rbegin() >= s.options()) continue;
            std::vector<int> const names(menu.begin(), menu.end());
            choice expected;
            for (int x : oracle(restricted_to(s, menu)))
                expected.insert(names[static_cast<std::size_t>(x)]);
            if (choice const got = rule.on_menu(s, menu); got != expected)
                return told("on " + text_of(menu), s, got, expected);
        }
    }
    return "";
}
std::string difference(forms const& rule, std::string const& oracle, std::size_t every) {
    return difference(rule, oracle_rule(oracle), every);
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

sample letters(std::vector<std::pair<long long, std::string>> const& rows) {
    sample s;
    for (auto const& [weight, order] : rows) {
        std::vector<int> rank(order.size(), 0);
        for (std::size_t k = 0; k < order.size(); ++k)
            rank[static_cast<std::size_t>(order[k] - 'a')] = static_cast<int>(k);
        s.rank.push_back(rank);
        s.weight.push_back(weight);
    }
    return s;
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

TEST_CASE("the comparison with the oracle finds what is planted") {
    CHECK(difference(forms_of(sa::aggregators::borda), "borda") == "");
    CHECK(difference(forms_of(sa::aggregators::plurality), "borda") != "");
    // Wrong only on sub-menus, only in one shape: found as well.
    forms f = forms_of(sa::aggregators::borda);
    f.on_menu = [](sample const&, choice const& menu) { return menu; };
    CHECK(difference(f, "borda").substr(0, 3) == "on ");
    f = forms_of(sa::aggregators::borda);
    f.on_fixed = [](sample const&) { return choice{0}; };
    CHECK(difference(f, "borda").substr(0, 5) == "fixed");
}

TEST_CASE("profiles by their margins") {
    for (std::vector<long long> const& margin :
         {std::vector<long long>{3, -1, 5, 7, 1, -3}, std::vector<long long>{2, 0, -4, 0, 6, 8}}) {
        auto const p = profile_of(with_margins(4, margin));
        std::size_t k = 0;
        for (int x = 0; x < 4; ++x)
            for (int y = x + 1; y < 4; ++y) CHECK(oracle::margin(p, x, y) == margin[k++]);
    }
}

} // namespace against_oracle
