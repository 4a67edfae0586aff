// SPDX-License-Identifier: BSL-1.0
//
// Checks the catalogue of the oracle against published examples and against laws that relate its
// rules. Plain program: prints every mismatch and ends with "N passed, N failed"; exit status 1 if
// anything failed.
#include "catalogue.hpp"

#include <cstdio>
#include <random>

namespace {

using namespace oracle;

long long passed = 0;
long long failed = 0;

std::string text(menu const& s) {
    std::string out = "{";
    for (int x : s) out += std::to_string(x) + " ";
    return out + "}";
}

std::string text(profile const& p) {
    std::string out;
    for (int i = 0; i < p.parts(); ++i) {
        out += std::to_string(at(p.weight, i)) + "x(";
        for (int r : at(p.ballots, i)) out += std::to_string(r);
        out += ") ";
    }
    return out;
}

void holds(std::string const& what, bool condition, std::string const& where = "") {
    if (condition) {
        ++passed;
    } else {
        ++failed;
        if (failed < 60) std::printf("MISMATCH %s %s\n", what.c_str(), where.c_str());
    }
}

void winners(char const* name, profile const& p, menu const& wanted) {
    menu const got = catalogue().at(name)(p);
    holds(std::string(name) + " " + text(got) + " expected " + text(wanted), got == wanted,
          text(p));
}

profile letters(std::vector<std::pair<long long, std::string>> const& rows) {
    std::vector<order> orders;
    std::vector<long long> weight;
    for (auto const& [w, word] : rows) {
        order o;
        for (char c : word) o.push_back(c - 'a');
        orders.push_back(o);
        weight.push_back(w);
    }
    return profile_of_orders(orders, weight);
}

void published_examples() {
    // Tennessee: a Memphis, b Nashville, c Chattanooga, d Knoxville.
    profile const tennessee = letters({{42, "abcd"}, {26, "bcda"}, {15, "cdba"}, {17, "dcba"}});
    winners("plurality", tennessee, {0});
    winners("instant_runoff", tennessee, {3});
    winners("plurality_with_runoff_put", tennessee, {1});
    winners("antiplurality", tennessee, {1, 2});
    for (char const* name :
         {"borda", "condorcet", "copeland", "minimax", "kemeny", "coombs", "bucklin", "baldwin",
          "beat_path", "ranked_pairs", "bottom_two_runoff_instant_runoff"}) {
        winners(name, tennessee, {1});
    }

    // Schulze's 45 voters: e.
    profile const schulze = letters({{5, "acbed"},
                                     {5, "adecb"},
                                     {8, "bedac"},
                                     {3, "cabed"},
                                     {7, "caebd"},
                                     {2, "cbade"},
                                     {7, "dceba"},
                                     {8, "ebadc"}});
    winners("beat_path", schulze, {4});

    // Condorcet's cycle: everything symmetric ties.
    profile const cycle = letters({{1, "abc"}, {1, "bca"}, {1, "cab"}});
    for (char const* name : {"plurality",      "borda",          "condorcet",
                             "weak_condorcet", "copeland",       "top_cycle",
                             "gocha",          "banks",          "slater",
                             "bipartisan_set", "minimax",        "leximax",
                             "beat_path",      "split_cycle",    "ranked_pairs",
                             "river",          "stable_voting",  "kemeny",
                             "essential_set",  "instant_runoff", "instant_runoff_put",
                             "coombs",         "baldwin_put",    "knockout"}) {
        winners(name, cycle, {0, 1, 2});
    }
    holds("maximal lottery of the cycle",
          maximal_lotteries(cycle) == std::set<lottery>{lottery(3, ratio(1, 3))});

    // Most wins, smallest loss against net margins (32 voters).
    profile const mwsl = letters({{12, "abc"}, {6, "bca"}, {14, "cab"}});
    winners("most_wins_smallest_loss", mwsl, {2});
    winners("minimax", mwsl, {2});

    // Documented result of a public example of minimax: 1 and 3.
    winners("minimax",
            letters({{1, "dabc"}, {1, "bdca"}, {1, "bdac"}, {1, "bcad"}, {2, "dcab"}, {1, "acbd"}}),
            {1, 3});

    // Dodgson: Brandt 2009 (homogeneity, monotonicity, Condorcet loser, clones), Bartholdi, Tovey,
    // Trick 1989, Caragiannis et al. 2012, Fishburn 1982, Nurmi 2004.
    winners("dodgson",
            letters({{2, "dcab"},
                     {2, "bcad"},
                     {2, "cabd"},
                     {2, "dbca"},
                     {2, "abcd"},
                     {1, "adbc"},
                     {1, "dabc"}}),
            {0});
    winners("dodgson",
            letters({{6, "dcab"},
                     {6, "bcad"},
                     {6, "cabd"},
                     {6, "dbca"},
                     {6, "abcd"},
                     {3, "adbc"},
                     {3, "dabc"}}),
            {3});
    winners("dodgson", letters({{15, "cadb"}, {9, "bdca"}, {9, "abdc"}, {5, "acbd"}, {5, "bacd"}}),
            {0});
    winners("dodgson", letters({{15, "cadb"}, {9, "bdca"}, {9, "abdc"}, {5, "acbd"}, {5, "abcd"}}),
            {2});
    winners(
        "dodgson",
        letters({{15, "cadb"}, {9, "bdca"}, {9, "abdc"}, {5, "acbd"}, {3, "bacd"}, {2, "abcd"}}),
        {2});
    winners("dodgson", letters({{10, "dabc"}, {8, "bcad"}, {7, "cabd"}, {4, "dcab"}}), {3});
    winners("dodgson", letters({{5, "abc"}, {4, "bca"}, {3, "cab"}}), {0});
    winners("dodgson", letters({{5, "abcd"}, {4, "bcda"}, {3, "cdab"}}), {1});
    winners("dodgson", letters({{1, "adbc"}, {1, "bcad"}, {1, "cadb"}}), {0, 2});
    winners("dodgson", letters({{1, "abc"}, {1, "bac"}, {1, "acb"}}), {0});

    // Four voters on which the elimination rules differ.
    profile const four = letters({{2, "abc"}, {1, "bca"}, {1, "cba"}});
    winners("instant_runoff", four, {0});
    winners("plurality_with_runoff_put", four, {0, 1, 2});
    winners("coombs", four, {1});
    winners("baldwin", four, {0, 1});
    winners("strict_nanson", four, {0, 1});
    winners("weak_nanson", four, {1});
    winners("iterated_removal_of_condorcet_loser", four, {0, 1, 2});
    winners("bucklin", four, {1});
    winners("simplified_bucklin", four, {1});
    winners("pareto_set", letters({{1, "abc"}, {1, "acb"}, {1, "cab"}}), {0, 2});

    // A cycle with margins a over b 1, b over c 3, c over a 5.
    profile const uneven = letters({{2, "abc"}, {4, "bca"}, {3, "cab"}});
    for (char const* name :
         {"minimax", "leximax", "most_wins_smallest_loss", "split_cycle", "beat_path",
          "ranked_pairs", "ranked_pairs_tb", "ranked_pairs_zt", "river", "river_tb",
          "simple_stable_voting", "stable_voting", "loss_trimmer", "kemeny"}) {
        winners(name, uneven, {1});
    }
    winners("essential_set", uneven, {0, 1, 2});
    holds("maximal lottery of the uneven cycle",
          maximal_lotteries(uneven) == std::set<lottery>{{ratio(3, 9), ratio(5, 9), ratio(1, 9)}});
    for (char const* name : {"instant_runoff_tb", "coombs_tb", "baldwin_tb", "benham_tb"})
        winners(name, cycle, {1});
    for (char const* name : {"ranked_pairs_tb", "river_tb"}) winners(name, cycle, {0});
    winners("absolute_majority", cycle, {});

    // Borda's 21 voters (1770): plurality a, Borda and Condorcet c.
    profile const borda1770 = letters({{1, "abc"}, {7, "acb"}, {7, "bca"}, {6, "cba"}});
    winners("plurality", borda1770, {0});
    winners("borda", borda1770, {2});
    winners("condorcet", borda1770, {2});
    winners("dowdall", letters({{3, "abc"}, {2, "bca"}}), {0});

    // Smith against Schwartz: a beats b, everything else ties with c: the Schwartz set leaves b
    // out.
    profile const tied = letters({{1, "abc"}, {1, "cab"}});
    winners("top_cycle", tied, {0, 1, 2});
    winners("gocha", tied, {0, 2});

    // The theory's instances.
    holds("swings of (4,4,4,2,2,1), quota 12",
          swings({4, 4, 4, 2, 2, 1}, 12) == std::vector<long long>{10, 10, 10, 6, 6, 0});
    utilities const unsupported{{0, 1, 3}, {3, 1, 0}};
    holds("efficient but unsupported", supported_of(unsupported) == menu{0, 2}
                                           && strongly_efficient_of(unsupported) == menu{0, 1, 2});
    utilities const opposed{{0, 1}, {1, 0}};
    holds("Nash d=(0,0)", nash_bargaining(opposed, {0, 0}) == menu{0, 1});
    holds("Nash d=(-1,0)", nash_bargaining(opposed, {-1, 0}) == menu{0});
    holds("Nash d=(0,-1)", nash_bargaining(opposed, {0, -1}) == menu{1});
    utilities const convex{{3, 2, 0}, {0, 2, 3}};
    auto const nash_point = nash_bargaining_lottery(convex, {0, 0});
    holds("Nash on lotteries",
          nash_point.first == 4 && nash_point.second == std::set<std::vector<rational>>{{2, 2}});
    holds("Kalai-Smorodinsky on lotteries",
          kalai_smorodinsky_share_lottery(convex, {0, 0}) == ratio(2, 3));
    utilities const line{{1, 0}, {0, 1}};
    holds("Nash of a line", nash_bargaining_lottery(line, {0, 0}).first == ratio(1, 4));
    holds("egalitarian of a line", egalitarian_gain_lottery(line, {0, 0}) == ratio(1, 2));
    holds("Kalai-Smorodinsky of a line",
          kalai_smorodinsky_share_lottery(line, {0, 0}) == ratio(1, 2));
    holds("nothing individually rational",
          nash_bargaining(line, {2, 2}).empty() && !egalitarian_gain_lottery(line, {2, 2}));

    // Majority judgement: 2, 2, 0 against 2, 1, 1 (medians 2 and 1); and a tie of medians decided
    // by what is left.
    holds("median", majority_judgement_of({{2, 2}, {2, 1}, {0, 1}}, {1, 1, 1}) == menu{0});
    holds("second median", majority_judgement_of({{1, 1}, {1, 1}, {0, 1}}, {1, 1, 1}) == menu{1});
    // Sums 13, 10, 3 with three parts: option 0 and 1 in the runoff, 1 is graded above 0 by two of
    // three.
    holds("star", star_of({{5, 0, 0}, {4, 5, 0}, {4, 5, 3}}, {1, 1, 1}) == menu{1});
    holds("star, tied runoff", star_of({{5, 0}, {0, 5}}, {1, 1}) == menu{0, 1});
    utilities const scores{{5, 4, 0}, {5, 3, 1}, {0, 5, 5}, {4, 4, 2}};
    holds("majority judgement and gauge",
          majority_judgement_of(scores, {1, 1, 1, 1}) == menu{0}
              && majority_gauge_of(scores, {1, 1, 1, 1}) == menu{0});
    holds("star, published", star_of({{5, 4, 0}, {5, 3, 1}, {0, 5, 5}}, {1, 1, 1}) == menu{0});
    holds("range voting", range_voting_of({{5, 0, 0}, {4, 5, 0}, {4, 5, 3}}, {1, 1, 1}) == menu{0});
}

bool inside(menu const& small, menu const& large) { return subset_of(small, large); }

void laws(profile const& p) {
    std::string const where = text(p);
    std::map<std::string, menu> w;
    for (auto const& [name, r] : catalogue()) {
        if (strict_ballots_only().count(name) == 1 && !all_strict(p)) continue;
        w[name] = r(p);
        holds(name + " stays inside the options", inside(w[name], everything(p)), where);
        holds(name + " is not empty", !w[name].empty() || may_be_undefined().count(name) == 1,
              where);
    }
    for (char const* name : {"instant_runoff", "coombs", "baldwin", "benham"}) {
        holds(std::string(name) + " tb in put",
              inside(w[std::string(name) + "_tb"], w[std::string(name) + "_put"]), where);
        holds(std::string(name) + " tb resolute", w[std::string(name) + "_tb"].size() == 1, where);
    }
    for (char const* name : {"ranked_pairs", "river"}) {
        holds(std::string(name) + " tb in all",
              inside(w[std::string(name) + "_tb"], w[name])
                  && inside(w[std::string(name) + "_zt"], w[name]),
              where);
        holds(std::string(name) + " tb resolute",
              w[std::string(name) + "_tb"].size() == 1 && w[std::string(name) + "_zt"].size() == 1,
              where);
    }
    holds("ranked pairs = stacks", w["ranked_pairs"] == ranked_pairs_stacks(p), where);
    holds("GOCHA in top cycle", inside(w["gocha"], w["top_cycle"]), where);
    holds("Gillies and Bordes in McKelvey",
          inside(w["uncovered_set_gillies"], w["uncovered_set_mckelvey"])
              && inside(w["uncovered_set_bordes"], w["uncovered_set_mckelvey"]),
          where);
    holds("Fishburn in Gillies", inside(w["uncovered_set_fishburn"], w["uncovered_set_gillies"]),
          where);
    holds("uncovered in top cycle", inside(w["uncovered_set_mckelvey"], w["top_cycle"]), where);
    for (char const* name : {"ranked_pairs", "beat_path", "stable_voting"}) {
        holds(std::string(name) + " in split cycle", inside(w[name], w["split_cycle"]), where);
    }
    for (char const* name :
         {"copeland", "llull", "slater", "kemeny", "beat_path", "split_cycle", "ranked_pairs",
          "baldwin_tb", "tideman_alternative_top_cycle", "woodall", "smith_irv", "smith_minimax",
          "banks", "bipartisan_set", "essential_set", "tideman_alternative_gocha_put"}) {
        holds(std::string(name) + " in top cycle", inside(w[name], w["top_cycle"]), where);
    }
    holds("leximax in minimax", inside(w["leximax"], w["minimax"]), where);
    holds("Bucklin in simplified Bucklin", inside(w["bucklin"], w["simplified_bucklin"]), where);
    holds("strong in weak Pareto", inside(w["pareto_set_strong"], w["pareto_set"]), where);
    holds(
        "Pareto = loss 0",
        [&] {
            for (int x = 0; x < p.options(); ++x) {
                if ((w["pareto_set"].count(x) == 1) != (pareto(plurality, p, x) == 0)) return false;
            }
            return true;
        }(),
        where);
    holds("Borda = utilitarian", w["borda"] == w["utilitarian"], where);
    holds(
        "simpson = pairwise opposition on strict ballots",
        !all_strict(p)
            || w["simpson"] ==
                   [&] {
                       return maximisers(everything(p), [&](int x) {
                           long long worst = 0;
                           for (int y = 0; y < p.options(); ++y) {
                               if (y != x) worst = std::max(worst, support(p, y, x));
                           }
                           return -worst;
                       });
                   }(),
        where);
    if (auto const winner = condorcet_winner(p)) {
        for (char const* name : {"condorcet",
                                 "weak_condorcet",
                                 "black",
                                 "copeland",
                                 "llull",
                                 "top_cycle",
                                 "gocha",
                                 "uncovered_set_gillies",
                                 "uncovered_set_fishburn",
                                 "uncovered_set_bordes",
                                 "uncovered_set_mckelvey",
                                 "banks",
                                 "slater",
                                 "bipartisan_set",
                                 "minimax",
                                 "minimax_support",
                                 "leximax",
                                 "most_wins_smallest_loss",
                                 "beat_path",
                                 "split_cycle",
                                 "ranked_pairs",
                                 "ranked_pairs_tb",
                                 "ranked_pairs_zt",
                                 "river",
                                 "river_tb",
                                 "river_zt",
                                 "stable_voting",
                                 "simple_stable_voting",
                                 "kemeny",
                                 "essential_set",
                                 "loss_trimmer",
                                 "baldwin",
                                 "baldwin_put",
                                 "baldwin_tb",
                                 "strict_nanson",
                                 "weak_nanson",
                                 "raynaud",
                                 "benham",
                                 "benham_put",
                                 "benham_tb",
                                 "bottom_two_runoff_instant_runoff",
                                 "bottom_two_runoff_instant_runoff_put",
                                 "tideman_alternative_top_cycle",
                                 "tideman_alternative_gocha",
                                 "tideman_alternative_top_cycle_put",
                                 "tideman_alternative_gocha_put",
                                 "tideman_alternative_gocha_returning",
                                 "tideman_alternative_gocha_returning_put",
                                 "woodall",
                                 "knockout",
                                 "daunou",
                                 "smith_irv",
                                 "smith_irv_put",
                                 "condorcet_irv",
                                 "condorcet_irv_put",
                                 "condorcet_plurality",
                                 "smith_minimax",
                                 "copeland_local_borda",
                                 "copeland_global_borda",
                                 "copeland_local_minimax",
                                 "copeland_global_minimax",
                                 "simplified_dodgson",
                                 "agenda"}) {
            holds(std::string(name) + " elects the Condorcet winner", w[name] == menu{*winner},
                  where);
        }
        if (all_strict(p))
            holds("dodgson elects the Condorcet winner", w["dodgson"] == menu{*winner}, where);
        holds("superior voting elects the Condorcet winner",
              w["superior_voting"].count(*winner) == 1, where);
    }
    if (all_strict(p) && p.total() % 2 == 1) { // no majority ties
        holds("Schwartz = Smith without majority ties", w["gocha"] == w["top_cycle"], where);
        for (char const* name :
             {"uncovered_set_fishburn", "uncovered_set_bordes", "uncovered_set_mckelvey"}) {
            holds(std::string(name) + " = Gillies without majority ties",
                  w[name] == w["uncovered_set_gillies"], where);
        }
        for (char const* name : {"banks", "bipartisan_set", "copeland"}) {
            holds(std::string(name) + " in the uncovered set",
                  inside(w[name], w["uncovered_set_gillies"]), where);
        }
        holds("one maximal lottery",
              maximal_lotteries(p).size() == 1 && c1_maximal_lotteries(p).size() == 1, where);
        holds("gocha variants agree",
              w["tideman_alternative_gocha"] == w["tideman_alternative_gocha_returning"]
                  && w["tideman_alternative_gocha_put"]
                         == w["tideman_alternative_gocha_returning_put"],
              where);
        holds("minimax variants agree",
              w["minimax"] == w["minimax_support"] && w["minimax"] == w["simpson"], where);
    }
    for (lottery const& l : maximal_lotteries(p)) {
        for (int y = 0; y < p.options(); ++y) {
            rational value = 0;
            for (int x = 0; x < p.options(); ++x) value += at(l, x) * margin(p, x, y);
            holds("maximal lottery loses to no option", value >= 0, where);
        }
    }
}

/// Dodgson scores against the definition without the shortcut: adjacent swaps anywhere, over all
/// profiles of the scope.
void dodgson_without_shortcut() {
    auto const scope = all_strict_profiles(3, 3);
    for (profile const& p : scope) {
        for (int x = 0; x < 3; ++x) {
            long long best = 1000;
            for (profile const& q : scope) {
                if (condorcet_winner(q) != x) continue;
                long long swaps = 0;
                for (int i = 0; i < 3; ++i) {
                    for (int a = 0; a < 3; ++a) {
                        for (int b = 0; b < 3; ++b) {
                            if (at(at(p.ballots, i), a) < at(at(p.ballots, i), b)
                                && at(at(q.ballots, i), a) > at(at(q.ballots, i), b))
                                ++swaps;
                        }
                    }
                }
                best = std::min(best, swaps);
            }
            holds("Dodgson score",
                  dodgson_score(p, x) == best && dodgson_score_by_trial(p, x) == best, text(p));
        }
    }
}

} // namespace

int main() {
    published_examples();
    dodgson_without_shortcut();
    for (profile const& p : all_strict_profiles(2, 3)) laws(p);
    for (profile const& p : all_strict_profiles(3, 3)) laws(p);
    for (profile const& p : all_weak_profiles(2, 3)) laws(p);
    std::mt19937 random(7);
    auto const sample = [&](std::vector<ballot> const& from, int parts, bool weighted) {
        std::vector<ballot> ballots;
        std::vector<long long> weight;
        for (int i = 0; i < parts; ++i) {
            ballots.push_back(from.at(random() % from.size()));
            weight.push_back(weighted ? static_cast<long long>(1 + random() % 3) : 1);
        }
        return profile(ballots, weight);
    };
    for (int trial = 0; trial < 40; ++trial) {
        profile const p = sample(strict_ballots(4), 2 + trial % 4, false);
        for (int x = 0; x < 4; ++x)
            holds("Dodgson score two ways", dodgson_score(p, x) == dodgson_score_by_trial(p, x),
                  text(p));
    }
    for (int trial = 0; trial < 150; ++trial) {
        laws(sample(strict_ballots(4), 2 + trial % 4, false));
        profile const weighted = sample(all_weak_orders(4), 2 + trial % 4, true);
        laws(weighted);
        for (auto const& [name, r] : catalogue()) {
            if (name == "serial_veto" || strict_ballots_only().count(name) == 1)
                continue; // every part strikes in its turn
            holds(name + ": weights are copies", r(weighted) == r(expanded(weighted)),
                  text(weighted));
        }
    }
    for (int trial = 0; trial < 12; ++trial) {
        laws(sample(strict_ballots(5), 3 + trial % 3, false));
        laws(sample(all_weak_orders(5), 3 + trial % 3, false));
    }
    std::printf("%lld passed, %lld failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
