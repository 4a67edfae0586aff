// SPDX-License-Identifier: BSL-1.0
//
// The bigger catalogue: one function per rule, the definition of the literature by brute force
// (about 5 options, 6 parts).
//
// Data model and general conventions are those of oracle.hpp:
//   * "first places", "last places", Borda and every other positional score average over the
//     strict orders compatible with a ballot (k tied tops: 1/k each). "Absolute majority" = an
//     averaged first-place score > half of the total weight.
//   * Pairwise, a tie inside a ballot supports neither option. margin(x, y) = N(x, y) - N(y, x);
//     "x beats y" = margin > 0.
//   * A rule on a subset of options works on the ballots restricted to the subset.
//   * Winners are sets. A name without suffix treats tied candidates for elimination (or locking)
//     as its comment says; `_put` = parallel universes: the union over all ways to break such ties
//     one at a time; `_tb` = the lowest index is the one eliminated (for pairs: the
//     lexicographically first one is locked first).
//   * "as pref_voting" marks the places where a name is used differently in the literature and
//     the meaning of that library was taken.
#ifndef ORACLE_CATALOGUE_HPP
#define ORACLE_CATALOGUE_HPP

#include "oracle.hpp"

namespace oracle {

using lottery = std::vector<rational>; // probability of each option
using menu = std::set<int>;            // options still in play, as indices of the full profile

// ---- helpers -----------------------------------------------------------------------------------

/// Averaged number of ballots that put each option of the menu at the top (of the ballots
/// restricted to the menu).
inline std::map<int, rational> first_places(profile const& p, menu const& in) {
    profile const q = restrict_profile(p, in);
    std::vector<int> const name(in.begin(), in.end());
    std::map<int, rational> score;
    for (int x = 0; x < q.options(); ++x) score[at(name, x)] = weight_at(q, x, 0);
    return score;
}

/// The same for the last place.
inline std::map<int, rational> last_places(profile const& p, menu const& in) {
    profile const q = restrict_profile(p, in);
    std::vector<int> const name(in.begin(), in.end());
    std::map<int, rational> score;
    for (int x = 0; x < q.options(); ++x) score[at(name, x)] = weight_at(q, x, q.options() - 1);
    return score;
}

/// Borda scores on the menu.
inline std::map<int, rational> borda_scores(profile const& p, menu const& in) {
    profile const q = restrict_profile(p, in);
    std::vector<int> const name(in.begin(), in.end());
    std::map<int, rational> score;
    for (int x = 0; x < q.options(); ++x)
        score[at(name, x)] = positional_score(q, borda_points(q.options()), x);
    return score;
}

inline menu highest(std::map<int, rational> const& score) {
    menu all;
    for (auto const& [x, s] : score) all.insert(x);
    return best_by(all, [&](int x) { return score.at(x); });
}

inline menu lowest_scored(std::map<int, rational> const& score) {
    menu all;
    for (auto const& [x, s] : score) all.insert(x);
    return best_by(all, [&](int x) { return rational(-score.at(x)); });
}

inline menu without(menu in, int x) {
    in.erase(x);
    return in;
}

inline menu without(menu const& in, menu const& out) {
    menu rest;
    for (int x : in) {
        if (out.count(x) == 0) rest.insert(x);
    }
    return rest;
}

inline menu everything(profile const& p) { return all_options(p.options()); }

/// The option of the menu that beats all others of the menu.
inline std::optional<int> condorcet_winner_on(profile const& p, menu const& in) {
    for (int w : in) {
        bool beats_all = true;
        for (int y : in) {
            if (y != w && !majority_beats(p, w, y)) beats_all = false;
        }
        if (beats_all) return w;
    }
    return std::nullopt;
}

/// The option of the menu that all others of the menu beat.
inline std::optional<int> condorcet_loser_on(profile const& p, menu const& in) {
    for (int l : in) {
        bool loses_all = true;
        for (int y : in) {
            if (y != l && !majority_beats(p, y, l)) loses_all = false;
        }
        if (loses_all) return l;
    }
    return std::nullopt;
}

/// Options of the menu that no option of the menu beats.
inline menu unbeaten_on(profile const& p, menu const& in) {
    menu unbeaten;
    for (int x : in) {
        bool beaten = false;
        for (int y : in) {
            if (majority_beats(p, y, x)) beaten = true;
        }
        if (!beaten) unbeaten.insert(x);
    }
    return unbeaten;
}

inline std::optional<int> absolute_majority_on(profile const& p, menu const& in) {
    for (auto const& [x, score] : first_places(p, in)) {
        if (2 * score > p.total()) return x;
    }
    return std::nullopt;
}

/// All subsets of the options of a menu, the empty one included.
inline std::vector<menu> subsets(menu const& of) {
    std::vector<menu> all{menu{}};
    for (int x : of) {
        std::vector<menu> more = all;
        for (menu& s : more) s.insert(x);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

/// The unique solution of a square linear system, if there is exactly one (Gauss-Jordan, exact).
inline std::optional<std::vector<rational>> solve(std::vector<std::vector<rational>> a,
                                                  std::vector<rational> b) {
    int const n = count_of(b);
    for (int column = 0; column < n; ++column) {
        int pivot = column;
        while (pivot < n && at(at(a, pivot), column) == 0) ++pivot;
        if (pivot == n) return std::nullopt;
        std::swap(at(a, pivot), at(a, column));
        std::swap(at(b, pivot), at(b, column));
        for (int row = 0; row < n; ++row) {
            if (row == column || at(at(a, row), column) == 0) continue;
            rational const factor = at(at(a, row), column) / at(at(a, column), column);
            for (int k = 0; k < n; ++k) at(at(a, row), k) -= factor * at(at(a, column), k);
            at(b, row) -= factor * at(b, column);
        }
    }
    for (int i = 0; i < n; ++i) at(b, i) /= at(at(a, i), i);
    return b;
}

/// All ways to choose k of 0..n-1.
inline std::vector<std::vector<int>> combinations(int n, int k) {
    std::vector<std::vector<int>> all;
    std::vector<int> chosen;
    std::function<void(int)> extend = [&](int from) {
        if (count_of(chosen) == k) {
            all.push_back(chosen);
            return;
        }
        for (int i = from; i < n; ++i) {
            chosen.push_back(i);
            extend(i + 1);
            chosen.pop_back();
        }
    };
    extend(0);
    return all;
}

// ---- positional --------------------------------------------------------------------------------

/// Scoring rule with the given points for places 0..m-1 (Young 1975; Smith 1973). Co-winners: all
/// with the largest score.
inline menu scoring(profile const& p, std::vector<rational> const& points) {
    return maximisers(everything(p), [&](int x) { return positional_score(p, points, x); });
}

/// Dowdall (Nauru; Fraenkel and Grofman 2014): 1, 1/2, 1/3, ..
inline menu dowdall(profile const& p) {
    std::vector<rational> points;
    for (int k = 1; k <= p.options(); ++k) points.push_back(ratio(1, k));
    return scoring(p, points);
}

/// Positive-negative voting (as pref_voting): +1 for a first place, -1 for a last place, 0 between.
inline menu positive_negative(profile const& p) {
    std::vector<rational> points(static_cast<std::size_t>(p.options()), rational(0));
    points.back() = -1;
    points.front() = 1;
    return scoring(p, points);
}

/// k-approval: one point for each of the first k places (k >= m: everybody ties).
inline menu k_approval(profile const& p, int k) {
    std::vector<rational> points;
    for (int place = 0; place < p.options(); ++place) points.emplace_back(place < k ? 1 : 0);
    return scoring(p, points);
}

// ---- majority graph ----------------------------------------------------------------------------

/// Condorcet 1785: the option that beats every other one; if there is none, all options.
inline menu condorcet_rule(profile const& p) {
    if (auto const w = condorcet_winner(p)) return {*w};
    return everything(p);
}

/// All weak Condorcet winners (options that no option beats); if there is none, all options.
inline menu weak_condorcet(profile const& p) {
    menu const unbeaten = unbeaten_on(p, everything(p));
    return unbeaten.empty() ? everything(p) : unbeaten;
}

/// Llull 1299: most options weakly beaten, i.e. one point for a win AND one for a tie (as
/// pref_voting computes it; with half a point for a tie it would be Copeland).
inline menu llull(profile const& p) {
    return maximisers(everything(p), [&](int x) {
        int points = 0;
        for (int y = 0; y < p.options(); ++y) {
            if (y != x && !majority_beats(p, y, x)) ++points;
        }
        return points;
    });
}

/// Top cycle, GETCHA, Smith set (Good 1971, Smith 1973): the smallest non-empty set whose members
/// beat all non-members.
inline menu top_cycle(profile const& p) { return smith_set(p); }

/// GOCHA, Schwartz set (Schwartz 1972, 1986): the union of the minimal non-empty sets of which no
/// member is beaten by a non-member. Always inside the top cycle; differs from it only when some
/// pair ties.
inline menu gocha(profile const& p) {
    std::vector<menu> undominated;
    for (menu const& s : subsets(everything(p))) {
        if (s.empty()) continue;
        bool fine = true;
        for (int x : s) {
            for (int y : without(everything(p), s)) {
                if (majority_beats(p, y, x)) fine = false;
            }
        }
        if (fine) undominated.push_back(s);
    }
    menu result;
    for (menu const& s : undominated) {
        bool minimal = true;
        for (menu const& t : undominated) {
            if (t != s && std::includes(s.begin(), s.end(), t.begin(), t.end())) minimal = false;
        }
        if (minimal) result.insert(s.begin(), s.end());
    }
    return result;
}

/// The options that beat x.
inline menu dominators(profile const& p, int x) {
    menu above;
    for (int y = 0; y < p.options(); ++y) {
        if (majority_beats(p, y, x)) above.insert(y);
    }
    return above;
}

/// The options that beat x or tie with it, x included.
inline menu weak_dominators(profile const& p, int x) {
    menu above;
    for (int y = 0; y < p.options(); ++y) {
        if (!majority_beats(p, x, y)) above.insert(y);
    }
    return above;
}

inline bool subset_of(menu const& small, menu const& large) {
    return std::includes(large.begin(), large.end(), small.begin(), small.end());
}

inline bool covers_gillies(profile const& p, int a, int b) {
    return majority_beats(p, a, b) && subset_of(dominators(p, a), dominators(p, b));
}
inline bool covers_bordes(profile const& p, int a, int b) {
    return majority_beats(p, a, b) && subset_of(weak_dominators(p, a), weak_dominators(p, b));
}
inline bool covers_fishburn(profile const& p, int a, int b) {
    return subset_of(dominators(p, a), dominators(p, b))
           && !subset_of(dominators(p, b), dominators(p, a));
}

template <class Covers>
menu uncovered(profile const& p, Covers covers) {
    menu result;
    for (int x = 0; x < p.options(); ++x) {
        bool covered = false;
        for (int y = 0; y < p.options(); ++y) {
            if (y != x && covers(p, y, x)) covered = true;
        }
        if (!covered) result.insert(x);
    }
    return result;
}

/// Gillies 1959: a covers b iff a beats b and whatever beats a beats b.
inline menu uncovered_set_gillies(profile const& p) { return uncovered(p, covers_gillies); }

/// Fishburn 1977: a covers b iff whatever beats a beats b, and not conversely (a need not beat b).
inline menu uncovered_set_fishburn(profile const& p) { return uncovered(p, covers_fishburn); }

/// Bordes 1983: a covers b iff a beats b and whatever beats or ties a beats or ties b.
inline menu uncovered_set_bordes(profile const& p) { return uncovered(p, covers_bordes); }

/// McKelvey 1986: a covers b iff it does so after Gillies and after Bordes.
inline menu uncovered_set_mckelvey(profile const& p) {
    return uncovered(p, [](profile const& q, int a, int b) {
        return covers_gillies(q, a, b) && covers_bordes(q, a, b);
    });
}

/// Banks 1985: tops of the maximal chains; a chain is a sequence of options each of which beats all
/// later ones, maximal if no further option fits in at any place. (With majority ties: exactly
/// this, as pref_voting.)
inline menu banks(profile const& p) {
    auto const is_chain = [&](std::vector<int> const& c) {
        for (int i = 0; i < count_of(c); ++i) {
            for (int j = i + 1; j < count_of(c); ++j) {
                if (!majority_beats(p, at(c, i), at(c, j))) return false;
            }
        }
        return true;
    };
    menu tops;
    for (menu const& s : subsets(everything(p))) {
        if (s.empty()) continue;
        std::vector<int> c(s.begin(), s.end());
        do {
            if (!is_chain(c)) continue;
            bool maximal = true;
            for (int y : without(everything(p), s)) {
                for (int place = 0; place <= count_of(c); ++place) {
                    std::vector<int> longer = c;
                    longer.insert(longer.begin() + place, y);
                    if (is_chain(longer)) maximal = false;
                }
            }
            if (maximal) tops.insert(c.at(0));
        } while (std::next_permutation(c.begin(), c.end()));
    }
    return tops;
}

/// Slater 1961: tops of the strict orders that reverse the fewest majority wins. A majority tie
/// costs nothing either way.
inline menu slater(profile const& p) {
    int best = -1;
    menu tops;
    for (order const& o : all_strict_orders(p.options())) {
        int reversed = 0;
        for (int above = 0; above < count_of(o); ++above) {
            for (int below = above + 1; below < count_of(o); ++below) {
                if (majority_beats(p, at(o, below), at(o, above))) ++reversed;
            }
        }
        if (best < 0 || reversed < best) {
            best = reversed;
            tops.clear();
        }
        if (reversed == best) tops.insert(o.at(0));
    }
    return tops;
}

/// Extreme points of the maximin strategies of the symmetric zero-sum game with pay-off g[x][y] =
/// -g[y][x]: all vertices of {p >= 0, sum p = 1, sum_x p_x g[x][y] >= 0 for all y}, found by trying
/// every set of tight constraints.
inline std::set<lottery> maximin_strategies(std::vector<std::vector<long long>> const& g) {
    int const m = count_of(g);
    std::vector<std::vector<rational>> constraint; // each row times p must be >= 0
    for (int x = 0; x < m; ++x) {
        std::vector<rational> row(static_cast<std::size_t>(m), rational(0));
        at(row, x) = 1;
        constraint.push_back(row);
    }
    for (int y = 0; y < m; ++y) {
        std::vector<rational> row;
        for (int x = 0; x < m; ++x) row.emplace_back(at(at(g, x), y));
        constraint.push_back(row);
    }
    std::set<lottery> vertices;
    for (auto const& tight : combinations(2 * m, m - 1)) {
        std::vector<std::vector<rational>> a{
            std::vector<rational>(static_cast<std::size_t>(m), rational(1))};
        std::vector<rational> b{rational(1)};
        for (int k : tight) {
            a.push_back(at(constraint, k));
            b.emplace_back(0);
        }
        auto const p = solve(a, b);
        if (!p) continue;
        bool feasible = true;
        for (auto const& row : constraint) {
            rational value = 0;
            for (int x = 0; x < m; ++x) value += at(row, x) * at(*p, x);
            if (value < 0) feasible = false;
        }
        if (feasible) vertices.insert(*p);
    }
    return vertices;
}

/// Maximal lotteries (Kreweras 1965, Fishburn 1984): the extreme ones. There is exactly one when
/// all margins are odd (Laffond, Laslier, Le Breton 1997); otherwise every convex combination of
/// these is one too.
inline std::set<lottery> maximal_lotteries(profile const& p) {
    std::vector<std::vector<long long>> g;
    for (int x = 0; x < p.options(); ++x) {
        std::vector<long long> row;
        for (int y = 0; y < p.options(); ++y) row.push_back(margin(p, x, y));
        g.push_back(row);
    }
    return maximin_strategies(g);
}

/// C1 maximal lotteries: the same with the sign of the margin.
inline std::set<lottery> c1_maximal_lotteries(profile const& p) {
    std::vector<std::vector<long long>> g;
    for (int x = 0; x < p.options(); ++x) {
        std::vector<long long> row;
        for (int y = 0; y < p.options(); ++y)
            row.push_back(majority_beats(p, x, y) ? 1 : majority_beats(p, y, x) ? -1 : 0);
        g.push_back(row);
    }
    return maximin_strategies(g);
}

inline menu union_of_supports(std::set<lottery> const& lotteries) {
    menu support_set;
    for (lottery const& l : lotteries) {
        for (int x = 0; x < count_of(l); ++x) {
            if (at(l, x) > 0) support_set.insert(x);
        }
    }
    return support_set;
}

/// Bipartisan set (Laffond, Laslier, Le Breton 1993): support of the C1 maximal lottery. With
/// majority ties there may be several such lotteries; then the union of their supports (Dutta and
/// Laslier 1999). Not one of them picked by chance.
inline menu bipartisan_set(profile const& p) { return union_of_supports(c1_maximal_lotteries(p)); }

/// Agenda (sequential majority, Farquharson 1969; as the theory) with the given order: the first is
/// the incumbent, each later one takes over only if it beats the incumbent. Resolute. `agenda` in
/// oracle.hpp is the order 0, 1, .., m-1.
inline menu agenda_in(profile const& p, order const& o) {
    int incumbent = o.at(0);
    for (int challenger : o) {
        if (majority_beats(p, challenger, incumbent)) incumbent = challenger;
    }
    return {incumbent};
}

// ---- margins -----------------------------------------------------------------------------------

/// The largest margin by which some option of the menu beats x, 0 if none does.
inline long long worst_defeat(profile const& p, menu const& in, int x) {
    long long worst = 0;
    for (int y : in) worst = std::max(worst, margin(p, y, x));
    return worst;
}

/// Minimax, Simpson-Kramer with margins (Simpson 1969, Kramer 1977): smallest largest margin of
/// defeat; 0 if undefeated, so all weak Condorcet winners tie.
inline menu minimax(profile const& p) {
    return maximisers(everything(p), [&](int x) { return -worst_defeat(p, everything(p), x); });
}

/// Minimax with winning votes: smallest largest support of a defeat; 0 if undefeated. Differs from
/// minimax only when ballots have ties. (The theory's `simpson` is the third variant, pairwise
/// opposition, wins included.)
inline menu minimax_support(profile const& p) {
    return maximisers(everything(p), [&](int x) {
        long long worst = 0;
        for (int y = 0; y < p.options(); ++y) {
            if (majority_beats(p, y, x)) worst = std::max(worst, support(p, y, x));
        }
        return -worst;
    });
}

/// Leximax (as pref_voting describes it): minimax ties broken by the second largest margin of
/// defeat, then the third, ..; wins and ties count as a loss of 0, so their size never matters.
inline menu leximax(profile const& p) {
    return maximisers(everything(p), [&](int x) {
        std::vector<long long> losses;
        for (int y = 0; y < p.options(); ++y) losses.push_back(std::max(0LL, margin(p, y, x)));
        std::sort(losses.begin(), losses.end(), std::greater<>());
        for (long long& l : losses) l = -l; // lexicographically largest = smallest losses
        return losses;
    });
}

/// Most wins, smallest loss (Holliday 2025): most options beaten (a tie is no win); among those the
/// smallest smallest margin of defeat (0 for an undefeated one).
inline menu most_wins_smallest_loss(profile const& p) {
    return maximisers(everything(p), [&](int x) {
        long long wins = 0;
        std::optional<long long> smallest;
        for (int y = 0; y < p.options(); ++y) {
            if (majority_beats(p, x, y)) ++wins;
            if (majority_beats(p, y, x) && (!smallest || margin(p, y, x) < *smallest))
                smallest = margin(p, y, x);
        }
        return std::pair(wins, -smallest.value_or(0));
    });
}

/// Strength of the strongest path from a to b along options each of which beats the next; the
/// strength of a path is its smallest margin; 0 if there is none. All simple paths are tried.
inline long long strongest_path(profile const& p, menu const& in, int a, int b) {
    long long best = 0;
    std::vector<int> path{a};
    std::function<void(long long)> walk = [&](long long strength) {
        int const here = path.back();
        if (here == b) {
            best = std::max(best, strength);
            return;
        }
        for (int next : in) {
            if (!majority_beats(p, here, next) || std::count(path.begin(), path.end(), next) > 0)
                continue;
            long long const step = margin(p, here, next);
            path.push_back(next);
            walk(count_of(path) == 2 ? step : std::min(strength, step));
            path.pop_back();
        }
    };
    walk(0);
    return best;
}

/// Beat path (Schulze 2011), margins: x such that for no y the strongest path from y to x is
/// stronger than that from x to y.
inline menu beat_path(profile const& p) {
    menu winners;
    for (int x = 0; x < p.options(); ++x) {
        bool defeated = false;
        for (int y = 0; y < p.options(); ++y) {
            if (y != x
                && strongest_path(p, everything(p), y, x) > strongest_path(p, everything(p), x, y))
                defeated = true;
        }
        if (!defeated) winners.insert(x);
    }
    return winners;
}

/// Split cycle (Holliday and Pacuit 2023) on a menu: x defeats y iff it beats y and no path from y
/// to x is at least as strong as that margin. Winners: the undefeated.
inline menu split_cycle_on(profile const& p, menu const& in) {
    menu winners;
    for (int y : in) {
        bool defeated = false;
        for (int x : in) {
            if (majority_beats(p, x, y) && strongest_path(p, in, y, x) < margin(p, x, y))
                defeated = true;
        }
        if (!defeated) winners.insert(y);
    }
    return winners;
}
inline menu split_cycle(profile const& p) { return split_cycle_on(p, everything(p)); }

using pair_of_options = std::pair<int, int>;

/// The pairs (x, y) with margin(x, y) >= 0, grouped by margin, largest first. A majority tie enters
/// in both directions.
inline std::vector<std::vector<pair_of_options>> pairs_by_margin(profile const& p) {
    std::map<long long, std::vector<pair_of_options>, std::greater<>> groups;
    for (int x = 0; x < p.options(); ++x) {
        for (int y = 0; y < p.options(); ++y) {
            if (x != y && margin(p, x, y) >= 0) groups[margin(p, x, y)].emplace_back(x, y);
        }
    }
    std::vector<std::vector<pair_of_options>> in_order;
    for (auto const& [size, group] : groups) in_order.push_back(group);
    return in_order;
}

/// Is there a chain of locked pairs from x to y?
inline bool reaches(std::set<pair_of_options> const& locked, int x, int y) {
    if (x == y) return true;
    for (auto const& [from, to] : locked) {
        if (from == x && reaches(locked, to, y)) return true; // locked pairs are acyclic
    }
    return false;
}

/// Ranked pairs: a pair may be locked unless the reverse already follows from the locked ones.
inline bool ranked_pairs_admits(std::set<pair_of_options> const& locked, pair_of_options const& e) {
    return !reaches(locked, e.second, e.first);
}
/// River: moreover nothing must be locked onto the same option yet.
inline bool river_admits(std::set<pair_of_options> const& locked, pair_of_options const& e) {
    for (auto const& l : locked) {
        if (l.second == e.second) return false;
    }
    return !reaches(locked, e.second, e.first);
}

/// The options onto which nothing is locked.
inline menu tops_of(profile const& p, std::set<pair_of_options> const& locked) {
    menu tops = everything(p);
    for (auto const& e : locked) tops.erase(e.second);
    return tops;
}

/// All tie resolutions: within a group of equal margins the pairs are tried in every order. (A pair
/// that may not be locked now may not be locked later either, so it is enough to branch over the
/// pairs that are locked next.)
template <class Admits>
menu all_tie_resolutions(profile const& p, Admits admits) {
    auto const groups = pairs_by_margin(p);
    menu winners;
    std::set<std::pair<int, std::set<pair_of_options>>> seen;
    std::function<void(int, std::set<pair_of_options> const&)> go =
        [&](int group, std::set<pair_of_options> const& locked) {
            if (!seen.emplace(group, locked).second) return;
            if (group == count_of(groups)) {
                menu const tops = tops_of(p, locked);
                winners.insert(tops.begin(), tops.end());
                return;
            }
            bool more = false;
            for (pair_of_options const& e : at(groups, group)) {
                if (locked.count(e) == 1 || !admits(locked, e)) continue;
                more = true;
                std::set<pair_of_options> next = locked;
                next.insert(e);
                go(group, next);
            }
            if (!more) go(group + 1, locked);
        };
    go(0, {});
    return winners;
}

/// One tie resolution: equal margins in the order of (place of the first option, place of the
/// second) in `priority`.
template <class Admits>
menu one_tie_resolution(profile const& p, order const& priority, Admits admits) {
    auto const place = [&](int x) {
        return std::find(priority.begin(), priority.end(), x) - priority.begin();
    };
    std::set<pair_of_options> locked;
    for (auto group : pairs_by_margin(p)) {
        std::sort(group.begin(), group.end(),
                  [&](pair_of_options const& a, pair_of_options const& b) {
                      return std::pair(place(a.first), place(a.second))
                             < std::pair(place(b.first), place(b.second));
                  });
        for (pair_of_options const& e : group) {
            if (admits(locked, e)) locked.insert(e);
        }
    }
    return tops_of(p, locked);
}

/// Ranked pairs (Tideman 1987), set-valued: winners of all tie resolutions. Majority ties can be
/// locked in either direction.
inline menu ranked_pairs(profile const& p) { return all_tie_resolutions(p, ranked_pairs_admits); }

/// Ranked pairs, equal margins in index order. Resolute.
inline menu ranked_pairs_tb(profile const& p) {
    return one_tie_resolution(p, range(p.options()), ranked_pairs_admits);
}

/// The order of part 0 (its ties by index): the tie breaker of the `_zt` rules.
inline order order_of_part_0(profile const& p) {
    ballot const& rank = p.ballots.at(0);
    order o = range(p.options());
    std::sort(o.begin(), o.end(),
              [&](int x, int y) { return std::pair(at(rank, x), x) < std::pair(at(rank, y), y); });
    return o;
}

/// Zavist and Tideman 1989, with part 0 as the voter who breaks ties (as pref_voting). Resolute;
/// part 0's own ties by index.
inline menu ranked_pairs_zt(profile const& p) {
    return one_tie_resolution(p, order_of_part_0(p), ranked_pairs_admits);
}

/// Ranked pairs by stacks (Zavist and Tideman 1989): x tops a stack; a strict order is a stack iff
/// for all a above b there is a descending path from a to b all of whose margins are at least
/// margin(b, a). Another definition of the same set.
inline menu ranked_pairs_stacks(profile const& p) {
    menu tops;
    for (order const& o : all_strict_orders(p.options())) {
        bool stack = true;
        for (int above = 0; above < count_of(o); ++above) {
            for (int below = above + 1; below < count_of(o); ++below) {
                long long const against = margin(p, at(o, below), at(o, above));
                menu between;
                for (int k = above + 1; k < below; ++k) between.insert(k);
                bool found = false;
                for (menu const& stops : subsets(between)) {
                    std::vector<int> path{at(o, above)};
                    for (int k : stops) path.push_back(at(o, k));
                    path.push_back(at(o, below));
                    bool strong = true;
                    for (int i = 0; i + 1 < count_of(path); ++i) {
                        if (margin(p, at(path, i), at(path, i + 1)) < against) strong = false;
                    }
                    if (strong) found = true;
                }
                if (!found) stack = false;
            }
        }
        if (stack) tops.insert(o.at(0));
    }
    return tops;
}

/// River (Heitzig 2004), set-valued: winners of all tie resolutions.
inline menu river(profile const& p) { return all_tie_resolutions(p, river_admits); }
inline menu river_tb(profile const& p) {
    return one_tie_resolution(p, range(p.options()), river_admits);
}
inline menu river_zt(profile const& p) {
    return one_tie_resolution(p, order_of_part_0(p), river_admits);
}

/// Of all pairs (a, b) with a in `tops`, b in `in` and a winning without b, the a of those with the
/// largest margin(a, b).
inline menu tops_of_largest_pairs(profile const& p, menu const& tops, menu const& in,
                                  std::map<int, menu> const& winners_without) {
    std::optional<long long> best;
    menu winners;
    for (int a : tops) {
        for (int b : in) {
            if (a == b || winners_without.at(b).count(a) == 0) continue;
            if (!best || margin(p, a, b) > *best) {
                best = margin(p, a, b);
                winners.clear();
            }
            if (margin(p, a, b) == *best) winners.insert(a);
        }
    }
    return winners;
}

/// Simple stable voting (Holliday and Pacuit 2023): a single option wins. Else go through the pairs
/// (a, b) from the largest margin(a, b) down; winners are the a of the first pairs (all of equal
/// margin) such that a wins without b.
inline menu simple_stable_voting_on(profile const& p, menu const& in) {
    if (in.size() == 1) return in;
    std::map<int, menu> winners_without;
    for (int b : in) winners_without[b] = simple_stable_voting_on(p, without(in, b));
    return tops_of_largest_pairs(p, in, in, winners_without);
}
inline menu simple_stable_voting(profile const& p) {
    return simple_stable_voting_on(p, everything(p));
}

/// Stable voting (Holliday and Pacuit 2023): the same, but only pairs whose a is undefeated by
/// split cycle count, and "wins without b" means stable voting again. A single undefeated option
/// wins at once.
inline menu stable_voting_on(profile const& p, menu const& in) {
    menu const undefeated = split_cycle_on(p, in);
    if (undefeated.size() == 1) return undefeated;
    std::map<int, menu> winners_without;
    for (int b : in) winners_without[b] = stable_voting_on(p, without(in, b));
    menu const winners = tops_of_largest_pairs(p, undefeated, in, winners_without);
    if (winners.empty()) throw std::logic_error("stable voting without a winner");
    return winners;
}
inline menu stable_voting(profile const& p) { return stable_voting_on(p, everything(p)); }

/// Essential set (Dutta and Laslier 1999): union of the supports of all maximal lotteries.
inline menu essential_set(profile const& p) { return union_of_supports(maximal_lotteries(p)); }

/// Loss-trimmer (Darlington; as pref_voting): if some options are unbeaten, they win (all weak
/// Condorcet winners). Else remove an option with the largest sum of margins of defeat; parallel
/// universes over ties.
inline menu loss_trimmer_on(profile const& p, menu const& in) {
    menu const unbeaten = unbeaten_on(p, in);
    if (!unbeaten.empty()) return unbeaten;
    std::map<int, rational> losses;
    for (int x : in) {
        rational sum = 0;
        for (int y : in) sum += std::max(0LL, margin(p, y, x));
        losses[x] = sum;
    }
    menu winners;
    for (int out : highest(losses)) {
        menu const more = loss_trimmer_on(p, without(in, out));
        winners.insert(more.begin(), more.end());
    }
    return winners;
}
inline menu loss_trimmer(profile const& p) { return loss_trimmer_on(p, everything(p)); }

/// Weighted covering (Dutta and Laslier 1999; Perez-Fernandez and De Baets 2018): x covers y iff it
/// beats y and margin(x, z) >= margin(y, z) for every z. Winners: the uncovered.
inline menu weighted_covering(profile const& p) {
    return uncovered(p, [](profile const& q, int x, int y) {
        if (!majority_beats(q, x, y)) return false;
        for (int z = 0; z < q.options(); ++z) {
            if (margin(q, x, z) < margin(q, y, z)) return false;
        }
        return true;
    });
}

// ---- elimination -------------------------------------------------------------------------------

using stop_test =
    std::function<std::optional<int>(profile const&, menu const&)>; // a winner already?
using scores_on =
    std::function<std::map<int, rational>(profile const&, menu const&)>; // larger is better

inline std::optional<int> never(profile const&, menu const&) { return std::nullopt; }

inline std::map<int, rational> fewest_last(profile const& p, menu const& in) {
    std::map<int, rational> score;
    for (auto const& [x, s] : last_places(p, in)) score[x] = -s;
    return score;
}

/// All lowest scored options go at once; if that is everybody who is left, they win.
inline menu eliminate_all(profile const& p, stop_test const& stop, scores_on const& score) {
    menu in = everything(p);
    for (;;) {
        if (in.size() == 1) return in;
        if (auto const w = stop(p, in)) return {*w};
        menu const out = lowest_scored(score(p, in));
        if (out == in) return in;
        in = without(in, out);
    }
}

/// One at a time, every choice among the lowest scored: the union of the winners.
inline menu eliminate_put(profile const& p, menu const& in, stop_test const& stop,
                          scores_on const& score) {
    if (in.size() == 1) return in;
    if (auto const w = stop(p, in)) return {*w};
    menu winners;
    for (int out : lowest_scored(score(p, in))) {
        menu const more = eliminate_put(p, without(in, out), stop, score);
        winners.insert(more.begin(), more.end());
    }
    return winners;
}

/// One at a time, the lowest index among the lowest scored first. Resolute.
inline menu eliminate_tb(profile const& p, stop_test const& stop, scores_on const& score) {
    menu in = everything(p);
    for (;;) {
        if (in.size() == 1) return in;
        if (auto const w = stop(p, in)) return {*w};
        in.erase(lowest(lowest_scored(score(p, in))));
    }
}

/// Instant runoff, Hare, alternative vote (as pref_voting): an absolute majority of first places
/// wins, else all options with the fewest first places are removed at once.
inline menu instant_runoff(profile const& p) {
    return eliminate_all(p, absolute_majority_on, first_places);
}
inline menu instant_runoff_put(profile const& p) {
    return eliminate_put(p, everything(p), absolute_majority_on, first_places);
}
inline menu instant_runoff_tb(profile const& p) {
    return eliminate_tb(p, absolute_majority_on, first_places);
}

/// Coombs 1964: an absolute majority of first places wins, else the options with the most last
/// places are removed.
inline menu coombs(profile const& p) { return eliminate_all(p, absolute_majority_on, fewest_last); }
inline menu coombs_put(profile const& p) {
    return eliminate_put(p, everything(p), absolute_majority_on, fewest_last);
}
inline menu coombs_tb(profile const& p) {
    return eliminate_tb(p, absolute_majority_on, fewest_last);
}

/// Baldwin 1926: the options with the lowest Borda score (of the restricted ballots) are removed
/// until one is left.
inline menu baldwin(profile const& p) { return eliminate_all(p, never, borda_scores); }
inline menu baldwin_put(profile const& p) {
    return eliminate_put(p, everything(p), never, borda_scores);
}
inline menu baldwin_tb(profile const& p) { return eliminate_tb(p, never, borda_scores); }

/// Benham (Green-Armytage 2011): a Condorcet winner of the remaining options wins, else the options
/// with the fewest first places are removed.
inline menu benham(profile const& p) { return eliminate_all(p, condorcet_winner_on, first_places); }
inline menu benham_put(profile const& p) {
    return eliminate_put(p, everything(p), condorcet_winner_on, first_places);
}
inline menu benham_tb(profile const& p) {
    return eliminate_tb(p, condorcet_winner_on, first_places);
}

inline rational mean_of(std::map<int, rational> const& score) {
    rational sum = 0;
    for (auto const& [x, s] : score) sum += s;
    return sum / count_of(score);
}

/// Nanson 1882, strict (as pref_voting): remove all options strictly below the average Borda score,
/// again and again, until nothing changes.
inline menu strict_nanson(profile const& p) {
    menu in = everything(p);
    for (;;) {
        auto const score = borda_scores(p, in);
        menu out;
        for (int x : in) {
            if (score.at(x) < mean_of(score)) out.insert(x);
        }
        if (out.empty()) return in;
        in = without(in, out);
    }
}

/// Nanson, weak (as pref_voting): remove all options at or below the average; if that is everybody
/// who is left, they win.
inline menu weak_nanson(profile const& p) {
    menu in = everything(p);
    for (;;) {
        auto const score = borda_scores(p, in);
        menu out;
        for (int x : in) {
            if (score.at(x) <= mean_of(score)) out.insert(x);
        }
        if (out == in) return in;
        in = without(in, out);
    }
}

/// Raynaud 1979 (as pref_voting, margins): remove all options with the largest worst defeat at
/// once, until all remaining ones have the same worst defeat.
inline menu raynaud(profile const& p) {
    menu in = everything(p);
    for (;;) {
        std::map<int, rational> score;
        for (int x : in) score[x] = -worst_defeat(p, in, x);
        menu const out = lowest_scored(score);
        if (out == in) return in;
        in = without(in, out);
    }
}

/// The pairs (c, d) of different options such that c has the lowest and d the second lowest score;
/// when several share the lowest score, all ordered pairs of them.
inline std::vector<pair_of_options> bottom_pairs(std::map<int, rational> const& score) {
    menu const bottom = lowest_scored(score);
    menu second = bottom;
    if (bottom.size() == 1) {
        std::map<int, rational> rest = score;
        rest.erase(lowest(bottom));
        second = lowest_scored(rest);
    }
    std::vector<pair_of_options> pairs;
    for (int c : bottom) {
        for (int d : second) {
            if (c != d) pairs.emplace_back(c, d);
        }
    }
    return pairs;
}

/// Bottom-two-runoff instant runoff (as pref_voting): of the two options with the fewest first
/// places the loser of their duel is removed; a tied duel removes the one with fewer first places.
/// Ties for the two places: all duels (lowest against second lowest, or among those tied for
/// lowest, where a tied duel removes both), all losers removed at once, unless that is everybody:
/// then all remaining ones win.
inline menu bottom_two_runoff_instant_runoff(profile const& p) {
    menu in = everything(p);
    while (in.size() > 1) {
        menu out;
        for (auto const& [c, d] : bottom_pairs(first_places(p, in)))
            out.insert(margin(p, c, d) <= 0 ? c : d);
        if (out == in) return in;
        in = without(in, out);
    }
    return in;
}

inline menu bottom_two_put_on(profile const& p, menu const& in) {
    if (in.size() == 1) return in;
    menu winners;
    for (auto const& [c, d] : bottom_pairs(first_places(p, in))) {
        menu const more = bottom_two_put_on(p, without(in, margin(p, c, d) <= 0 ? c : d));
        winners.insert(more.begin(), more.end());
    }
    return winners;
}
inline menu bottom_two_runoff_instant_runoff_put(profile const& p) {
    return bottom_two_put_on(p, everything(p));
}

/// Remove Condorcet losers one after the other while there is one (and more than one option left).
inline menu iterated_removal_of_condorcet_loser(profile const& p) {
    menu in = everything(p);
    while (in.size() > 1) {
        auto const loser = condorcet_loser_on(p, in);
        if (!loser) break;
        in.erase(*loser);
    }
    return in;
}

/// Plurality with runoff, parallel universes (as pref_voting): all duels between an option with the
/// most first places and one with the second most (or between any two with the most); winners of
/// any such duel, both if it is tied.
inline menu plurality_with_runoff_put(profile const& p) {
    if (p.options() == 1) return {0};
    std::map<int, rational> worse; // bottom_pairs of the negated scores are the top pairs
    for (auto const& [x, s] : first_places(p, everything(p))) worse[x] = -s;
    menu winners;
    for (auto const& [c, d] : bottom_pairs(worse)) {
        if (margin(p, c, d) >= 0) winners.insert(c);
        if (margin(p, c, d) <= 0) winners.insert(d);
    }
    return winners;
}

/// Tideman's alternative (Tideman 2006, p. 232; Green-Armytage 2011), simultaneous: keep only the
/// members of the set (top cycle or GOCHA) of the remaining options; if they all have equally many
/// first places (among themselves), they win; else remove all those with the fewest, and repeat.
inline menu tideman_alternative(profile const& p, rule const& set) {
    menu in = everything(p);
    for (;;) {
        in = choose(set, p, in);
        menu const out = lowest_scored(first_places(p, in));
        if (out == in) return in;
        in = without(in, out);
    }
}
inline menu tideman_alternative_put_on(profile const& p, menu const& remaining, rule const& set) {
    menu const in = choose(set, p, remaining);
    if (in.size() == 1) return in;
    menu winners;
    for (int out : lowest_scored(first_places(p, in))) {
        menu const more = tideman_alternative_put_on(p, without(in, out), set);
        winners.insert(more.begin(), more.end());
    }
    return winners;
}
inline menu tideman_alternative_top_cycle(profile const& p) {
    return tideman_alternative(p, top_cycle);
}
inline menu tideman_alternative_gocha(profile const& p) { return tideman_alternative(p, gocha); }
inline menu tideman_alternative_top_cycle_put(profile const& p) {
    return tideman_alternative_put_on(p, everything(p), top_cycle);
}
inline menu tideman_alternative_gocha_put(profile const& p) {
    return tideman_alternative_put_on(p, everything(p), gocha);
}

/// The variant that pref_voting's code computes: options outside the set are not removed for good,
/// only passed over when first places are compared, and may come back. Differs from the above for
/// GOCHA only, and only with majority ties.
inline menu tideman_alternative_gocha_returning(profile const& p) {
    menu remaining = everything(p);
    for (;;) {
        menu const in = choose(gocha, p, remaining);
        menu const out = lowest_scored(first_places(p, in));
        if (out == in) return in;
        remaining = without(remaining, out);
    }
}
inline menu tideman_alternative_gocha_returning_put_on(profile const& p, menu const& remaining) {
    menu const in = choose(gocha, p, remaining);
    if (in.size() == 1) return in;
    menu winners;
    for (int out : lowest_scored(first_places(p, in))) {
        menu const more = tideman_alternative_gocha_returning_put_on(p, without(remaining, out));
        winners.insert(more.begin(), more.end());
    }
    return winners;
}
inline menu tideman_alternative_gocha_returning_put(profile const& p) {
    return tideman_alternative_gocha_returning_put_on(p, everything(p));
}

/// Woodall (as pref_voting): a one-element top cycle wins. Else remove all options with the fewest
/// first places (of all remaining options) at once, until one member of the original top cycle is
/// left; if the last ones go together, they win.
inline menu woodall(profile const& p) {
    menu const smith_members = top_cycle(p);
    menu in = everything(p);
    auto const left = [&](menu const& of) {
        menu members;
        for (int x : of) {
            if (smith_members.count(x) == 1) members.insert(x);
        }
        return members;
    };
    for (;;) {
        menu const members = left(in);
        if (members.size() == 1) return members;
        menu const rest = without(in, lowest_scored(first_places(p, in)));
        if (left(rest).empty()) return members;
        in = rest;
    }
}

/// Knockout voting (Foley; as pref_voting, parallel universes): of the two options with the lowest
/// Borda scores of the full profile the loser of their duel is removed, until one is left. A tied
/// duel removes the one with the unique lowest score; among options tied for the lowest score
/// either goes.
inline menu knockout_on(profile const& p, menu const& in) {
    if (in.size() == 1) return in;
    auto const full = borda_scores(p, everything(p));
    std::map<int, rational> score;
    for (int x : in) score[x] = full.at(x);
    menu winners;
    for (auto const& [c, d] :
         bottom_pairs(score)) { // both orders are listed when the two are tied for lowest
        menu const more = knockout_on(p, without(in, margin(p, c, d) <= 0 ? c : d));
        winners.insert(more.begin(), more.end());
    }
    return winners;
}
inline menu knockout(profile const& p) { return knockout_on(p, everything(p)); }

// ---- combined and other ------------------------------------------------------------------------

/// rule2 on the co-winners of rule1.
inline rule then(rule first, rule second) {
    return [first = std::move(first), second = std::move(second)](profile const& p) {
        return choose(second, p, first(p));
    };
}

/// Face-off (as pref_voting): equal winner sets win; else for every winner a of rule1 and b of
/// rule2 the one that beats the other, both if they tie (or are the same).
inline rule faceoff(rule first, rule second) {
    return [first = std::move(first), second = std::move(second)](profile const& p) {
        menu const as = first(p);
        menu const bs = second(p);
        if (as == bs) return as;
        menu winners;
        for (int a : as) {
            for (int b : bs) {
                if (margin(p, a, b) >= 0) winners.insert(a);
                if (margin(p, a, b) <= 0) winners.insert(b);
            }
        }
        return winners;
    };
}

/// Daunou 1803 (Barbera, Bossert, Suzumura 2021): a Condorcet winner, else plurality among what is
/// left after removing Condorcet losers repeatedly.
inline menu daunou(profile const& p) {
    if (auto const w = condorcet_winner(p)) return {*w};
    return choose(plurality, p, iterated_removal_of_condorcet_loser(p));
}

inline menu smith_irv(profile const& p) { return then(top_cycle, instant_runoff)(p); }
inline menu smith_irv_put(profile const& p) { return then(top_cycle, instant_runoff_put)(p); }

/// A Condorcet winner, else instant runoff on the full profile.
inline menu condorcet_irv(profile const& p) {
    if (auto const w = condorcet_winner(p)) return {*w};
    return instant_runoff(p);
}
inline menu condorcet_irv_put(profile const& p) {
    if (auto const w = condorcet_winner(p)) return {*w};
    return instant_runoff_put(p);
}
inline menu condorcet_plurality(profile const& p) { return then(condorcet_rule, plurality)(p); }
inline menu smith_minimax(profile const& p) { return then(top_cycle, minimax)(p); }

/// Copeland co-winners, then Borda / minimax: "local" on the ballots restricted to them, "global"
/// by the scores in the full profile.
inline menu copeland_local_borda(profile const& p) { return then(copeland, borda)(p); }
inline menu copeland_local_minimax(profile const& p) { return then(copeland, minimax)(p); }
inline menu copeland_global_borda(profile const& p) {
    auto const score = borda_scores(p, everything(p));
    return best_by(copeland(p), [&](int x) { return score.at(x); });
}
inline menu copeland_global_minimax(profile const& p) {
    return maximisers(copeland(p), [&](int x) { return -worst_defeat(p, everything(p), x); });
}
inline menu borda_minimax_faceoff(profile const& p) { return faceoff(borda, minimax)(p); }

/// Averaged number of ballots with x among the first k places, each place weighted.
inline rational weighted_top(profile const& p, int x, int k,
                             std::vector<rational> const& weight_of_place) {
    rational sum = 0;
    for (int place = 0; place < k; ++place)
        sum += at(weight_of_place, place) * weight_at(p, x, place);
    return sum;
}

/// Bucklin, simplified (as pref_voting): at the smallest k at which some option is in the top k of
/// more than half, all options that are.
inline menu simplified_bucklin(profile const& p) {
    std::vector<rational> const one_each(static_cast<std::size_t>(p.options()), rational(1));
    for (int k = 1; k <= p.options(); ++k) {
        menu majority;
        for (int x = 0; x < p.options(); ++x) {
            if (2 * weighted_top(p, x, k, one_each) > p.total()) majority.insert(x);
        }
        if (!majority.empty()) return majority;
    }
    return everything(p); // only when the total weight is 0
}

/// Weighted Bucklin (Kilgour, Gregoire, Foley; as pref_voting): place r of m earns (m-r)/(m-1); the
/// smallest k at which some option's sum over its first k places reaches at least half of the total
/// weight (not strictly more), or k = m; winners have the largest sum at that k.
inline menu weighted_bucklin(profile const& p) {
    int const m = p.options();
    if (m == 1) return {0};
    std::vector<rational> points;
    for (int r = 1; r <= m; ++r) points.push_back(ratio(m - r, m - 1));
    for (int k = 1; k <= m; ++k) {
        bool reached = false;
        for (int x = 0; x < m; ++x) {
            if (2 * weighted_top(p, x, k, points) >= p.total()) reached = true;
        }
        if (reached || k == m)
            return maximisers(everything(p), [&](int x) { return weighted_top(p, x, k, points); });
    }
    return everything(p);
}

inline bool all_strict(profile const& p) {
    return std::all_of(p.ballots.begin(), p.ballots.end(), is_strict);
}

/// Dodgson score: fewest adjacent swaps, summed over the ballots, after which x is the (strict)
/// Condorcet winner. Only moving x up can help, so every number of places up is tried on every
/// ballot. Ballots with ties: not defined, throws. For about eight voters at most.
inline long long dodgson_score_by_trial(profile const& weighted, int x) {
    if (!all_strict(weighted)) throw std::invalid_argument("Dodgson is defined for strict ballots");
    profile const p = expanded(weighted);
    std::optional<long long> best;
    profile moved = p;
    std::function<void(int, long long)> go = [&](int part, long long swaps) {
        if (best && swaps >= *best) return;
        if (part == p.parts()) {
            if (condorcet_winner(moved) == x) best = swaps;
            return;
        }
        ballot const original = at(p.ballots, part);
        int const place = at(original, x);
        for (int up = 0; up <= place; ++up) {
            ballot b = original;
            for (int y = 0; y < p.options(); ++y) {
                if (at(original, y) >= place - up && at(original, y) < place) ++at(b, y);
            }
            at(b, x) = place - up;
            at(moved.ballots, part) = b;
            go(part + 1, swaps + up);
        }
        at(moved.ballots, part) = original;
    };
    go(0, 0);
    return *best;
}

/// The same, voter after voter, remembering for every vector of votes gained (over each rival, no
/// more than needed) the fewest swaps. For dozens of voters.
inline long long dodgson_score(profile const& weighted, int x) {
    if (!all_strict(weighted)) throw std::invalid_argument("Dodgson is defined for strict ballots");
    profile const p = expanded(weighted);
    std::vector<int> needed; // votes to gain over y so that strictly more than half prefer x
    for (int y = 0; y < p.options(); ++y) {
        long long const lacking = y == x ? 0 : std::max(0LL, p.total() / 2 + 1 - support(p, x, y));
        needed.push_back(static_cast<int>(lacking));
    }
    std::map<std::vector<int>, long long> fewest{{std::vector<int>(needed.size(), 0), 0}};
    for (ballot const& b : p.ballots) {
        std::map<std::vector<int>, long long> next;
        for (auto const& [gained, swaps] : fewest) {
            for (int up = 0; up <= at(b, x); ++up) {
                std::vector<int> now = gained;
                for (int y = 0; y < p.options(); ++y) {
                    bool const overtaken = at(b, y) < at(b, x) && at(b, y) >= at(b, x) - up;
                    if (overtaken && at(now, y) < at(needed, y)) ++at(now, y);
                }
                auto const [place, fresh] = next.emplace(now, swaps + up);
                if (!fresh) place->second = std::min(place->second, swaps + up);
            }
        }
        fewest = next;
    }
    return fewest.at(needed);
}

/// Dodgson 1876: smallest Dodgson score. Strict ballots only.
inline menu dodgson(profile const& p) {
    return maximisers(everything(p), [&](int x) { return -dodgson_score(p, x); });
}

/// Simplified Dodgson (Tideman 1987): smallest sum of margins of defeat. (A Condorcet winner is the
/// only option with 0; weak Condorcet winners tie at 0.)
inline menu simplified_dodgson(profile const& p) {
    return maximisers(everything(p), [&](int x) {
        long long sum = 0;
        for (int y = 0; y < p.options(); ++y) sum += std::max(0LL, margin(p, y, x));
        return -sum;
    });
}

/// Superior voting (Holliday 2024): a ballot gives a point to its top and to every option that
/// beats its top; tied tops share the ballot.
inline menu superior_voting(profile const& p) {
    auto const first = first_places(p, everything(p));
    return maximisers(everything(p), [&](int x) {
        rational points = first.at(x);
        for (int y = 0; y < p.options(); ++y) {
            if (majority_beats(p, x, y)) points += first.at(y);
        }
        return points;
    });
}

/// The option with more than half of the (averaged) first places; otherwise NOBODY: the one rule
/// here that may return the empty set (undefined).
inline menu absolute_majority(profile const& p) {
    if (auto const w = absolute_majority_on(p, everything(p))) return {*w};
    return {};
}

/// Options to which no option is strictly preferred by everybody (weak Pareto, as pref_voting's
/// default and the theory's relation). Parts of weight 0 do not count.
inline menu pareto_set(profile const& p) {
    menu efficient;
    for (int x = 0; x < p.options(); ++x) {
        bool dominated = false;
        for (int y = 0; y < p.options(); ++y) {
            if (y != x && p.total() > 0 && support(p, y, x) == p.total()) dominated = true;
        }
        if (!dominated) efficient.insert(x);
    }
    return efficient;
}

/// Options to which no option is preferred by somebody and dispreferred by nobody. Differs from
/// pareto_set only when ballots have ties.
inline menu pareto_set_strong(profile const& p) {
    menu efficient;
    for (int x = 0; x < p.options(); ++x) {
        bool dominated = false;
        for (int y = 0; y < p.options(); ++y) {
            if (support(p, y, x) > 0 && support(p, x, y) == 0) dominated = true;
        }
        if (!dominated) efficient.insert(x);
    }
    return efficient;
}

// ---- graded and approval -----------------------------------------------------------------------
// Grades are utilities: grades[part][option], all options graded; weights count copies.

/// Approval voting (Brams and Fishburn 1978): grades 0/1, largest sum.
inline menu approval_of(utilities const& g, std::vector<long long> const& weight) {
    for (auto const& row : g) {
        for (rational const& v : row) {
            if (v != 0 && v != 1) throw std::invalid_argument("approval grades are 0 or 1");
        }
    }
    return utilitarian_of(g, weight);
}

/// Dis&approval voting (Alcantud and Laruelle 2014): grades -1/0/1, largest sum.
inline menu dis_and_approval_of(utilities const& g, std::vector<long long> const& weight) {
    for (auto const& row : g) {
        for (rational const& v : row) {
            if (v != 0 && v != 1 && v != -1) throw std::invalid_argument("grades are -1, 0 or 1");
        }
    }
    return utilitarian_of(g, weight);
}

/// Range voting, score voting: largest sum of grades.
inline menu range_voting_of(utilities const& g, std::vector<long long> const& weight) {
    return utilitarian_of(g, weight);
}

inline std::vector<ballot> ballots_of(utilities const& g) {
    std::vector<ballot> ballots;
    for (auto const& row : g) ballots.push_back(ballot_from_scores(row));
    return ballots;
}

/// STAR, score then automatic runoff (Equal Vote 2014; as pref_voting, parallel universes): all
/// duels between an option with the largest sum and one with the second largest (or between any two
/// with the largest), decided by how many parts grade one above the other; a tied duel makes both
/// win.
inline menu star_of(utilities const& g, std::vector<long long> const& weight) {
    if (options_of(g) == 1) return {0};
    std::map<int, rational> worse;
    for (int x = 0; x < options_of(g); ++x) worse[x] = -utilitarian_welfare(g, weight, x);
    profile const p(ballots_of(g), weight);
    menu winners;
    for (auto const& [c, d] : bottom_pairs(worse)) {
        if (margin(p, c, d) >= 0) winners.insert(c);
        if (margin(p, c, d) <= 0) winners.insert(d);
    }
    return winners;
}

/// Majority judgement (Balinski and Laraki 2007, 2011): the majority value of an option is the
/// sequence of its lower median grade, the lower median of what is left when one such grade is
/// removed, and so on; lexicographically largest sequence.
inline menu majority_judgement_of(utilities const& g, std::vector<long long> const& weight) {
    return maximisers(all_options(options_of(g)), [&](int x) {
        std::vector<rational> left = sorted_utilities(g, weight, x);
        std::vector<rational> value;
        while (!left.empty()) {
            auto const median = left.begin() + (count_of(left) - 1) / 2; // lower median
            value.push_back(*median);
            left.erase(median);
        }
        return value;
    });
}

/// Majority gauge (Balinski and Laraki 2011; what pref_voting calls majority judgement): largest
/// lower median; ties by the share p of parts above it and q below it: p if p > q, else -q; the
/// larger is better.
inline menu majority_gauge_of(utilities const& g, std::vector<long long> const& weight) {
    return maximisers(all_options(options_of(g)), [&](int x) {
        std::vector<rational> const sorted = sorted_utilities(g, weight, x);
        rational const median = at(sorted, (count_of(sorted) - 1) / 2);
        long long const above = std::count_if(sorted.begin(), sorted.end(),
                                              [&](rational const& v) { return v > median; });
        long long const below = std::count_if(sorted.begin(), sorted.end(),
                                              [&](rational const& v) { return v < median; });
        return std::pair(median, above > below ? above : -below);
    });
}

// ---- welfare -----------------------------------------------------------------------------------

/// Relative utilitarianism (Dhillon and Mertens 1999): each part's utilities scaled to [0, 1], then
/// the sum. A part that is indifferent between all options counts as 0 everywhere.
inline menu relative_utilitarian_of(utilities u, std::vector<long long> const& weight) {
    for (auto& row : u) {
        rational const low = *std::min_element(row.begin(), row.end());
        rational const high = *std::max_element(row.begin(), row.end());
        for (rational& v : row) v = high == low ? rational(0) : rational((v - low) / (high - low));
    }
    return utilitarian_of(u, weight);
}

/// Is there a point w with w_i >= 1 for all i and row . w >= 0 for every given row? Such a set has
/// a vertex if it is not empty; all sets of tight constraints are tried.
inline bool some_positive_weights(std::vector<std::vector<rational>> const& rows, int parts) {
    std::vector<std::vector<rational>> a;
    std::vector<rational> b;
    for (int i = 0; i < parts; ++i) {
        std::vector<rational> row(static_cast<std::size_t>(parts), rational(0));
        at(row, i) = 1;
        a.push_back(row);
        b.emplace_back(1);
    }
    for (auto const& row : rows) {
        a.push_back(row);
        b.emplace_back(0);
    }
    for (auto const& tight : combinations(count_of(a), parts)) {
        std::vector<std::vector<rational>> system;
        std::vector<rational> right;
        for (int k : tight) {
            system.push_back(at(a, k));
            right.push_back(at(b, k));
        }
        auto const w = solve(system, right);
        if (!w) continue;
        bool feasible = true;
        for (int k = 0; k < count_of(a); ++k) {
            rational value = 0;
            for (int i = 0; i < parts; ++i) value += at(at(a, k), i) * at(*w, i);
            if (value < at(b, k)) feasible = false;
        }
        if (feasible) return true;
    }
    return false;
}

/// Supported options (theory, item 10): those that maximise sum_i w_i u_i for some w with all w_i >
/// 0.
inline menu supported_of(utilities const& u) {
    menu supported;
    for (int x = 0; x < options_of(u); ++x) {
        std::vector<std::vector<rational>> rows;
        for (int y = 0; y < options_of(u); ++y) {
            if (y == x) continue;
            std::vector<rational> row;
            for (auto const& mine : u) row.push_back(at(mine, x) - at(mine, y));
            rows.push_back(row);
        }
        if (some_positive_weights(rows, count_of(u))) supported.insert(x);
    }
    return supported;
}

/// Options that no option dominates: weakly (strictly better for all) or strongly (worse for
/// nobody, better for somebody).
inline menu weakly_efficient_of(utilities const& u) {
    menu efficient;
    for (int x = 0; x < options_of(u); ++x) {
        if (pareto_loss_of(u, x) == 0) efficient.insert(x);
    }
    return efficient;
}
inline menu strongly_efficient_of(utilities const& u) {
    menu efficient;
    for (int x = 0; x < options_of(u); ++x) {
        if (strong_pareto_loss_of(u, x) == 0) efficient.insert(x);
    }
    return efficient;
}

// ---- bargaining --------------------------------------------------------------------------------
// On options: u, disagreement point d (one number per part). Only individually rational options
// (u_i(x) >= d_i for all i) are considered; if there is none, the empty set (undefined).

inline menu individually_rational(utilities const& u, std::vector<rational> const& d) {
    menu rational_options;
    for (int x = 0; x < options_of(u); ++x) {
        bool fine = true;
        for (int i = 0; i < count_of(u); ++i) {
            if (at(at(u, i), x) < at(d, i)) fine = false;
        }
        if (fine) rational_options.insert(x);
    }
    return rational_options;
}

/// Nash 1950 on a finite set (Kaneko 1980; Mariotti 1998): all that maximise the product of gains.
/// If every product is 0, all individually rational options.
inline menu nash_bargaining(utilities const& u, std::vector<rational> const& d) {
    return maximisers(individually_rational(u, d), [&](int x) {
        rational product = 1;
        for (int i = 0; i < count_of(u); ++i) product *= at(at(u, i), x) - at(d, i);
        return product;
    });
}

/// Egalitarian (Kalai 1977): largest smallest gain.
inline menu egalitarian_bargaining(utilities const& u, std::vector<rational> const& d) {
    return maximisers(individually_rational(u, d), [&](int x) {
        rational least = at(u.at(0), x) - d.at(0);
        for (int i = 1; i < count_of(u); ++i)
            least = std::min(least, rational(at(at(u, i), x) - at(d, i)));
        return least;
    });
}

/// Utilitarian: largest sum of gains among the individually rational.
inline menu utilitarian_bargaining(utilities const& u, std::vector<rational> const& d) {
    return maximisers(individually_rational(u, d), [&](int x) {
        rational sum = 0;
        for (int i = 0; i < count_of(u); ++i) sum += at(at(u, i), x) - at(d, i);
        return sum;
    });
}

/// Kalai and Smorodinsky 1975 on a finite set: largest smallest ratio gain_i / ideal gain_i, the
/// ideal taken over the individually rational options. A part that cannot gain at all (ideal gain
/// 0) is left out; if nobody can, all tie.
inline menu kalai_smorodinsky(utilities const& u, std::vector<rational> const& d) {
    menu const in = individually_rational(u, d);
    if (in.empty()) return {};
    return maximisers(in, [&](int x) {
        rational least = 1;
        for (int i = 0; i < count_of(u); ++i) {
            rational ideal = at(d, i);
            for (int y : in) ideal = std::max(ideal, at(at(u, i), y));
            if (ideal > at(d, i))
                least =
                    std::min(least, rational((at(at(u, i), x) - at(d, i)) / (ideal - at(d, i))));
        }
        return least;
    });
}

// On lotteries over options, two parts. Whatever is maximised is monotone in both utilities, so a
// maximiser lies on a segment between two options (an option alone is a segment too): all segments
// are tried, cut to their individually rational piece.

struct segment_piece {
    std::vector<rational> from; // utilities of the two ends
    std::vector<rational> to;
};

inline std::vector<segment_piece> rational_pieces(utilities const& u,
                                                  std::vector<rational> const& d) {
    if (count_of(u) != 2) throw std::invalid_argument("two parts");
    std::vector<segment_piece> pieces;
    for (int x = 0; x < options_of(u); ++x) {
        for (int y = x; y < options_of(u); ++y) {
            rational low = 0;
            rational high = 1;
            bool empty = false;
            for (int i = 0; i < 2; ++i) { // a + t (b - a) >= d
                rational const a = at(at(u, i), x);
                rational const step = at(at(u, i), y) - a;
                if (step == 0) {
                    if (a < at(d, i)) empty = true;
                } else if (step > 0) {
                    low = std::max(low, rational((at(d, i) - a) / step));
                } else {
                    high = std::min(high, rational((at(d, i) - a) / step));
                }
            }
            if (empty || low > high) continue;
            segment_piece piece;
            for (int i = 0; i < 2; ++i) {
                rational const a = at(at(u, i), x);
                rational const step = at(at(u, i), y) - a;
                piece.from.push_back(a + low * step);
                piece.to.push_back(a + high * step);
            }
            pieces.push_back(piece);
        }
    }
    return pieces;
}

/// Nash 1950 on lotteries, two parts: the largest product of gains and the utility pairs that reach
/// it (exactly one if the product is positive). Empty if nothing is individually rational.
inline std::pair<rational, std::set<std::vector<rational>>>
nash_bargaining_lottery(utilities const& u, std::vector<rational> const& d) {
    rational best = -1;
    std::set<std::vector<rational>> points;
    auto const consider = [&](std::vector<rational> const& v) {
        rational const product = (v.at(0) - d.at(0)) * (v.at(1) - d.at(1));
        if (product > best) {
            best = product;
            points.clear();
        }
        if (product == best) points.insert(v);
    };
    for (segment_piece const& s : rational_pieces(u, d)) {
        consider(s.from);
        consider(s.to);
        // (g0 + t s0)(g1 + t s1) is stationary at t = -(g0 s1 + g1 s0) / (2 s0 s1).
        rational const g0 = s.from.at(0) - d.at(0);
        rational const g1 = s.from.at(1) - d.at(1);
        rational const s0 = s.to.at(0) - s.from.at(0);
        rational const s1 = s.to.at(1) - s.from.at(1);
        if (s0 * s1 == 0) continue;
        rational const t = -(g0 * s1 + g1 * s0) / (2 * s0 * s1);
        if (t > 0 && t < 1) consider({s.from.at(0) + t * s0, s.from.at(1) + t * s1});
    }
    return {best, points};
}

/// Largest smallest weighted gain, min_i (v_i - d_i) / scale_i, over lotteries, two parts; nothing
/// if no lottery is individually rational.
inline std::optional<rational> maximin_gain_lottery(utilities const& u,
                                                    std::vector<rational> const& d,
                                                    std::vector<rational> const& scale) {
    std::optional<rational> best;
    for (segment_piece const& s : rational_pieces(u, d)) {
        auto const gain = [&](int i, rational const& t) {
            return rational((at(s.from, i) + t * (at(s.to, i) - at(s.from, i)) - at(d, i))
                            / at(scale, i));
        };
        std::vector<rational> candidates{rational(0), rational(1)};
        rational const slope = (gain(0, 1) - gain(0, 0)) - (gain(1, 1) - gain(1, 0));
        if (slope != 0) {
            rational const crossing = (gain(1, 0) - gain(0, 0)) / slope;
            if (crossing > 0 && crossing < 1) candidates.push_back(crossing);
        }
        for (rational const& t : candidates) {
            rational const least = std::min(gain(0, t), gain(1, t));
            if (!best || least > *best) best = least;
        }
    }
    return best;
}

/// Egalitarian (Kalai 1977) on lotteries, two parts: the largest equal gain.
inline std::optional<rational> egalitarian_gain_lottery(utilities const& u,
                                                        std::vector<rational> const& d) {
    return maximin_gain_lottery(u, d, {rational(1), rational(1)});
}

/// Kalai-Smorodinsky on lotteries, two parts: the largest common share of the ideal gains (ideal
/// over individually rational lotteries). Nothing if some part cannot gain.
inline std::optional<rational> kalai_smorodinsky_share_lottery(utilities const& u,
                                                               std::vector<rational> const& d) {
    std::vector<rational> ideal = d;
    for (segment_piece const& s : rational_pieces(u, d)) {
        for (int i = 0; i < 2; ++i)
            at(ideal, i) = std::max({at(ideal, i), at(s.from, i), at(s.to, i)});
    }
    if (ideal.at(0) == d.at(0) || ideal.at(1) == d.at(1)) return std::nullopt;
    return maximin_gain_lottery(u, d,
                                {rational(ideal.at(0) - d.at(0)), rational(ideal.at(1) - d.at(1))});
}

// ---- instructions ------------------------------------------------------------------------------

/// Lexicographic priority (serial dictatorship, Luce and Raiffa 1957): the best options of the
/// first part in the list; of these the best of the second; and so on.
inline menu lexicographic(profile const& p, std::vector<int> const& priority) {
    menu in = everything(p);
    for (int part : priority) in = best_by(in, [&](int x) { return -at(at(p.ballots, part), x); });
    return in;
}

/// Constraints (approval ballots: grades 0/1): the options that every part accepts. EMPTY when
/// nothing survives: undefined.
inline menu constraints_of(utilities const& g) {
    menu in = all_options(count_of(g.at(0)));
    for (auto const& row : g) {
        for (int x = 0; x < count_of(row); ++x) {
            if (at(row, x) != 0 && at(row, x) != 1)
                throw std::invalid_argument("approval grades are 0 or 1");
            if (at(row, x) == 0) in.erase(x);
        }
    }
    return in;
}

/// Core of a simple game (Nakamura 1979): x such that for no y the parts that strictly prefer y to
/// x form a winning coalition. May be EMPTY (undefined), and is so for some profile as soon as m >=
/// the Nakamura number.
template <class Winning>
menu core_of_game(profile const& p, Winning winning) {
    menu in;
    for (int x = 0; x < p.options(); ++x) {
        bool blocked = false;
        for (int y = 0; y < p.options(); ++y) {
            std::set<int> coalition;
            for (int i = 0; i < p.parts(); ++i) {
                if (at(at(p.ballots, i), y) < at(at(p.ballots, i), x)) coalition.insert(i);
            }
            if (y != x && winning(coalition)) blocked = true;
        }
        if (!blocked) in.insert(x);
    }
    return in;
}

/// q-majority (Ferejohn and Grether 1974): core of "total weight at least q".
inline menu quota(profile const& p, long long q) {
    return core_of_game(p, [&](std::set<int> const& coalition) {
        long long sum = 0;
        for (int i : coalition) sum += at(p.weight, i);
        return sum >= q;
    });
}

/// Weighted voting [q; w_0, w_1, ..] (von Neumann and Morgenstern 1944): core of "votes at least
/// q". The profile's own weights are ignored.
inline menu weighted_voting(profile const& p, std::vector<long long> const& votes, long long q) {
    return core_of_game(p, [&](std::set<int> const& coalition) {
        long long sum = 0;
        for (int i : coalition) sum += at(votes, i);
        return sum >= q;
    });
}

/// Number of coalitions in which a part is decisive (Banzhaf 1965), for each part.
inline std::vector<long long> swings(std::vector<long long> const& votes, long long q) {
    std::vector<long long> count(votes.size(), 0);
    for (menu const& coalition : subsets(all_options(count_of(votes)))) {
        long long sum = 0;
        for (int i : coalition) sum += at(votes, i);
        for (int i : coalition) {
            if (sum >= q && sum - at(votes, i) < q) ++at(count, i);
        }
    }
    return count;
}

/// Oligarchy (Gibbard 1969): core of "contains all the given parts", i.e. the options that the
/// oligarchs do not all find worse than another one.
inline menu oligarchy(profile const& p, std::set<int> const& parts) {
    return core_of_game(p, [&](std::set<int> const& coalition) {
        return std::includes(coalition.begin(), coalition.end(), parts.begin(), parts.end());
    });
}

/// Options that no listed part ranks last. EMPTY: undefined. (No literature name; a part that is
/// indifferent vetoes nothing.)
inline menu veto_list(profile const& p, std::set<int> const& parts) {
    menu in;
    for (int x = 0; x < p.options(); ++x) {
        bool vetoed = false;
        for (int i : parts) {
            if (is_last(at(p.ballots, i), x)) vetoed = true;
        }
        if (!vetoed) in.insert(x);
    }
    return in;
}

/// Consent (Buchanan and Tullock 1962): the options that nobody finds worse than the status quo.
/// Never empty: the status quo is one. (Choosing among them is another rule's business.)
inline menu consent(profile const& p, int status_quo) {
    menu in;
    for (int x = 0; x < p.options(); ++x) {
        if (support(p, status_quo, x) == 0) in.insert(x);
    }
    return in;
}

// ---- chance ------------------------------------------------------------------------------------

/// Random dictator (Gibbard 1977): a part drawn with its weight, its top; tied tops share. (Total
/// weight 0: uniform.)
inline lottery random_dictator(profile const& p) {
    lottery l;
    for (int x = 0; x < p.options(); ++x)
        l.push_back(p.total() == 0 ? ratio(1, p.options())
                                   : rational(weight_at(p, x, 0) / p.total()));
    return l;
}

/// Proportional Borda (Barbera 1979; Heckelman 2003): probabilities proportional to Borda scores.
/// (All scores 0: uniform.)
inline lottery proportional_borda(profile const& p) {
    auto const score = borda_scores(p, everything(p));
    rational sum = 0;
    for (auto const& [x, s] : score) sum += s;
    lottery l;
    for (auto const& [x, s] : score)
        l.push_back(sum == 0 ? ratio(1, p.options()) : rational(s / sum));
    return l;
}

inline lottery uniform(profile const& p) {
    return lottery(static_cast<std::size_t>(p.options()), ratio(1, p.options()));
}

// ---- tables ------------------------------------------------------------------------------------

/// Ordinal rules by name. All are defined for ballots with ties, except those in
/// strict_ballots_only().
inline std::map<std::string, rule> const& catalogue() {
    static std::map<std::string, rule> const table = [] {
        std::map<std::string, rule> t = rules(); // the 18 of the theory: constant0 .. serial_veto,
                                                 // irv, runoff, simpson, bucklin
        t["dowdall"] = dowdall;
        t["positive_negative"] = positive_negative;
        t["two_approval"] = [](profile const& p) { return k_approval(p, 2); };
        t["condorcet"] = condorcet_rule;
        t["weak_condorcet"] = weak_condorcet;
        t["llull"] = llull;
        t["top_cycle"] = top_cycle;
        t["gocha"] = gocha;
        t["uncovered_set_gillies"] = uncovered_set_gillies;
        t["uncovered_set_fishburn"] = uncovered_set_fishburn;
        t["uncovered_set_bordes"] = uncovered_set_bordes;
        t["uncovered_set_mckelvey"] = uncovered_set_mckelvey;
        t["banks"] = banks;
        t["slater"] = slater;
        t["bipartisan_set"] = bipartisan_set;
        t["minimax"] = minimax;
        t["minimax_support"] = minimax_support;
        t["leximax"] = leximax;
        t["most_wins_smallest_loss"] = most_wins_smallest_loss;
        t["beat_path"] = beat_path;
        t["split_cycle"] = split_cycle;
        t["ranked_pairs"] = ranked_pairs;
        t["ranked_pairs_tb"] = ranked_pairs_tb;
        t["ranked_pairs_zt"] = ranked_pairs_zt;
        t["river"] = river;
        t["river_tb"] = river_tb;
        t["river_zt"] = river_zt;
        t["stable_voting"] = stable_voting;
        t["simple_stable_voting"] = simple_stable_voting;
        t["essential_set"] = essential_set;
        t["loss_trimmer"] = loss_trimmer;
        t["weighted_covering"] = weighted_covering;
        t["instant_runoff"] = instant_runoff;
        t["instant_runoff_put"] = instant_runoff_put;
        t["instant_runoff_tb"] = instant_runoff_tb;
        t["coombs"] = coombs;
        t["coombs_put"] = coombs_put;
        t["coombs_tb"] = coombs_tb;
        t["baldwin"] = baldwin;
        t["baldwin_put"] = baldwin_put;
        t["baldwin_tb"] = baldwin_tb;
        t["strict_nanson"] = strict_nanson;
        t["weak_nanson"] = weak_nanson;
        t["raynaud"] = raynaud;
        t["benham"] = benham;
        t["benham_put"] = benham_put;
        t["benham_tb"] = benham_tb;
        t["plurality_with_runoff_put"] = plurality_with_runoff_put;
        t["bottom_two_runoff_instant_runoff"] = bottom_two_runoff_instant_runoff;
        t["bottom_two_runoff_instant_runoff_put"] = bottom_two_runoff_instant_runoff_put;
        t["iterated_removal_of_condorcet_loser"] = iterated_removal_of_condorcet_loser;
        t["tideman_alternative_top_cycle"] = tideman_alternative_top_cycle;
        t["tideman_alternative_top_cycle_put"] = tideman_alternative_top_cycle_put;
        t["tideman_alternative_gocha"] = tideman_alternative_gocha;
        t["tideman_alternative_gocha_put"] = tideman_alternative_gocha_put;
        t["tideman_alternative_gocha_returning"] = tideman_alternative_gocha_returning;
        t["tideman_alternative_gocha_returning_put"] = tideman_alternative_gocha_returning_put;
        t["woodall"] = woodall;
        t["knockout"] = knockout;
        t["daunou"] = daunou;
        t["smith_irv"] = smith_irv;
        t["smith_irv_put"] = smith_irv_put;
        t["condorcet_irv"] = condorcet_irv;
        t["condorcet_irv_put"] = condorcet_irv_put;
        t["condorcet_plurality"] = condorcet_plurality;
        t["smith_minimax"] = smith_minimax;
        t["copeland_local_borda"] = copeland_local_borda;
        t["copeland_global_borda"] = copeland_global_borda;
        t["copeland_local_minimax"] = copeland_local_minimax;
        t["copeland_global_minimax"] = copeland_global_minimax;
        t["borda_minimax_faceoff"] = borda_minimax_faceoff;
        t["simplified_bucklin"] = simplified_bucklin;
        t["weighted_bucklin"] = weighted_bucklin;
        t["dodgson"] = dodgson;
        t["simplified_dodgson"] = simplified_dodgson;
        t["superior_voting"] = superior_voting;
        t["absolute_majority"] = absolute_majority;
        t["pareto_set"] = pareto_set;
        t["pareto_set_strong"] = pareto_set_strong;
        t["utilitarian"] = utilitarian;
        t["lexicographic"] = [](profile const& p) { return lexicographic(p, range(p.parts())); };
        t["veto_list"] = [](profile const& p) { return veto_list(p, all_options(p.parts())); };
        return t;
    }();
    return table;
}

/// Rules of the catalogue that throw on ballots with ties.
inline std::set<std::string> const& strict_ballots_only() {
    static std::set<std::string> const names{"dodgson"};
    return names;
}

/// Rules of the catalogue that may return the empty set ("undefined").
inline std::set<std::string> const& may_be_undefined() {
    static std::set<std::string> const names{"absolute_majority", "veto_list"};
    return names;
}

using graded_rule = std::function<menu(utilities const&, std::vector<long long> const&)>;

/// Rules on grades or utilities by name: (u[part][option], weights).
inline std::map<std::string, graded_rule> const& utility_catalogue() {
    static std::map<std::string, graded_rule> const table{
        {"approval", approval_of},
        {"dis_and_approval", dis_and_approval_of},
        {"constraints",
         [](utilities const& u, std::vector<long long> const&) { return constraints_of(u); }},
        {"range_voting", range_voting_of},
        {"star", star_of},
        {"majority_judgement", majority_judgement_of},
        {"majority_gauge", majority_gauge_of},
        {"utilitarian",
         [](utilities const& u, std::vector<long long> const& w) { return utilitarian_of(u, w); }},
        {"relative_utilitarian",
         [](utilities const& u, std::vector<long long> const& w) {
             return relative_utilitarian_of(u, w);
         }},
        {"egalitarian",
         [](utilities const& u, std::vector<long long> const& w) { return egalitarian_of(u, w); }},
        {"leximin",
         [](utilities const& u, std::vector<long long> const& w) { return leximin_of(u, w); }},
        {"nash_welfare",
         [](utilities const& u, std::vector<long long> const& w) { return nash_of(u, w); }},
        {"supported",
         [](utilities const& u, std::vector<long long> const&) { return supported_of(u); }}};
    return table;
}

using bargaining_rule = std::function<menu(utilities const&, std::vector<rational> const&)>;

/// Bargaining on options by name: (u[part][option], d[part]); the empty set if nothing is
/// individually rational.
inline std::map<std::string, bargaining_rule> const& bargaining_catalogue() {
    static std::map<std::string, bargaining_rule> const table{
        {"nash_bargaining", nash_bargaining},
        {"kalai_smorodinsky", kalai_smorodinsky},
        {"egalitarian_bargaining", egalitarian_bargaining},
        {"utilitarian_bargaining", utilitarian_bargaining}};
    return table;
}

/// Lotteries by name; for maximal lotteries see maximal_lotteries(), which gives all extreme ones.
inline std::map<std::string, std::function<lottery(profile const&)>> const& lottery_catalogue() {
    static std::map<std::string, std::function<lottery(profile const&)>> const table{
        {"random_dictator", random_dictator},
        {"proportional_borda", proportional_borda},
        {"uniform", uniform}};
    return table;
}

} // namespace oracle

#endif
