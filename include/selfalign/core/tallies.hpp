// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TALLIES_HPP
#define SELFALIGN_CORE_TALLIES_HPP

#include <selfalign/concepts/profile.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/option_set.hpp>

/// What rules and relations count in a profile. Each tally is a free function that computes from
/// a bare profile, or returns what a profile that carries the tally has stored.

namespace selfalign {

/// The static bound on a profile's options; 0 if only run time knows.
template <class P>
inline constexpr int max_options = [] {
    if constexpr (requires { std::remove_cvref_t<P>::max_options; })
        return std::remove_cvref_t<P>::max_options;
    else
        return unbounded;
}();

/// Results per option of a profile P.
template <class P, class T> using per_option = list<T, max_options<P>>;
template <class P> using options_of = option_set_for<max_options<P>>;

/// As how many equal parts part i counts (>= 1).
template <Profile P>
constexpr long long weight_of(P const& p, int i) {
    if constexpr (requires { p.weight(i); }) return p.weight(i);
    else return 1;
}

template <Profile P>
constexpr long long total_weight(P const& p) {
    if constexpr (requires { p.weight(0); }) {
        long long sum = 0;
        for (int i = 0; i < p.parts(); ++i) sum = add(sum, p.weight(i));
        return sum;
    } else {
        return p.parts();
    }
}

/// One exact number an option: `value[x] / per`. What a `ScoringRule` returns; larger is better.
template <class Number, int MaxOptions>
struct score_list {
    list<Number, MaxOptions> value;
    long long per = 1;

    constexpr int size() const { return value.size(); }
    constexpr Number const& operator[](int x) const { return value[x]; }
    constexpr Number& operator[](int x) { return value[x]; }
};

template <class P, class Number = long long>
using scores_of = score_list<Number, max_options<P>>;

template <class P, class Number = long long>
constexpr scores_of<P, Number> no_scores(P const& p) {
    return {list<Number, max_options<P>>(p.options())};
}

/// The lowest of the options with the highest score.
template <class Scores>
constexpr opt highest(Scores const& scores) {
    int leader = 0;
    for (int x = 1; x < scores.size(); ++x)
        if (scores[leader] < scores[x]) leader = x;
    return opt(leader);
}

namespace detail {

// Sums 1/k shares exactly: shares are collected by k and put over one denominator at the end.
template <class P>
class shares {
public:
    constexpr explicit shares(P const& p) : options_(p.options()), by_size_(p.options()) {}

    constexpr void give(options_of<P> const& tied, long long weight) {
        int const k = tied.size();
        for (opt x : tied) by_size_(k - 1, x.index) = add(by_size_(k - 1, x.index), weight);
        if (k > largest_) largest_ = k;
    }

    constexpr scores_of<P> total() const {
        scores_of<P> result{list<long long, max_options<P>>(options_)};
        for (int k = 1; k <= largest_; ++k)
            if (occurs(k))
                result.per = multiply(result.per, k / greatest_common_divisor(result.per, k));
        for (int k = 1; k <= largest_; ++k)
            for (int x = 0; x < options_; ++x)
                if (by_size_(k - 1, x) != 0)
                    result[x] = add(result[x], multiply(by_size_(k - 1, x), result.per / k));
        return result;
    }

private:
    constexpr bool occurs(int k) const {
        for (int x = 0; x < options_; ++x)
            if (by_size_(k - 1, x) != 0) return true;
        return false;
    }

    int options_, largest_ = 0;
    square<long long, max_options<P>> by_size_;
};

}  // namespace detail

/// How many parts have x in first place, for each x, counting only the options in `among`. A part
/// with k options tied in first place gives each 1/k, the average over all strict orders
/// compatible with its own; a part that picks nothing gives nothing.
/// Cost: parts x options. Error: shares whose common denominator exceeds 64 bits.
template <PickingProfile P>
constexpr scores_of<P> first_places(P const& p, options_of<P> const& among) {
    if constexpr (StrictProfile<P>) {
        scores_of<P> result = no_scores(p);
        for (int i = 0; i < p.parts(); ++i) {
            int position = 0;
            while (!among.contains(p.at(i, position))) ++position;
            result[p.at(i, position).index] += weight_of(p, i);
        }
        return result;
    } else {
        detail::shares<P> shares(p);
        for (int i = 0; i < p.parts(); ++i) {
            options_of<P> tied;
            if constexpr (OrdinalProfile<P>) {
                int best = p.options();
                for (opt x : among) {
                    int const r = p.rank(i, x);
                    if (r < best) {
                        best = r;
                        tied = options_of<P>::of(x);
                    } else if (r == best) {
                        tied.insert(x);
                    }
                }
            } else {
                for (opt x : among)
                    if (p.is_top(i, x)) tied.insert(x);
            }
            shares.give(tied, weight_of(p, i));
        }
        return shares.total();
    }
}

template <PickingProfile P>
constexpr decltype(auto) first_places(P const& p) {
    if constexpr (requires { p.stored_first_places(); }) {
        return p.stored_first_places();
    } else if constexpr (StrictProfile<P>) {
        scores_of<P> result = no_scores(p);
        for (int i = 0; i < p.parts(); ++i) result[p.at(i, 0).index] += weight_of(p, i);
        return result;
    } else {
        return first_places(p, options_of<P>::all(p.options()));
    }
}

/// How many parts have x in last place, for each x; k options tied in last place get 1/k each.
/// Cost: parts x options.
template <OrdinalProfile P>
constexpr decltype(auto) last_places(P const& p) {
    if constexpr (requires { p.stored_last_places(); }) {
        return p.stored_last_places();
    } else if constexpr (StrictProfile<P>) {
        scores_of<P> result = no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            result[p.at(i, p.options() - 1).index] += weight_of(p, i);
        return result;
    } else {
        detail::shares<P> shares(p);
        for (int i = 0; i < p.parts(); ++i) {
            options_of<P> tied;
            int worst = -1;
            for (int x = 0; x < p.options(); ++x) {
                int const r = p.rank(i, opt(x));
                if (r > worst) {
                    worst = r;
                    tied = options_of<P>::of(opt(x));
                } else if (r == worst) {
                    tied.insert(opt(x));
                }
            }
            shares.give(tied, weight_of(p, i));
        }
        return shares.total();
    }
}

/// Points: each part gives an option one for every option it likes less and half a one for every
/// other it likes equally. Cost: parts x options. (J.-C. de Borda, 1781)
template <OrdinalProfile P>
constexpr decltype(auto) borda_points(P const& p) {
    if constexpr (requires { p.stored_borda_points(); }) {
        return p.stored_borda_points();
    } else {
        scores_of<P> points = no_scores(p);
        int const options = p.options();
        if constexpr (StrictProfile<P>) {
            for (int i = 0; i < p.parts(); ++i)
                for (int x = 0; x < options; ++x)
                    points[x] += weight_of(p, i) * (options - 1 - p.rank(i, opt(x)));
        } else {
            points.per = 2;
            per_option<P, int> tied(options);
            for (int i = 0; i < p.parts(); ++i) {
                long long const w = weight_of(p, i);
                for (int r = 0; r < options; ++r) tied[r] = 0;
                for (int x = 0; x < options; ++x) ++tied[p.rank(i, opt(x))];
                for (int x = 0; x < options; ++x) {
                    int const better = p.rank(i, opt(x));
                    int const worse = options - better - tied[better];
                    points[x] += w * (worse - better + options - 1);
                }
            }
        }
        return points;
    }
}

/// Pairwise support N(x, y): how many parts strictly prefer x to y. A tie supports neither.
template <class P> using support_of = square<long long, max_options<P>>;

/// Cost: parts x options^2.
template <PreferenceProfile P>
constexpr decltype(auto) support(P const& p) {
    if constexpr (requires { p.stored_support(); }) {
        return p.stored_support();
    } else {
        support_of<P> n(p.options());
        for (int i = 0; i < p.parts(); ++i) {
            long long const w = weight_of(p, i);
            for (int x = 0; x < p.options(); ++x)
                for (int y = x + 1; y < p.options(); ++y) {
                    if (p.prefers(i, opt(x), opt(y))) n(x, y) += w;
                    else if (p.prefers(i, opt(y), opt(x))) n(y, x) += w;
                }
        }
        return n;
    }
}

/// The strict Condorcet winner in a support table: the option that strictly more parts prefer
/// than not, against every other option. No option if there is none. (M. de Condorcet, 1785)
/// Cost: options^2.
template <int MaxOptions>
constexpr opt condorcet_winner(square<long long, MaxOptions> const& n) {
    for (int w = 0; w < n.side(); ++w) {
        bool beats_all = true;
        for (int y = 0; y < n.side() && beats_all; ++y) beats_all = y == w || n(w, y) > n(y, w);
        if (beats_all) return opt(w);
    }
    return opt();
}

}  // namespace selfalign

#endif
