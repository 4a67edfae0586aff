// SPDX-License-Identifier: BSL-1.0
#include "reference.hpp"

#include "../../../oracle/catalogue.hpp"

#include <algorithm>
#include <random>

namespace reference {

namespace {

oracle::rational wide(rational const& r) {
    return oracle::rational(r.numerator()) / oracle::rational(r.denominator());
}
rational narrow(oracle::rational const& r) {
    return {numerator(r).convert_to<long long>(), denominator(r).convert_to<long long>()};
}
std::vector<oracle::rational> wide(std::vector<rational> const& all) {
    std::vector<oracle::rational> result;
    for (rational const& r : all) result.push_back(wide(r));
    return result;
}
oracle::utilities rows(utilities const& u) {
    oracle::utilities result;
    for (auto const& row : u.value) result.emplace_back(row.begin(), row.end());
    return result;
}
oracle::profile profile_of(sample const& s) { return oracle::profile(s.rank, s.weight); }

points ends(std::set<std::vector<oracle::rational>> const& all) {
    points result;
    if (all.empty()) return result;
    for (auto const& point : {*all.begin(), *all.rbegin()}) {
        std::vector<rational> narrowed;
        for (auto const& v : point) narrowed.push_back(narrow(v));
        if (result.empty() || result[0] != narrowed) result.push_back(narrowed);
    }
    return result;
}

// Everything feasible that is at least `least`: a set without interior, of which only the ends of
// segments matter.
points at_least(utilities const& u, std::vector<oracle::rational> const& least) {
    std::set<std::vector<oracle::rational>> all;
    for (auto const& piece : oracle::rational_pieces(rows(u), least)) {
        all.insert(piece.from);
        all.insert(piece.to);
    }
    return ends(all);
}

int below(std::mt19937& random, int bound) {
    return static_cast<int>(random() % static_cast<unsigned>(bound));
}

std::vector<utilities> random_rows(unsigned seed, int how_many, int least_parts, int most_parts,
                                   int most_options) {
    std::mt19937 random(seed);
    std::vector<utilities> result;
    for (int k = 0; k < how_many; ++k) {
        int const parts = least_parts + below(random, most_parts - least_parts + 1);
        int const options = 1 + below(random, most_options);
        int const different = 2 + below(random, 8);
        int const least = -below(random, 4);
        utilities u;
        u.name = "utilities " + std::to_string(seed) + "/" + std::to_string(k);
        for (int i = 0; i < parts; ++i) {
            u.value.emplace_back();
            for (int x = 0; x < options; ++x)
                u.value.back().push_back(least + below(random, different));
            u.weight.push_back(1 + below(random, 3));
        }
        result.push_back(u);
    }
    return result;
}

} // namespace

choice by_utilities(std::string const& rule, utilities const& u) {
    return oracle::utility_catalogue().at(rule)(rows(u), u.weight);
}
choice bargain(std::string const& rule, utilities const& u, std::vector<rational> const& d) {
    return oracle::bargaining_catalogue().at(rule)(rows(u), wide(d));
}
choice individually_rational(utilities const& u, std::vector<rational> const& d) {
    return oracle::individually_rational(rows(u), wide(d));
}
choice strongly_efficient(utilities const& u) { return oracle::strongly_efficient_of(rows(u)); }

points nash_lotteries(utilities const& u, std::vector<rational> const& d) {
    return ends(oracle::nash_bargaining_lottery(rows(u), wide(d)).second);
}
points egalitarian_lotteries(utilities const& u, std::vector<rational> const& d) {
    auto const gain = oracle::egalitarian_gain_lottery(rows(u), wide(d));
    if (!gain) return {};
    auto least = wide(d);
    for (auto& v : least) v += *gain;
    return at_least(u, least);
}
points kalai_smorodinsky_lotteries(utilities const& u, std::vector<rational> const& d) {
    auto ideal = wide(d);
    for (auto const& piece : oracle::rational_pieces(rows(u), wide(d)))
        for (std::size_t i = 0; i < 2; ++i) {
            ideal[i] = std::max(ideal[i], piece.from[i]);
            ideal[i] = std::max(ideal[i], piece.to[i]);
        }
    auto least = wide(d);
    if (auto const share = oracle::kalai_smorodinsky_share_lottery(rows(u), wide(d))) {
        for (std::size_t i = 0; i < 2; ++i) least[i] += *share * (ideal[i] - least[i]);
    } else {
        least = ideal; // whoever can gain gains all
    }
    return at_least(u, least);
}
points utilitarian_lotteries(utilities const& u, std::vector<rational> const& d) {
    std::set<std::vector<oracle::rational>> best;
    std::optional<oracle::rational> most;
    for (auto const& piece : oracle::rational_pieces(rows(u), wide(d)))
        for (auto const& v : {piece.from, piece.to}) {
            oracle::rational const sum = u.weight[0] * v[0] + u.weight[1] * v[1];
            if (!most || sum > *most) {
                most = sum;
                best.clear();
            }
            if (sum == *most) best.insert(v);
        }
    return ends(best);
}

choice instructed(std::string const& rule, sample const& s, std::vector<long long> const& numbers) {
    auto const p = profile_of(s);
    std::vector<int> const list(numbers.begin(), numbers.end());
    std::set<int> const parts(numbers.begin(), numbers.end());
    if (rule == "lexicographic") return oracle::lexicographic(p, list);
    if (rule == "veto_list") return oracle::veto_list(p, parts);
    if (rule == "oligarchy") return oracle::oligarchy(p, parts);
    if (rule == "quota") return oracle::quota(p, numbers.at(0));
    if (rule == "consent") return oracle::consent(p, list.at(0));
    if (rule == "weighted_voting")
        return oracle::weighted_voting(p, {numbers.begin(), numbers.end() - 1}, numbers.back());
    return oracle::rules().at(rule)(p);
}

std::vector<rational> chances(std::string const& rule, sample const& s) {
    std::vector<rational> result;
    for (auto const& r : oracle::lottery_catalogue().at(rule)(profile_of(s)))
        result.push_back(narrow(r));
    return result;
}

std::vector<long long> swings(std::vector<long long> const& votes, long long quota) {
    return oracle::swings(votes, quota);
}

sample on_menu(sample const& s, choice const& menu) {
    auto const p = oracle::restrict_profile(profile_of(s), menu);
    return {p.ballots, p.weight};
}

choice renamed(choice const& chosen, choice const& menu) {
    std::vector<int> const name(menu.begin(), menu.end());
    choice result;
    for (int x : chosen) result.insert(name[static_cast<std::size_t>(x)]);
    return result;
}

std::vector<utilities> const& graded_ballots() {
    static auto const all = random_rows(20240701, 200, 1, 4, 5);
    return all;
}
std::vector<utilities> const& two_parts() {
    static auto const all = random_rows(20240702, 100, 2, 2, 6);
    return all;
}

utilities doubled_borda(sample const& s) {
    utilities u{check::text_of(s), {}, s.weight};
    for (auto const& row : oracle::borda_utilities(profile_of(s))) {
        u.value.emplace_back();
        for (auto const& v : row) u.value.back().push_back(narrow(2 * v).numerator());
    }
    return u;
}

std::string difference(check::plain_rule const& rule, check::plain_rule const& oracle) {
    auto const scope = check::joined({check::strict(1, 3), check::strict(2, 3), check::strict(3, 3),
                                      check::strict(2, 4), check::weak(2, 3), check::random_weak(),
                                      check::random_strict()});
    for (sample const& s : scope) {
        std::vector<choice> menus{check::menus_of(s.options()).back()};
        if (s.options() <= 3) menus = check::menus_of(s.options());
        for (choice const& menu : menus) {
            if (menu.empty()) continue;
            sample const restricted = on_menu(s, menu);
            choice const said = rule(restricted);
            choice const expected = oracle(restricted);
            if (said != expected)
                return check::text_of(restricted) + ": " + check::text_of(said) + ", the oracle "
                       + check::text_of(expected);
        }
    }
    return "";
}

TEST_CASE("reference: the scopes and the segments are what they say") {
    CHECK(graded_ballots().size() == 200);
    CHECK(two_parts().size() == 100);
    CHECK(on_menu({{{2, 0, 1}}, {1}}, {0, 2}) == sample{{{1, 0}}, {1}});
    CHECK(renamed({0}, {1, 2}) == choice{1});
    utilities const line{"", {{0, 1}, {1, 0}}, {1, 1}};
    CHECK(utilitarian_lotteries(line, {0, 0}) == points{{0, 1}, {1, 0}});
    CHECK(nash_lotteries(line, {0, 0}) == points{{rational(1, 2), rational(1, 2)}});
    CHECK(egalitarian_lotteries(line, {0, 2}).empty());
    CHECK(
        difference([](sample const&) { return choice{0}; }, [](sample const&) { return choice{0}; })
        == "");
    CHECK(difference([](sample const&) { return choice{0}; },
                     [](sample const& s) { return instructed("antidictator0", s, {}); })
          != "");
}

} // namespace reference
