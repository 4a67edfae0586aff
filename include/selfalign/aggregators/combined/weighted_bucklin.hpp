// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_WEIGHTED_BUCKLIN_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_WEIGHTED_BUCKLIN_HPP

#include <selfalign/aggregators/combined/bucklin.hpp>

namespace selfalign::aggregators {

/// Bucklin's rule with Borda's points: a place r of m earns (m-r)/(m-1). Points are added up over
/// the first k places, for the smallest k at which some option has AT LEAST half as many points as
/// there are parts (or for all places); most points win. Needs `OrdinalProfile`; tied options share
/// their places evenly.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: M. Kilgour, J.-C. Gregoire and A. Foley, 2021; as in the library pref_voting.
/// Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct weighted_bucklin {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        using number = typename bucklin_detail::place_counts<P>::number;
        int const options = p.options();
        auto const places = bucklin_detail::count_places(p);
        number everybody = 0;
        for (int x = 0; x < options; ++x) everybody = add(everybody, places.count(x, 0));
        // In units of 1/(m-1), so that half of all parts is everybody * (m-1) / 2.
        number const all = multiply(everybody, number(options - 1));
        per_option<P, number> points(options);
        for (int k = 0; k < options; ++k) {
            bool reached = false;
            for (int x = 0; x < options; ++x) {
                points[x] = add(points[x], multiply(places.count(x, k), number(options - 1 - k)));
                reached = reached || points[x] >= all - points[x];
            }
            if (reached) break;
        }
        return elimination::highest(options_of<P>::all(options), points);
    }
} weighted_bucklin;

}  // namespace selfalign::aggregators

#endif
