// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACE_TALLIES_HPP
#define SELFALIGN_CORE_PLACE_TALLIES_HPP

#include <type_traits>
#include <selfalign/core/few_orders.hpp>
#include <selfalign/core/standings.hpp>

/// What is counted of places: who is first, who is last, and Borda's points.

namespace selfalign {

namespace elimination {

enum class place { first, last };

/// The number in which places are counted, shares of them included where ties are possible.
template <class P>
using place_number = std::conditional_t<StrictProfile<P>, long long, wide_integer>;

}  // namespace elimination

namespace detail {

// Sums 1/k shares exactly: shares are collected by k and put over one denominator at the end.
template <class P>
class shares {
public:
    constexpr explicit shares(P const& p) : options_(p.options()), by_size_(p.options()) {}

    constexpr void give(options_of<P> const& tied, long long weight) {
        for (opt x : tied) give(x.index, tied.size(), weight);
    }
    /// One of k that are tied.
    constexpr void give(int x, int k, long long weight) {
        by_size_(k - 1, x) = add(by_size_(k - 1, x), weight);
        if (k > largest_) largest_ = k;
    }

    constexpr scores_of<P, wide_integer> total() const {
        scores_of<P, wide_integer> result{list<wide_integer, max_options<P>>(options_)};
        for (int k = 1; k <= largest_; ++k)
            if (occurs(k))
                result.per = multiply(result.per, k / greatest_common_divisor(result.per, k));
        for (int k = 1; k <= largest_; ++k)
            for (int x = 0; x < options_; ++x)
                if (by_size_(k - 1, x) != 0)
                    result[x] =
                        add(result[x], multiply(wide_integer(by_size_(k - 1, x)), result.per / k));
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

// The options of `among` at which `key` is least.
template <class P, class Key>
constexpr options_of<P> least_by(options_of<P> const& among, Key key) {
    options_of<P> tied;
    int least = 0;
    for (opt x : among) {
        int const k = key(x);
        if (tied.empty() || k < least) {
            least = k;
            tied = options_of<P>::of(x);
        } else if (k == least) {
            tied.insert(x);
        }
    }
    return tied;
}

// The one option that is not in a set of all others.
template <class Set>
constexpr opt the_other(Set const& all_but_one, int options) {
    int other = 0;
    for (int x = 1; x < options; ++x) other = all_but_one.contains(opt(x)) ? other : x;
    return opt(other);
}

// Each of these functions has its result in its outermost scope: from an inner one g++ 12 would
// copy it on return, which costs as much as the counting.

template <StrictProfile P>
constexpr scores_of<P> count_first(P const& p) {
    scores_of<P> result = no_scores(p);
    for (int i = 0; i < p.parts(); ++i) result[p.at(i, 0).index] += weight_of(p, i);
    return result;
}

template <StrictProfile P>
constexpr scores_of<P> count_first(P const& p, options_of<P> const& among) {
    scores_of<P> result = no_scores(p);
    if constexpr (few_orders<P>)
        if (!std::is_constant_evaluated()) {
            few_orders_first(p, among, result);
            return result;
        }
    for (int i = 0; i < p.parts(); ++i) {
        int place = 0;
        while (!among.contains(p.at(i, place))) ++place;
        result[p.at(i, place).index] += weight_of(p, i);
    }
    return result;
}

template <PickingProfile P>
constexpr scores_of<P, wide_integer> count_first(P const& p, options_of<P> const& among) {
    shares<P> result(p);
    for (int i = 0; i < p.parts(); ++i) {
        if constexpr (OrdinalProfile<P>) {
            result.give(least_by<P>(among, [&](opt x) { return p.rank(i, x); }), weight_of(p, i));
        } else {
            options_of<P> picked;
            for (opt x : among)
                if (p.is_top(i, x)) picked.insert(x);
            result.give(picked, weight_of(p, i));
        }
    }
    return result.total();
}

template <PickingProfile P>
constexpr scores_of<P, wide_integer> count_first(P const& p) {
    return count_first(p, options_of<P>::all(p.options()));
}

template <StrictProfile P>
constexpr scores_of<P> count_last(P const& p) {
    scores_of<P> result = no_scores(p);
    for (int i = 0; i < p.parts(); ++i)
        result[p.at(i, p.options() - 1).index] += weight_of(p, i);
    return result;
}

template <OrdinalProfile P>
constexpr scores_of<P, wide_integer> count_last(P const& p) {
    shares<P> result(p);
    auto const all = options_of<P>::all(p.options());
    for (int i = 0; i < p.parts(); ++i)
        result.give(least_by<P>(all, [&](opt x) { return -p.rank(i, x); }), weight_of(p, i));
    return result.total();
}

// The same from standings: once for all parts in which an option stands alike, if they are stored.
template <StrictProfile P, class IsThere>
scores_of<P> count_standings(P const& p, IsThere is_there) {
    scores_of<P> result = no_scores(p);
    each_standing(p, [&](int x, int better, int tied, long long weight) {
        if (is_there(better, tied)) result[x] += static_cast<tally_number<P>>(weight);
    });
    return result;
}
template <OrdinalProfile P, class IsThere>
scores_of<P, wide_integer> count_standings(P const& p, IsThere is_there) {
    shares<P> result(p);
    each_standing(p, [&](int x, int better, int tied, long long weight) {
        if (is_there(better, tied)) result.give(x, tied, weight);
    });
    return result.total();
}
template <OrdinalProfile P>
auto count_first_standings(P const& p) {
    return count_standings(p, [](int better, int) { return better == 0; });
}
template <OrdinalProfile P>
auto count_last_standings(P const& p) {
    return count_standings(
        p, [&](int better, int tied) { return better + tied == p.options(); });
}

template <OrdinalProfile P>
constexpr scores_of<P> count_borda_standings(P const& p) {
    scores_of<P> points = no_scores(p);
    int const options = p.options();
    if constexpr (!StrictProfile<P>) points.per = 2;
    each_standing(p, [&](int x, int better, int tied, long long weight) {
        auto const w = static_cast<tally_number<P>>(weight);
        if constexpr (StrictProfile<P>) points[x] += w * (options - 1 - better);
        else points[x] += w * (options - better - tied - better + options - 1);
    });
    return points;
}

template <OrdinalProfile P>
constexpr scores_of<P> count_borda(P const& p) {
    return count_borda_standings(p);
}

// Strict orders need no more than a loop.
template <StrictProfile P>
constexpr scores_of<P> count_borda(P const& p) {
    scores_of<P> points = no_scores(p);
    int const options = p.options();
    for (int i = 0; i < p.parts(); ++i)
        for (int x = 0; x < options; ++x)
            points[x] += weight_of(p, i) * (options - 1 - p.rank(i, opt(x)));
    return points;
}

}  // namespace detail

/// How many parts have x in first place, for each x. A part with k options tied in first place
/// gives each 1/k, the average over all strict orders compatible with its own; a part that picks
/// nothing gives nothing.
/// Cost: parts (x options, where ties are possible). Error: shares of 1/k for so many different k
/// that their common denominator exceeds 128 bits (every k up to 80 or so is no problem).
template <PickingProfile P>
constexpr decltype(auto) first_places(P const& p) {
    if constexpr (requires { p.stored_first_places(); }) return p.stored_first_places();
    else return detail::count_first(p);
}

/// The same among some of the options only, as if the others were not there.
/// Cost: parts x options.
template <PickingProfile P>
constexpr auto first_places(P const& p, options_of<P> const& among) {
    if constexpr (requires { p.stored_first_places_without(opt()); })
        if (among.size() == p.options() - 1)
            return p.stored_first_places_without(detail::the_other(among, p.options()));
    return detail::count_first(p, among);
}

/// How many parts have x in last place, for each x; k options tied in last place get 1/k each.
/// Cost: parts (x options, where ties are possible).
template <OrdinalProfile P>
constexpr auto last_places(P const& p) {
    if constexpr (requires { p.stored_last_places(); }) return p.stored_last_places();
    if constexpr (requires { p.stored_standings(); })
        if (p.stored_standings().kept()) return detail::count_last_standings(p);
    return detail::count_last(p);
}

/// Points: each part gives an option one for every option it likes less and half a one for every
/// other it likes equally. Cost: parts x options. (J.-C. de Borda, 1781)
template <OrdinalProfile P>
constexpr decltype(auto) borda_points(P const& p) {
    if constexpr (requires { p.stored_borda_points(); }) return p.stored_borda_points();
    else return detail::count_borda(p);
}

}  // namespace selfalign

#endif
