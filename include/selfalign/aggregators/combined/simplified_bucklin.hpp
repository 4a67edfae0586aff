// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_SIMPLIFIED_BUCKLIN_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_SIMPLIFIED_BUCKLIN_HPP

#include <selfalign/aggregators/combined/bucklin.hpp>

namespace selfalign::aggregators {

/// Bucklin's rule without counting further than a majority: the smallest k is taken at which some
/// option is in the first k places of more than half of the parts; ALL options that are win. Needs
/// `OrdinalProfile`; tied options share their places evenly. Monotone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: J. Bucklin, about 1909; as in the library pref_voting.
/// Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct simplified_bucklin {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const places = bucklin_detail::places_to_a_majority(p);
        options_of<P> result;
        for (int x = 0; x < p.options(); ++x)
            if (places.counts[x] > places.all - places.counts[x]) result.insert(opt(x));
        return result;
    }
} simplified_bucklin;

}  // namespace selfalign::aggregators

#endif
