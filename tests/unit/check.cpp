// SPDX-License-Identifier: BSL-1.0
//
// The scopes and properties of check.hpp, and tests that the checks themselves are able to fail.
#include "check.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace check {

namespace {

// std::mt19937 is the same everywhere; the distributions of the standard library are not.
int below(std::mt19937& random, int bound) {
    return static_cast<int>(random() % static_cast<unsigned>(bound));
}

samples random_samples(bool ties, unsigned seed) {
    std::mt19937 random(seed);
    samples result;
    for (int k = 0; k < 150; ++k) {
        int const parts = 1 + below(random, 6), options = 1 + below(random, 5);
        sample s;
        for (int i = 0; i < parts; ++i) {
            std::vector<int> score;
            for (int x = 0; x < options; ++x)
                score.push_back(ties ? below(random, options) : x);
            if (!ties)
                for (int x = options - 1; x > 0; --x)
                    std::swap(score[static_cast<std::size_t>(x)],
                              score[static_cast<std::size_t>(below(random, x + 1))]);
            s.rank.push_back(ranks_of(score));
            s.weight.push_back(1 + below(random, 4));
        }
        result.push_back(s);
    }
    return result;
}

sample with_parts_swapped(sample s, int i) {
    auto const k = static_cast<std::size_t>(i);
    std::swap(s.rank[k], s.rank[k + 1]);
    std::swap(s.weight[k], s.weight[k + 1]);
    return s;
}

sample with_options_swapped(sample s, int x) {
    auto const k = static_cast<std::size_t>(x);
    for (auto& row : s.rank) std::swap(row[k], row[k + 1]);
    return s;
}

template <class Fails>
std::string first(samples const& scope, Fails fails) {
    // What is planted in a small scope is found everywhere; only long sweeps are thinned.
    std::size_t const step = scope.size() > 300 ? stride : 1;
    for (std::size_t k = 0; k < scope.size(); k += step)
        if (fails(scope[k])) return text_of(scope[k]);
    return "";
}

}  // namespace

std::string text_of(choice const& c) {
    std::string text = "{";
    for (int x : c) text += (text.size() > 1 ? "," : "") + std::to_string(x);
    return text + "}";
}
std::string text_of(fraction const& f) {
    return std::to_string(f.numerator) +
           (f.denominator == 1 ? "" : "/" + std::to_string(f.denominator));
}
std::string one_line(std::string const& code) {
    std::string all;
    for (char c : code) {
        if (c == '\n') c = ' ';
        if (c == ' ' && (all.empty() || all.back() == ' ' || all.back() == '(')) continue;
        all += c;
    }
    return all;
}

std::string text_of(sample const& s) {
    std::string text = "ranks ";
    for (int i = 0; i < s.parts(); ++i) {
        if (i > 0) text += " | ";
        if (s.weight[static_cast<std::size_t>(i)] != 1)
            text += std::to_string(s.weight[static_cast<std::size_t>(i)]) + " x ";
        for (int x = 0; x < s.options(); ++x) text += std::to_string(s.at(i, x));
    }
    return text;
}

samples const& random_weak() {
    static samples const scope = random_samples(true, 20240607);
    return scope;
}
samples const& random_strict() {
    static samples const scope = random_samples(false, 20240608);
    return scope;
}
samples joined(std::vector<samples> const& scopes) {
    samples result;
    for (samples const& scope : scopes) result.insert(result.end(), scope.begin(), scope.end());
    return result;
}
samples const& small_strict() {
    static samples const scope =
        joined({strict(1, 3), strict(2, 2), strict(2, 3), strict(3, 3), strict(2, 4)});
    return scope;
}
samples const& small_weak() {
    static samples const scope = [] {
        samples result = joined({weak(1, 3), weak(2, 3)});
        for (std::size_t k = 0; k < weak(3, 3).size(); k += 7) result.push_back(weak(3, 3)[k]);
        return result;
    }();
    return scope;
}

std::vector<utilities> const& random_utilities() {
    static std::vector<utilities> const all = [] {
        std::mt19937 random(20240609);
        std::vector<utilities> result;
        for (int k = 0; k < 200; ++k) {
            int const parts = 1 + below(random, 4), options = 1 + below(random, 4);
            // Every other one has no negative value, so that not all products are 0.
            int const least = k % 2 == 0 ? 0 : -2;
            utilities u;
            u.name = "random utilities " + std::to_string(k);
            for (int i = 0; i < parts; ++i) {
                u.value.emplace_back();
                for (int x = 0; x < options; ++x)
                    u.value.back().push_back(least + below(random, 6));
                u.weight.push_back(1 + below(random, 3));
            }
            result.push_back(u);
        }
        return result;
    }();
    return all;
}

std::vector<choice> menus_of(int options) {
    std::vector<choice> menus{{}};
    for (unsigned mask = 1; mask < (1U << options); ++mask) {
        choice menu;
        for (int x = 0; x < options; ++x)
            if (((mask >> x) & 1U) != 0) menu.insert(x);
        menus.push_back(menu);
    }
    return menus;
}

std::string not_anonymous(plain_rule const& r, samples const& scope) {
    // Swaps of neighbours generate all permutations.
    return first(scope, [&](sample const& s) {
        for (int i = 0; i + 1 < s.parts(); ++i)
            if (r(with_parts_swapped(s, i)) != r(s)) return true;
        return false;
    });
}

std::string not_neutral(plain_rule const& r, samples const& scope) {
    return first(scope, [&](sample const& s) {
        for (int x = 0; x + 1 < s.options(); ++x) {
            choice renamed;
            for (int y : r(s)) renamed.insert(y == x ? x + 1 : y == x + 1 ? x : y);
            if (r(with_options_swapped(s, x)) != renamed) return true;
        }
        return false;
    });
}

std::string not_pareto(plain_rule const& r, samples const& scope) {
    return first(scope, [&](sample const& s) {
        for (int x : r(s))
            for (int y = 0; y < s.options(); ++y) {
                int gaining = 0;
                for (int i = 0; i < s.parts(); ++i) gaining += s.at(i, y) < s.at(i, x) ? 1 : 0;
                if (gaining == s.parts()) return true;
            }
        return false;
    });
}

std::string not_condorcet(plain_rule const& r, samples const& scope) {
    return first(scope, [&](sample const& s) {
        choice const w = condorcet_winner(s);
        return !w.empty() && r(s) != w;
    });
}

std::string elects_a_condorcet_loser(plain_rule const& r, samples const& scope) {
    return first(scope, [&](sample const& s) {
        for (int x : r(s)) {
            int lost = 0;
            for (int y = 0; y < s.options(); ++y)
                lost += y != x && majority_beats(s, y, x) ? 1 : 0;
            if (s.options() > 1 && lost == s.options() - 1) return true;
        }
        return false;
    });
}

std::string not_smith(plain_rule const& r, samples const& scope) {
    return first(scope, [&](sample const& s) {
        auto const smith = smith_set(s);
        choice const chosen = r(s);
        return !std::includes(smith.begin(), smith.end(), chosen.begin(), chosen.end());
    });
}

std::string not_resolute(plain_rule const& r, samples const& scope) {
    return first(scope, [&](sample const& s) { return r(s).size() != 1; });
}

std::string not_monotone(plain_rule const& r, samples const& scope) {
    return first(scope, [&](sample const& s) {
        for (int x : r(s))
            for (std::size_t i = 0; i < s.rank.size(); ++i) {
                auto const mine = s.rank[i][static_cast<std::size_t>(x)];
                if (mine == 0) continue;
                sample raised = s;
                for (int& rank : raised.rank[i])
                    if (rank == mine - 1) rank = mine;
                    else if (rank == mine) rank = mine - 1;
                if (r(raised).count(x) == 0) return true;
            }
        return false;
    });
}

TEST_CASE("the scopes have the sizes of the theory") {
    CHECK(strict(2, 2).size() == 4);
    CHECK(strict(2, 3).size() == 36);
    CHECK(strict(3, 3).size() == 216);
    CHECK(weak(2, 3).size() == 169);
    CHECK(weak(3, 3).size() == 2197);
    CHECK(text_of(strict(2, 3)[1]) == "ranks 012 | 021");
    CHECK(random_weak().size() == 150);
    CHECK(random_weak()[7].rank != random_strict()[7].rank);
}

TEST_CASE("a sample survives the way into a library profile and back, in every shape") {
    for (sample const& s : random_weak()) {
        CHECK(sample_of(table_of<sa::capacity<6, 5>, sa::weak_orders, sa::weights>(s)) == s);
        CHECK(sample_of(table_of<sa::dynamic, sa::weak_orders, sa::weights>(s)) == s);
    }
    for (sample const& s : strict(2, 3))
        CHECK(sample_of(table_of<sa::fixed<2, 3>, sa::strict_orders>(s)) == s);
}

TEST_CASE("the properties find what is planted") {
    auto const first_part = [](sample const& s) {
        choice tops;
        for (int x = 0; x < s.options(); ++x)
            if (s.at(0, x) == 0) tops.insert(x);
        return tops;
    };
    auto const lowest = [](sample const&) { return choice{0}; };
    auto const everything = [](sample const& s) { return menus_of(s.options()).back(); };
    CHECK(not_anonymous(first_part, strict(2, 2)) == "ranks 01 | 10");
    CHECK(not_anonymous(lowest, strict(2, 2)).empty());
    CHECK(not_neutral(lowest, strict(2, 2)) == "ranks 01 | 01");
    CHECK(not_neutral(everything, strict(3, 3)).empty());
    CHECK(not_pareto(lowest, strict(2, 2)) == "ranks 10 | 10");
    CHECK(not_pareto(first_part, strict(3, 3)).empty());
    CHECK(not_condorcet(first_part, strict(3, 3)) != "");
    CHECK(not_condorcet(everything, strict(3, 3)) != "");
    CHECK(elects_a_condorcet_loser(first_part, strict(3, 3)) != "");
    CHECK(not_smith(first_part, strict(3, 3)) != "");
    CHECK(not_resolute(everything, strict(2, 2)) == "ranks 01 | 01");
    CHECK(not_resolute(first_part, strict(2, 2)).empty());
    // Choosing what the first part likes least punishes support.
    auto const worst = [](sample const& s) {
        choice last;
        for (int x = 0; x < s.options(); ++x)
            if (s.at(0, x) == s.options() - 1) last.insert(x);
        return last;
    };
    CHECK(not_monotone(worst, strict(1, 3)) != "");
    CHECK(not_monotone(first_part, strict(2, 3)).empty());
}

}  // namespace check
