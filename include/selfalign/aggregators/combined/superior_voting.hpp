// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_SUPERIOR_VOTING_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_SUPERIOR_VOTING_HPP

#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Superior voting: a ballot gives a point to its first place and to every option that beats its
/// first place in their duel; most points win. Needs `OrdinalProfile`; a part with k options tied
/// in first place gives each, and those that beat it, 1/k, and supports neither of two tied ones in
/// their duel. Score: points. Elects a strict Condorcet winner, though possibly not alone. Not
/// monotone.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: W. Holliday, 2024. Cost: parts x options^2.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct superior_voting {
    template <OrdinalProfile P>
    constexpr auto scores(P const& p) const {
        decltype(auto) n = support(p);
        decltype(auto) firsts = first_places(p);
        using number = std::remove_cvref_t<decltype(firsts[0])>;
        scores_of<P, number> result{list<number, max_options<P>>(p.options()), firsts.per};
        for (int x = 0; x < p.options(); ++x) {
            result[x] = firsts[x];
            for (int y = 0; y < p.options(); ++y)
                if (n(x, y) > n(y, x)) result[x] += firsts[y];
        }
        return result;
    }
} superior_voting;

}  // namespace selfalign::aggregators

#endif
