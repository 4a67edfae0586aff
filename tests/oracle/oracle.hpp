// SPDX-License-Identifier: BSL-1.0
//
// The independent oracle: every rule and relation of the theory, written the way its definition
// reads, by brute force.
//
// Nothing here is shared with the library. Clarity over speed: all permutations, all subsets,
// literal deletion of options, exact rationals. Small sizes only (about 6 parts, 5 options).
//
// Data model
//   ballot     a weak order as `rank`: rank[x] = number of options strictly better than x
//              (0 = a top). All options are ranked.
//   profile    ballots, part 0 first, and one weight per part (default 1). A weight w means
//              "w identical ballots"; a part of weight 0 is as good as absent wherever parts are
//              counted, quantified over or multiplied. Rules that name a part by its place
//              (dictator0, antidictator0, serial_veto) ignore weights.
//   utilities  one row of rationals per part.
//   rule       profile -> set of co-winners (never empty). The resolute rules of the theory give
//              a singleton.
//   relation   (rule, profile, option x) -> exact loss of x, 0 = aligned.
//
// Ties inside a ballot
//   Positional information (plurality, antiplurality, Borda, first places, "in the top k") is
//   averaged over all strict orders compatible with the ballot; pairwise, a tie supports neither
//   side. The "Borda utility" of a weak order is such an average, hence a rational. Each rule
//   says below what this means for it.
#ifndef ORACLE_ORACLE_HPP
#define ORACLE_ORACLE_HPP

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace oracle {

using integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;
using rational = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                               boost::multiprecision::et_off>;

using ballot = std::vector<int>;                      // rank[x]
using order = std::vector<int>;                       // best -> worst
using utilities = std::vector<std::vector<rational>>; // utilities[part][option]

// ---- small helpers -----------------------------------------------------------------------------

template <class Container>
int count_of(Container const& c) {
    return static_cast<int>(c.size());
}

template <class Vector>
decltype(auto) at(Vector& v, int i) {
    return v.at(static_cast<std::size_t>(i));
}

inline rational ratio(long long numerator, long long denominator) {
    return rational(numerator) / rational(denominator);
}

inline std::vector<int> range(int n) {
    std::vector<int> all;
    for (int i = 0; i < n; ++i) all.push_back(i);
    return all;
}

inline std::set<int> all_options(int m) {
    std::set<int> all;
    for (int x = 0; x < m; ++x) all.insert(x);
    return all;
}

/// All x whose score is the largest.
template <class Score>
std::set<int> best_by(std::set<int> const& options, Score score) {
    std::set<int> best;
    for (int x : options) {
        bool beaten = false;
        for (int y : options) {
            if (score(y) > score(x)) beaten = true;
        }
        if (!beaten) best.insert(x);
    }
    return best;
}

/// The same, with every score computed only once.
template <class Score>
std::set<int> maximisers(std::set<int> const& options, Score score) {
    std::map<int, decltype(score(0))> scores;
    for (int x : options) scores.emplace(x, score(x));
    return best_by(options, [&](int x) { return scores.at(x); });
}

// ---- orders and ballots ------------------------------------------------------------------------

/// All strict orders of m options, lexicographically, each best -> worst.
inline std::vector<order> all_strict_orders(int m) {
    std::vector<order> all;
    order o = range(m);
    do {
        all.push_back(o);
    } while (std::next_permutation(o.begin(), o.end()));
    return all;
}

inline ballot ballot_of(order const& o) {
    ballot rank(o.size(), 0);
    for (int place = 0; place < count_of(o); ++place) at(rank, at(o, place)) = place;
    return rank;
}

/// A ballot from any scores, larger is better: rank[x] = number of options with a larger score.
template <class Number>
ballot ballot_from_scores(std::vector<Number> const& score) {
    ballot rank;
    for (auto const& mine : score) {
        rank.push_back(static_cast<int>(
            std::count_if(score.begin(), score.end(), [&](auto const& s) { return s > mine; })));
    }
    return rank;
}

/// Is this vector a rank vector, i.e. does rank[x] count the options that are strictly better?
inline bool is_ballot(ballot const& rank) {
    for (int r : rank) {
        if (r != std::count_if(rank.begin(), rank.end(), [&](int s) { return s < r; }))
            return false;
    }
    return !rank.empty();
}

/// All weak orders of m options as rank vectors, lexicographically (1, 3, 13, 75, 541 of them).
inline std::vector<ballot> all_weak_orders(int m) {
    std::vector<ballot> all;
    ballot rank(static_cast<std::size_t>(m), 0);
    std::function<void(int)> fill = [&](int x) {
        if (x == m) {
            if (is_ballot(rank)) all.push_back(rank);
            return;
        }
        for (int r = 0; r < m; ++r) {
            at(rank, x) = r;
            fill(x + 1);
        }
    };
    fill(0);
    return all;
}

/// The strict orders that never put an option above a strictly better one. (Remembered per ballot:
/// everything positional asks for them again and again.)
inline std::vector<order> const& compatible_orders(ballot const& rank) {
    static std::map<ballot, std::vector<order>> memory;
    auto const known = memory.find(rank);
    if (known != memory.end()) return known->second;
    std::vector<order> compatible;
    for (order const& o : all_strict_orders(count_of(rank))) {
        bool fits = true;
        for (int above = 0; above < count_of(o); ++above) {
            for (int below = above + 1; below < count_of(o); ++below) {
                if (at(rank, at(o, below)) < at(rank, at(o, above))) fits = false;
            }
        }
        if (fits) compatible.push_back(o);
    }
    return memory.emplace(rank, compatible).first->second;
}

inline bool is_strict(ballot const& rank) {
    return std::set<int>(rank.begin(), rank.end()).size() == rank.size();
}

/// The ballot on a menu, options renamed 0, 1, .. in index order.
inline ballot restrict_ballot(ballot const& rank, std::set<int> const& menu) {
    ballot smaller;
    for (int x : menu) {
        int better = 0;
        for (int y : menu) {
            if (at(rank, y) < at(rank, x)) ++better;
        }
        smaller.push_back(better);
    }
    return smaller;
}

/// "x is last": some option is better and none is worse.
inline bool is_last(ballot const& rank, int x) {
    bool some_better = false;
    bool some_worse = false;
    for (int r : rank) {
        if (r < at(rank, x)) some_better = true;
        if (r > at(rank, x)) some_worse = true;
    }
    return some_better && !some_worse;
}

/// The share of compatible strict orders that put x at place k (0 = first).
inline rational share_at(ballot const& rank, int x, int k) {
    auto const& orders = compatible_orders(rank);
    long long there = 0;
    for (order const& o : orders) {
        if (at(o, k) == x) ++there;
    }
    return ratio(there, count_of(orders));
}

// ---- profiles ----------------------------------------------------------------------------------

struct profile {
    std::vector<ballot> ballots;
    std::vector<long long> weight;

    profile() = default;
    explicit profile(std::vector<ballot> b) : ballots(std::move(b)), weight(ballots.size(), 1) {
        check();
    }
    profile(std::vector<ballot> b, std::vector<long long> w)
        : ballots(std::move(b)), weight(std::move(w)) {
        check();
    }

    int parts() const { return static_cast<int>(ballots.size()); }
    int options() const { return static_cast<int>(ballots.at(0).size()); }

    /// Number of ballots when every part of weight w is written down w times.
    long long total() const {
        long long sum = 0;
        for (long long w : weight) sum += w;
        return sum;
    }

    friend bool operator<(profile const& a, profile const& b) {
        return std::pair(a.ballots, a.weight) < std::pair(b.ballots, b.weight);
    }
    friend bool operator==(profile const& a, profile const& b) {
        return a.ballots == b.ballots && a.weight == b.weight;
    }

private:
    void check() const {
        if (ballots.empty()) throw std::invalid_argument("a profile needs a ballot");
        if (ballots.size() != weight.size()) throw std::invalid_argument("one weight per ballot");
        for (ballot const& b : ballots) {
            if (b.size() != ballots.at(0).size() || !is_ballot(b))
                throw std::invalid_argument("not a rank vector");
        }
        for (long long w : weight) {
            if (w < 0) throw std::invalid_argument("negative weight");
        }
    }
};

inline profile profile_of_orders(std::vector<order> const& orders) {
    std::vector<ballot> ballots;
    for (order const& o : orders) ballots.push_back(ballot_of(o));
    return profile(ballots);
}

inline profile profile_of_orders(std::vector<order> const& orders, std::vector<long long> weight) {
    std::vector<ballot> ballots;
    for (order const& o : orders) ballots.push_back(ballot_of(o));
    return profile(ballots, std::move(weight));
}

/// Every part of weight w written down w times (a part of weight 0 vanishes).
inline profile expanded(profile const& p) {
    std::vector<ballot> ballots;
    for (int i = 0; i < p.parts(); ++i) {
        for (long long copy = 0; copy < at(p.weight, i); ++copy)
            ballots.push_back(at(p.ballots, i));
    }
    return profile(ballots);
}

inline profile restrict_profile(profile const& p, std::set<int> const& menu) {
    profile smaller = p;
    for (ballot& b : smaller.ballots) b = restrict_ballot(b, menu);
    return smaller;
}

inline profile without_part(profile const& p, int part) {
    profile smaller = p;
    smaller.ballots.erase(smaller.ballots.begin() + part);
    smaller.weight.erase(smaller.weight.begin() + part);
    return smaller;
}

inline profile with_ballot(profile const& p, int part, ballot const& b) {
    profile other = p;
    at(other.ballots, part) = b;
    return other;
}

/// N(x, y): the weight of the parts that strictly prefer x to y.
inline long long support(profile const& p, int x, int y) {
    long long sum = 0;
    for (int i = 0; i < p.parts(); ++i) {
        ballot const& rank = at(p.ballots, i);
        if (at(rank, x) < at(rank, y)) sum += at(p.weight, i);
    }
    return sum;
}

inline long long margin(profile const& p, int x, int y) {
    return support(p, x, y) - support(p, y, x);
}

inline bool majority_beats(profile const& p, int x, int y) {
    return support(p, x, y) > support(p, y, x);
}

/// The option that strictly beats every other one, if there is one.
inline std::optional<int> condorcet_winner(profile const& p) {
    for (int w = 0; w < p.options(); ++w) {
        bool beats_all = true;
        for (int y = 0; y < p.options(); ++y) {
            if (y != w && !majority_beats(p, w, y)) beats_all = false;
        }
        if (beats_all) return w;
    }
    return std::nullopt;
}

/// Weight with which x stands at place k, averaged over the compatible strict orders.
inline rational weight_at(profile const& p, int x, int k) {
    rational sum = 0;
    for (int i = 0; i < p.parts(); ++i)
        sum += rational(at(p.weight, i)) * share_at(at(p.ballots, i), x, k);
    return sum;
}

/// Score of x when place k earns points[k].
inline rational positional_score(profile const& p, std::vector<rational> const& points, int x) {
    rational sum = 0;
    for (int k = 0; k < p.options(); ++k) {
        if (at(points, k) != 0) sum += at(points, k) * weight_at(p, x, k);
    }
    return sum;
}

inline std::vector<rational> borda_points(int m) {
    std::vector<rational> points;
    for (int k = 0; k < m; ++k) points.emplace_back(m - 1 - k);
    return points;
}

/// Borda utility u_i(x) = m-1-place, averaged over the compatible strict orders.
inline utilities borda_utilities(profile const& p) {
    utilities u;
    for (ballot const& rank : p.ballots) {
        std::vector<rational> row(rank.size(), rational(0));
        auto const& orders = compatible_orders(rank);
        for (order const& o : orders) {
            for (int place = 0; place < count_of(o); ++place)
                at(row, at(o, place)) += count_of(o) - 1 - place;
        }
        for (rational& value : row) value /= count_of(orders);
        u.push_back(row);
    }
    return u;
}

// ---- welfare on given utilities ----------------------------------------------------------------
// (weights = copies)

inline int options_of(utilities const& u) { return count_of(u.at(0)); }

inline std::vector<long long> ones(utilities const& u) {
    return std::vector<long long>(u.size(), 1);
}

inline rational utilitarian_welfare(utilities const& u, std::vector<long long> const& weight,
                                    int x) {
    rational sum = 0;
    for (int i = 0; i < count_of(u); ++i) sum += rational(at(weight, i)) * at(at(u, i), x);
    return sum;
}

/// The smallest utility among the parts of positive weight.
inline rational egalitarian_welfare(utilities const& u, std::vector<long long> const& weight,
                                    int x) {
    std::optional<rational> least;
    for (int i = 0; i < count_of(u); ++i) {
        if (at(weight, i) > 0 && (!least || at(at(u, i), x) < *least)) least = at(at(u, i), x);
    }
    return least.value_or(rational(0));
}

/// Utilities in ascending order, a part of weight w written down w times.
inline std::vector<rational> sorted_utilities(utilities const& u,
                                              std::vector<long long> const& weight, int x) {
    std::vector<rational> sorted;
    for (int i = 0; i < count_of(u); ++i) {
        for (long long copy = 0; copy < at(weight, i); ++copy) sorted.push_back(at(at(u, i), x));
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// Product of the utilities, a part of weight w counted w times; an option that gives some part (of
/// positive weight) a negative utility counts as product 0. Disagreement point 0.
inline rational nash_product(utilities const& u, std::vector<long long> const& weight, int x) {
    rational product = 1;
    for (int i = 0; i < count_of(u); ++i) {
        for (long long copy = 0; copy < at(weight, i); ++copy) {
            if (at(at(u, i), x) < 0) return 0;
            product *= at(at(u, i), x);
        }
    }
    return product;
}

inline std::set<int> utilitarian_of(utilities const& u, std::vector<long long> const& weight) {
    return maximisers(all_options(options_of(u)),
                      [&](int x) { return utilitarian_welfare(u, weight, x); });
}
inline std::set<int> egalitarian_of(utilities const& u, std::vector<long long> const& weight) {
    return maximisers(all_options(options_of(u)),
                      [&](int x) { return egalitarian_welfare(u, weight, x); });
}
inline std::set<int> leximin_of(utilities const& u, std::vector<long long> const& weight) {
    return maximisers(all_options(options_of(u)),
                      [&](int x) { return sorted_utilities(u, weight, x); });
}
inline std::set<int> nash_of(utilities const& u, std::vector<long long> const& weight) {
    return maximisers(all_options(options_of(u)),
                      [&](int x) { return nash_product(u, weight, x); });
}
inline std::set<int> utilitarian_of(utilities const& u) { return utilitarian_of(u, ones(u)); }
inline std::set<int> egalitarian_of(utilities const& u) { return egalitarian_of(u, ones(u)); }
inline std::set<int> leximin_of(utilities const& u) { return leximin_of(u, ones(u)); }
inline std::set<int> nash_of(utilities const& u) { return nash_of(u, ones(u)); }

/// What x falls short of the best option by `welfare(u, weight, option)`.
template <class Welfare>
rational shortfall(utilities const& u, std::vector<long long> const& weight, int x,
                   Welfare welfare) {
    rational best = welfare(u, weight, x);
    for (int y = 0; y < options_of(u); ++y) best = std::max(best, welfare(u, weight, y));
    return best - welfare(u, weight, x);
}
inline rational utilitarian_loss_of(utilities const& u, int x) {
    return shortfall(u, ones(u), x, utilitarian_welfare);
}
inline rational egalitarian_loss_of(utilities const& u, int x) {
    return shortfall(u, ones(u), x, egalitarian_welfare);
}
inline rational nash_loss_of(utilities const& u, int x) {
    return shortfall(u, ones(u), x, nash_product);
}

/// Weak Pareto on utilities: max over y of min over parts of v_i(y) - v_i(x), at least 0.
inline rational pareto_loss_of(utilities const& u, int x) {
    rational loss = 0;
    for (int y = 0; y < options_of(u); ++y) {
        std::optional<rational> smallest;
        for (auto const& row : u) {
            rational const gain = at(row, y) - at(row, x);
            if (!smallest || gain < *smallest) smallest = gain;
        }
        loss = std::max(loss, *smallest);
    }
    return loss;
}

/// Strong Pareto on utilities: max over dominating y (nobody worse, somebody better) of the sum of
/// gains, else 0.
inline rational strong_pareto_loss_of(utilities const& u, int x) {
    rational loss = 0;
    for (int y = 0; y < options_of(u); ++y) {
        bool nobody_worse = true;
        rational sum = 0;
        for (auto const& row : u) {
            rational const gain = at(row, y) - at(row, x);
            if (gain < 0) nobody_worse = false;
            sum += gain;
        }
        if (nobody_worse) loss = std::max(loss, sum);
    }
    return loss;
}

// ---- rules of the theory -----------------------------------------------------------------------

/// Option 0.
inline std::set<int> constant0(profile const&) { return {0}; }

/// Top of part 0; all tied tops.
inline std::set<int> dictator0(profile const& p) {
    std::set<int> tops;
    for (int x = 0; x < p.options(); ++x) {
        if (at(p.ballots.at(0), x) == 0) tops.insert(x);
    }
    return tops;
}

/// Bottom of part 0: all options than which none is worse (so an indifferent part 0 gives all
/// options).
inline std::set<int> antidictator0(profile const& p) {
    ballot const& rank = p.ballots.at(0);
    int const worst = *std::max_element(rank.begin(), rank.end());
    std::set<int> bottoms;
    for (int x = 0; x < p.options(); ++x) {
        if (at(rank, x) == worst) bottoms.insert(x);
    }
    return bottoms;
}

/// Most first places; k tied tops get 1/k each.
inline std::set<int> plurality(profile const& p) {
    return maximisers(all_options(p.options()), [&](int x) { return weight_at(p, x, 0); });
}

/// Fewest last places; k tied bottoms get 1/k each (an indifferent ballot gives 1/m to every
/// option).
inline std::set<int> antiplurality(profile const& p) {
    return maximisers(all_options(p.options()),
                      [&](int x) { return rational(-weight_at(p, x, p.options() - 1)); });
}

/// Largest sum of m-1-place; tied options share the average of their places.
inline std::set<int> borda(profile const& p) {
    return maximisers(all_options(p.options()),
                      [&](int x) { return positional_score(p, borda_points(p.options()), x); });
}

/// 2 for every duel won (strictly more supporters than the opponent), 1 for every duel tied.
inline std::set<int> copeland(profile const& p) {
    std::map<int, int> points;
    for (int x = 0; x < p.options(); ++x) points[x] = 0;
    for (int x = 0; x < p.options(); ++x) {
        for (int y = x + 1; y < p.options(); ++y) {
            if (majority_beats(p, x, y)) {
                points[x] += 2;
            } else if (majority_beats(p, y, x)) {
                points[y] += 2;
            } else {
                points[x] += 1;
                points[y] += 1;
            }
        }
    }
    return maximisers(all_options(p.options()), [&](int x) { return points.at(x); });
}

/// max over x of min over y of N(x, y): supporters count, not margins (they differ when ballots
/// have ties).
inline std::set<int> simpson(profile const& p) {
    return maximisers(all_options(p.options()), [&](int x) {
        long long least = p.total();
        for (int y = 0; y < p.options(); ++y) {
            if (y != x) least = std::min(least, support(p, x, y));
        }
        return least;
    });
}

/// Delete the remaining option with the fewest first places on the ballots restricted to the
/// remaining options (tied tops share), among several the one with the highest index, until one is
/// left. Resolute.
inline std::set<int> irv(profile const& p) {
    std::set<int> remaining = all_options(p.options());
    while (remaining.size() > 1) {
        profile const now = restrict_profile(p, remaining);
        std::vector<int> const name(remaining.begin(), remaining.end());
        int loser = 0;
        for (int x = 1; x < now.options(); ++x) {
            if (weight_at(now, x, 0) <= weight_at(now, loser, 0)) loser = x;
        }
        remaining.erase(at(name, loser));
    }
    return remaining;
}

/// Finalists: the first two by (plurality score descending, index ascending). A strict pairwise
/// majority decides, a tie goes to the lower index. Resolute.
inline std::set<int> runoff(profile const& p) {
    if (p.options() == 1) return {0};
    std::vector<std::pair<rational, int>> line;
    for (int x = 0; x < p.options(); ++x) line.emplace_back(-weight_at(p, x, 0), x);
    std::sort(line.begin(), line.end());
    int const a = std::min(line.at(0).second, line.at(1).second);
    int const b = std::max(line.at(0).second, line.at(1).second);
    if (majority_beats(p, b, a)) return {b};
    return {a};
}

/// Smallest k such that some option is in the top k of strictly more than n/2 parts; co-winners
/// have the largest count at that k. Ballots with ties: the count is the averaged weight over the
/// compatible strict orders.
inline std::set<int> bucklin(profile const& p) {
    auto const in_top = [&](int x, int k) {
        rational sum = 0;
        for (int place = 0; place < k; ++place) sum += weight_at(p, x, place);
        return sum;
    };
    for (int k = 1; k <= p.options(); ++k) {
        for (int x = 0; x < p.options(); ++x) {
            if (2 * in_top(x, k) > p.total())
                return maximisers(all_options(p.options()), [&](int y) { return in_top(y, k); });
        }
    }
    return all_options(p.options()); // only when the total weight is 0
}

/// Number of agreed pairs between an order and the profile: for every pair, the parts that rank it
/// the same way. A tie inside a ballot agrees with neither direction.
inline long long agreement(profile const& p, order const& o) {
    long long sum = 0;
    for (int above = 0; above < count_of(o); ++above) {
        for (int below = above + 1; below < count_of(o); ++below)
            sum += support(p, at(o, above), at(o, below));
    }
    return sum;
}

/// Tops of all strict orders that maximise the total number of agreed pairs.
inline std::set<int> kemeny(profile const& p) {
    long long best = -1;
    std::set<int> tops;
    for (order const& o : all_strict_orders(p.options())) {
        long long const agreed = agreement(p, o);
        if (agreed > best) {
            best = agreed;
            tops.clear();
        }
        if (agreed == best) tops.insert(o.at(0));
    }
    return tops;
}

/// Largest smallest Borda utility.
inline std::set<int> egalitarian(profile const& p) {
    return egalitarian_of(borda_utilities(p), p.weight);
}

/// Lexicographically largest ascending vector of Borda utilities.
inline std::set<int> leximin(profile const& p) { return leximin_of(borda_utilities(p), p.weight); }

/// Largest product of Borda utilities (disagreement 0); if all products are 0, every option.
inline std::set<int> nash(profile const& p) { return nash_of(borda_utilities(p), p.weight); }

/// Largest sum of Borda utilities. The same set as borda; not a rule of the theory's 18, but handy
/// to have under its name.
inline std::set<int> utilitarian(profile const& p) {
    return utilitarian_of(borda_utilities(p), p.weight);
}

/// Incumbent 0, challengers 1..m-1 in order; a challenger takes over only with strictly more
/// supporters. Resolute.
inline std::set<int> agenda(profile const& p) {
    int incumbent = 0;
    for (int challenger = 1; challenger < p.options(); ++challenger) {
        if (majority_beats(p, challenger, incumbent)) incumbent = challenger;
    }
    return {incumbent};
}

/// The strict Condorcet winner if there is one, else all Borda co-winners.
inline std::set<int> black(profile const& p) {
    if (auto const w = condorcet_winner(p)) return {*w};
    return borda(p);
}

/// Parts 0, 1, .., n-1, 0, 1, .. strike their worst remaining option until one is left. A part that
/// has several worst remaining options strikes the highest index (the theory has strict orders
/// only; the lowest index must survive). Weights are ignored: every part strikes when its turn
/// comes. Resolute.
inline std::set<int> serial_veto(profile const& p) {
    std::set<int> remaining = all_options(p.options());
    for (int turn = 0; remaining.size() > 1; ++turn) {
        ballot const& rank = at(p.ballots, turn % p.parts());
        int worst = *remaining.begin();
        for (int x : remaining) {
            if (at(rank, x) >= at(rank, worst)) worst = x;
        }
        remaining.erase(worst);
    }
    return remaining;
}

using rule = std::function<std::set<int>(profile const&)>;

/// The 18 rules of the theory by name.
inline std::map<std::string, rule> const& rules() {
    static std::map<std::string, rule> const table{{"constant0", constant0},
                                                   {"dictator0", dictator0},
                                                   {"antidictator0", antidictator0},
                                                   {"plurality", plurality},
                                                   {"antiplurality", antiplurality},
                                                   {"borda", borda},
                                                   {"copeland", copeland},
                                                   {"simpson", simpson},
                                                   {"irv", irv},
                                                   {"runoff", runoff},
                                                   {"bucklin", bucklin},
                                                   {"kemeny", kemeny},
                                                   {"egalitarian", egalitarian},
                                                   {"leximin", leximin},
                                                   {"nash", nash},
                                                   {"agenda", agenda},
                                                   {"black", black},
                                                   {"serial_veto", serial_veto}};
    return table;
}

/// A rule that remembers its answers (for exhaustive scopes). Copies share the memory.
inline rule remembered(rule r) {
    auto memory = std::make_shared<std::map<std::vector<long long>, std::set<int>>>();
    return [memory, r = std::move(r)](profile const& p) {
        std::vector<long long> key{p.options()};
        key.insert(key.end(), p.weight.begin(), p.weight.end());
        for (ballot const& b : p.ballots) key.insert(key.end(), b.begin(), b.end());
        auto const found = memory->find(key);
        if (found != memory->end()) return found->second;
        return memory->emplace(key, r(p)).first->second;
    };
}

/// The resolute form: the lowest index among the co-winners.
inline int lowest(std::set<int> const& winners) { return *winners.begin(); }

/// Co-winners on a menu, as indices of the full profile: restrict, rename in index order, apply,
/// map back.
inline std::set<int> choose(rule const& r, profile const& p, std::set<int> const& menu) {
    std::vector<int> const name(menu.begin(), menu.end());
    std::set<int> winners;
    for (int x : r(restrict_profile(p, menu))) winners.insert(at(name, x));
    return winners;
}

// ---- relations of the theory -------------------------------------------------------------------

/// 0 if x is one of the rule's co-winners, else 1.
inline rational boundary(rule const& r, profile const& p, int x) {
    return r(p).count(x) == 1 ? 0 : 1;
}

/// The sum over parts of weight * rank. (On strict orders: m-1-u_i(x).)
inline rational all_top(rule const&, profile const& p, int x) {
    long long sum = 0;
    for (int i = 0; i < p.parts(); ++i) sum += at(p.weight, i) * at(at(p.ballots, i), x);
    return sum;
}

/// all_top's loss if some option is a top (rank 0) of every part, else 0.
inline rational unanimity(rule const& r, profile const& p, int x) {
    for (int y = 0; y < p.options(); ++y) {
        bool everybodys_top = true;
        for (int i = 0; i < p.parts(); ++i) {
            if (at(p.weight, i) > 0 && at(at(p.ballots, i), y) != 0) everybodys_top = false;
        }
        if (everybodys_top) return all_top(r, p, x);
    }
    return 0;
}

/// max(0, max over y of min over parts of rank_i(x) - rank_i(y)): positive iff some y is strictly
/// better for everybody (weak Pareto optimality; on strict orders the same as strong).
inline rational pareto(rule const&, profile const& p, int x) {
    int loss = 0;
    for (int y = 0; y < p.options(); ++y) {
        std::optional<int> smallest;
        for (int i = 0; i < p.parts(); ++i) {
            if (at(p.weight, i) == 0) continue;
            int const gain = at(at(p.ballots, i), x) - at(at(p.ballots, i), y);
            if (!smallest || gain < *smallest) smallest = gain;
        }
        if (smallest) loss = std::max(loss, *smallest);
    }
    return loss;
}

/// Weight of the parts that rank x last: some option is better and none is worse.
inline rational veto(rule const&, profile const& p, int x) {
    long long sum = 0;
    for (int i = 0; i < p.parts(); ++i) {
        if (is_last(at(p.ballots, i), x)) sum += at(p.weight, i);
    }
    return sum;
}

/// max(0, veto - floor(n/2)), n = the total weight.
inline rational majority_veto(rule const& r, profile const& p, int x) {
    return std::max(rational(0), rational(veto(r, p, x) - rational(p.total() / 2)));
}

/// N(w, x) - N(x, w) if a strict Condorcet winner w other than x exists, else 0.
inline rational condorcet(rule const&, profile const& p, int x) {
    auto const w = condorcet_winner(p);
    if (!w || *w == x) return 0;
    return support(p, *w, x) - support(p, x, *w);
}

/// max(0, max over y of N(y, x) - N(x, y)).
inline rational core(rule const&, profile const& p, int x) {
    long long loss = 0;
    for (int y = 0; y < p.options(); ++y)
        loss = std::max(loss, support(p, y, x) - support(p, x, y));
    return loss;
}

/// The smallest non-empty set whose members all strictly majority-beat all non-members.
inline std::set<int> smith_set(profile const& p) {
    std::set<int> smallest = all_options(p.options());
    for (unsigned mask = 1; mask < (1U << p.options()); ++mask) {
        std::set<int> in;
        std::set<int> out;
        for (int x = 0; x < p.options(); ++x) ((mask >> x) & 1U ? in : out).insert(x);
        bool dominates = true;
        for (int x : in) {
            for (int y : out) {
                if (!majority_beats(p, x, y)) dominates = false;
            }
        }
        if (dominates && in.size() < smallest.size()) smallest = in;
    }
    return smallest;
}

/// 0/1: x outside the Smith set.
inline rational smith(rule const&, profile const& p, int x) {
    return smith_set(p).count(x) == 1 ? 0 : 1;
}

/// Borda regret: max over y of sum_i w_i u_i(y), minus that of x.
inline rational utilitarian_loss(rule const&, profile const& p, int x) {
    return shortfall(borda_utilities(p), p.weight, x, utilitarian_welfare);
}

/// Regret in the product of Borda utilities (weights are exponents).
inline rational nash_opt(rule const&, profile const& p, int x) {
    return shortfall(borda_utilities(p), p.weight, x, nash_product);
}

/// Regret in the smallest Borda utility.
inline rational egal_opt(rule const&, profile const& p, int x) {
    return shortfall(borda_utilities(p), p.weight, x, egalitarian_welfare);
}

/// sum_i w_i max(0, (m-1) - n u_i(x)), n = the total weight. Literally m-1, also where ties keep a
/// part's best utility below m-1; `proportional_to_best` puts max u_i in its place. The two agree
/// on strict orders.
inline rational proportional(rule const&, profile const& p, int x) {
    utilities const u = borda_utilities(p);
    rational sum = 0;
    for (int i = 0; i < p.parts(); ++i) {
        rational const missing = rational(p.options() - 1) - rational(p.total()) * at(at(u, i), x);
        sum += rational(at(p.weight, i)) * std::max(rational(0), missing);
    }
    return sum;
}

/// sum_i w_i max(0, max_y u_i(y) - n u_i(x)).
inline rational proportional_to_best(rule const&, profile const& p, int x) {
    utilities const u = borda_utilities(p);
    rational sum = 0;
    for (int i = 0; i < p.parts(); ++i) {
        rational const best = *std::max_element(at(u, i).begin(), at(u, i).end());
        rational const missing = best - rational(p.total()) * at(at(u, i), x);
        sum += rational(at(p.weight, i)) * std::max(rational(0), missing);
    }
    return sum;
}

/// sum_i w_i max(0, u_i(m-1) - u_i(x)): the last option is the status quo.
inline rational ir_last(rule const&, profile const& p, int x) {
    utilities const u = borda_utilities(p);
    rational sum = 0;
    for (int i = 0; i < p.parts(); ++i) {
        rational const missing = at(at(u, i), p.options() - 1) - at(at(u, i), x);
        sum += rational(at(p.weight, i)) * std::max(rational(0), missing);
    }
    return sum;
}

/// Number of y != x for which the rule on the menu {x, y} (lowest index among co-winners) does not
/// choose x.
inline rational pairwise_boundary(rule const& r, profile const& p, int x) {
    int loss = 0;
    for (int y = 0; y < p.options(); ++y) {
        if (y != x && lowest(choose(r, p, {x, y})) != x) ++loss;
    }
    return loss;
}

/// Largest gain in true Borda utility, over x, that one part (with all of its weight) gets by
/// reporting one of the given ballots instead; 0 if none gains. The outcome after the misreport is
/// the lowest index among the co-winners.
inline rational sincere_against(rule const& r, profile const& p, int x,
                                std::vector<ballot> const& misreports) {
    utilities const u = borda_utilities(p);
    rational loss = 0;
    for (int i = 0; i < p.parts(); ++i) {
        profile reported = p;
        for (ballot const& lie : misreports) {
            at(reported.ballots, i) = lie;
            int const then = lowest(r(reported));
            loss = std::max(loss, rational(at(at(u, i), then) - at(at(u, i), x)));
        }
    }
    return loss;
}

inline std::vector<ballot> strict_ballots(int m) {
    std::vector<ballot> all;
    for (order const& o : all_strict_orders(m)) all.push_back(ballot_of(o));
    return all;
}

/// Misreports: all strict orders (the theory's scope). For weak orders pass all_weak_orders(m) to
/// sincere_against.
inline rational sincere(rule const& r, profile const& p, int x) {
    return sincere_against(r, p, x, strict_ballots(p.options()));
}

/// Largest gain in Borda utility, over x, that one part gets by abstaining; 0 if none gains or
/// there is only one part.
inline rational participation(rule const& r, profile const& p, int x) {
    if (p.parts() < 2) return 0;
    utilities const u = borda_utilities(p);
    rational loss = 0;
    for (int i = 0; i < p.parts(); ++i) {
        int const then = lowest(r(without_part(p, i)));
        loss = std::max(loss, rational(at(at(u, i), then) - at(at(u, i), x)));
    }
    return loss;
}

using relation = std::function<rational(rule const&, profile const&, int)>;

/// The relations of the theory by name (plus proportional_to_best).
inline std::map<std::string, relation> const& relations() {
    static std::map<std::string, relation> const table{
        {"boundary", boundary},
        {"all_top", all_top},
        {"unanimity", unanimity},
        {"pareto", pareto},
        {"veto", veto},
        {"majority_veto", majority_veto},
        {"condorcet", condorcet},
        {"core", core},
        {"smith", smith},
        {"utilitarian", utilitarian_loss},
        {"nash_opt", nash_opt},
        {"egal_opt", egal_opt},
        {"proportional", proportional},
        {"proportional_to_best", proportional_to_best},
        {"ir_last", ir_last},
        {"pairwise_boundary", pairwise_boundary},
        {"sincere", sincere},
        {"participation", participation}};
    return table;
}

// ---- scopes and verdicts -----------------------------------------------------------------------

inline long long power(long long base, int exponent) {
    long long product = 1;
    for (int i = 0; i < exponent; ++i) product *= base;
    return product;
}

/// The index-th profile of the given ballots, part 0 first, the LAST part varying fastest.
inline profile profile_at(int parts, std::vector<ballot> const& ballots, long long index) {
    std::vector<ballot> rows(static_cast<std::size_t>(parts));
    for (int i = parts - 1; i >= 0; --i) {
        at(rows, i) = at(ballots, static_cast<int>(index % count_of(ballots)));
        index /= count_of(ballots);
    }
    return profile(rows);
}

/// All strict profiles of (n, m) in the theory's order.
inline std::vector<profile> all_strict_profiles(int parts, int options) {
    auto const ballots = strict_ballots(options);
    std::vector<profile> all;
    for (long long k = 0; k < power(count_of(ballots), parts); ++k)
        all.push_back(profile_at(parts, ballots, k));
    return all;
}

/// All profiles of weak orders (13^n for three options).
inline std::vector<profile> all_weak_profiles(int parts, int options) {
    auto const ballots = all_weak_orders(options);
    std::vector<profile> all;
    for (long long k = 0; k < power(count_of(ballots), parts); ++k)
        all.push_back(profile_at(parts, ballots, k));
    return all;
}

enum class ties { lowest, forall, exists };

struct judgement {
    rational loss; // lowest: of the lowest co-winner; forall: of the worst; exists: of the best
    rational irreducible; // the smallest loss of any option
    rational avoidable;   // loss - irreducible
    bool aligned() const { return loss == 0; }
};

inline judgement judge(relation const& f, rule const& r, profile const& p,
                       ties reading = ties::lowest) {
    judgement j;
    std::vector<rational> losses;
    for (int x = 0; x < p.options(); ++x) losses.push_back(f(r, p, x));
    j.irreducible = *std::min_element(losses.begin(), losses.end());
    std::optional<rational> seen;
    for (int x : r(p)) {
        rational const& loss = at(losses, x);
        if (!seen || (reading == ties::forall && loss > *seen)
            || (reading == ties::exists && loss < *seen))
            seen = loss;
    }
    j.loss = *seen; // ties::lowest keeps the first, i.e. the lowest co-winner
    j.avoidable = j.loss - j.irreducible;
    return j;
}

struct census {
    long long systems = 0;
    long long aligned = 0;
    rational sum_loss = 0;
    rational sum_irreducible = 0;
    rational sum_avoidable = 0;
    rational largest_loss = 0;    // eps*
    long long irreducible = 0;    // systems whose irreducible loss is positive (no aligned option)
    long long avoidable = 0;      // systems whose avoidable loss is positive
    long long first_failure = -1; // index of the first misaligned system, -1 if none
};

inline census census_of(relation const& f, rule const& r, std::vector<profile> const& scope,
                        ties reading = ties::lowest) {
    census c;
    for (profile const& p : scope) {
        judgement const j = judge(f, r, p, reading);
        if (j.aligned()) {
            ++c.aligned;
        } else if (c.first_failure < 0) {
            c.first_failure = c.systems;
        }
        c.sum_loss += j.loss;
        c.sum_irreducible += j.irreducible;
        c.sum_avoidable += j.avoidable;
        c.largest_loss = std::max(c.largest_loss, j.loss);
        if (j.irreducible > 0) ++c.irreducible;
        if (j.avoidable > 0) ++c.avoidable;
        ++c.systems;
    }
    return c;
}

/// Only the number of systems whose lowest co-winner has loss 0 (no other option is asked about:
/// faster than a census).
inline long long aligned_systems(relation const& f, rule const& r,
                                 std::vector<profile> const& scope) {
    return std::count_if(scope.begin(), scope.end(),
                         [&](profile const& p) { return f(r, p, lowest(r(p))) == 0; });
}

inline long long unique_winners(rule const& r, std::vector<profile> const& scope) {
    return std::count_if(scope.begin(), scope.end(),
                         [&](profile const& p) { return r(p).size() == 1; });
}

/// On how many profiles do the resolute forms of two rules differ?
inline long long conflicts(rule const& r, rule const& s, std::vector<profile> const& scope) {
    return std::count_if(scope.begin(), scope.end(),
                         [&](profile const& p) { return lowest(r(p)) != lowest(s(p)); });
}

} // namespace oracle

#endif
