// SPDX-License-Identifier: BSL-1.0
//
// What the brute force of tests/oracle says. It is heavy to compile and knows nothing of the
// library, so one file includes it, for all: what crosses the line are plain samples, utilities,
// choices and fractions.
#include "../oracle/catalogue.hpp"

#include "aggregators/against_oracle.hpp"
#include "aggregators/bargaining/reference.hpp"

namespace check {

namespace {

oracle::profile profile_of(sample const& s) { return oracle::profile(s.rank, s.weight); }
sample sample_from(oracle::profile const& p) { return {p.ballots, p.weight}; }

samples samples_from(std::vector<oracle::profile> const& profiles) {
    samples result;
    for (auto const& p : profiles) result.push_back(sample_from(p));
    return result;
}


fraction fraction_from(oracle::rational const& r) {
    return {numerator(r).convert_to<long long>(), denominator(r).convert_to<long long>()};
}


} // namespace

samples const& strict(int parts, int options) {
    static std::map<std::pair<int, int>, samples> memory;
    auto& scope = memory[{parts, options}];
    if (scope.empty()) scope = samples_from(oracle::all_strict_profiles(parts, options));
    return scope;
}
samples const& weak(int parts, int options) {
    static std::map<std::pair<int, int>, samples> memory;
    auto& scope = memory[{parts, options}];
    if (scope.empty()) scope = samples_from(oracle::all_weak_profiles(parts, options));
    return scope;
}

choice oracle_choice(std::string const& rule, sample const& s, choice const& menu) {
    auto const& r = oracle::rules().at(rule);
    return menu.empty() ? r(profile_of(s)) : oracle::choose(r, profile_of(s), menu);
}

fraction oracle_loss(std::string const& relation, std::string const& rule, sample const& s, int x) {
    return fraction_from(
        oracle::relations().at(relation)(oracle::rules().at(rule), profile_of(s), x));
}

choice oracle_drawn_in_game(std::vector<std::vector<long long>> const& gains) {
    choice result;
    for (auto const& extreme : oracle::maximin_strategies(gains))
        for (std::size_t x = 0; x < extreme.size(); ++x)
            if (extreme[x] > 0) result.insert(static_cast<int>(x));
    return result;
}

fraction oracle_welfare(std::string const& kind,
                        std::vector<std::vector<long long>> const& utilities,
                        std::vector<long long> const& weight, int x) {
    oracle::utilities u;
    for (auto const& row : utilities) u.emplace_back(row.begin(), row.end());
    if (kind == "nash") return fraction_from(oracle::nash_product(u, weight, x));
    if (kind == "egalitarian") return fraction_from(oracle::egalitarian_welfare(u, weight, x));
    return fraction_from(oracle::utilitarian_welfare(u, weight, x));
}

choice oracle_best(std::string const& kind, utilities const& u) {
    oracle::utilities values;
    for (auto const& row : u.value) values.emplace_back(row.begin(), row.end());
    if (kind == "nash") return oracle::nash_of(values, u.weight);
    if (kind == "egalitarian") return oracle::egalitarian_of(values, u.weight);
    return oracle::utilitarian_of(values, u.weight);
}

std::vector<int> ranks_of(std::vector<int> const& score) {
    return oracle::ballot_from_scores(score);
}
choice condorcet_winner(sample const& s) {
    auto const w = oracle::condorcet_winner(profile_of(s));
    return w ? choice{*w} : choice{};
}
choice smith_set(sample const& s) { return oracle::smith_set(profile_of(s)); }
bool majority_beats(sample const& s, int x, int y) {
    return oracle::majority_beats(profile_of(s), x, y);
}
long long oracle_margin(sample const& s, int x, int y) {
    return oracle::margin(profile_of(s), x, y);
}
sample restricted_to(sample const& s, choice const& menu) {
    return sample_from(oracle::restrict_profile(profile_of(s), menu));
}

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


bool oracle_answers(std::string const& name, sample const& s) {
    return oracle::strict_ballots_only().count(name) == 0 ||
           std::all_of(s.rank.begin(), s.rank.end(), oracle::is_strict);
}

} // namespace check

namespace reference {

namespace {

oracle::profile profile_of(sample const& s) { return oracle::profile(s.rank, s.weight); }

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

utilities doubled_borda(sample const& s) {
    utilities u{check::text_of(s), {}, s.weight};
    for (auto const& row : oracle::borda_utilities(profile_of(s))) {
        u.value.emplace_back();
        for (auto const& v : row) u.value.back().push_back(narrow(2 * v).numerator());
    }
    return u;
}


} // namespace reference
