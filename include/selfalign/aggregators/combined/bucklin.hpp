// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_BUCKLIN_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_BUCKLIN_HPP

#include <selfalign/core/subsets.hpp>

namespace selfalign::aggregators {

namespace bucklin_detail {

/// How many parts have an option at each place; k options tied at places r..r+k-1 get 1/k of each.
template <class P>
struct place_counts {
    using number = elimination::place_number<P>;
    square<number, max_options<P>> count;  // (option, place)
    number per = 1;
};

/// Cost: parts x options. Error: shares whose common denominator exceeds 128 bits.
template <OrdinalProfile P>
constexpr place_counts<P> count_places(P const& p) {
    int const options = p.options();
    using number = typename place_counts<P>::number;
    place_counts<P> result{square<number, max_options<P>>(options)};
    auto& at = result.count;
    if constexpr (StrictProfile<P>) {
        each_standing(p,
                      [&](int x, int better, int, long long weight) { at(x, better) += weight; });
    } else {
        // First which ties there are, to know the common denominator.
        per_option<P, unsigned char> occurs(options);
        each_standing(p, [&](int, int, int tied, long long) { occurs[tied - 1] = 1; });
        for (int k = 2; k <= options; ++k)
            if (occurs[k - 1] != 0)
                result.per = multiply(result.per, k / greatest_common_divisor(result.per, k));
        // Then what changes from a place to the next, and last the sums of it.
        each_standing(p, [&](int x, int better, int tied, long long weight) {
            number const share = multiply(number(weight), result.per / tied);
            at(x, better) = add(at(x, better), share);
            if (better + tied < options) at(x, better + tied) -= share;
        });
        for (int x = 0; x < options; ++x)
            for (int k = 1; k < options; ++k) at(x, k) += at(x, k - 1);
    }
    return result;
}

/// How many parts have each option in one of their first k places, for the smallest k at which more
/// than half of the parts have some option there; and `all` parts in the same unit.
template <class P>
struct median_places {
    using number = typename place_counts<P>::number;
    per_option<P, number> counts;
    number all = 0;
};

template <OrdinalProfile P>
constexpr median_places<P> places_to_a_majority(P const& p) {
    int const options = p.options();
    auto const places = count_places(p);
    median_places<P> result{per_option<P, typename place_counts<P>::number>(options)};
    for (int x = 0; x < options; ++x) result.all = add(result.all, places.count(x, 0));
    for (int k = 0; k < options; ++k) {
        bool reached = false;
        for (int x = 0; x < options; ++x) {
            result.counts[x] += places.count(x, k);
            reached = reached || result.counts[x] > result.all - result.counts[x];
        }
        if (reached) break;
    }
    return result;
}

}  // namespace bucklin_detail

/// Bucklin's rule: the smallest k is taken at which some option is in the first k places of more
/// than half of the parts; the options in the first k places of the most parts win. Needs
/// `OrdinalProfile`; tied options share their places evenly. Monotone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: J. Bucklin, about 1909; the theory's convention is also that of the library pref_voting.
/// Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct bucklin {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return elimination::highest(options_of<P>::all(p.options()),
                                    bucklin_detail::places_to_a_majority(p).counts);
    }
} bucklin;

}  // namespace selfalign::aggregators

#endif
