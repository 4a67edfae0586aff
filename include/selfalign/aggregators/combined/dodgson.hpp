// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_DODGSON_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_DODGSON_HPP

#include <selfalign/aggregators/combined/dodgson_search.hpp>

namespace selfalign::aggregators {

/// Dodgson's rule: the options that become strict Condorcet winners after the fewest swaps of
/// neighbours in the ballots. Needs `OrdinalProfile`. Where a part has ties the number of swaps is
/// not defined: a strict Condorcet winner is chosen all the same, else the rule is UNDEFINED. Not
/// homogeneous, not monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: C. Dodgson, 1876; J. Bartholdi, C. Tovey and M. Trick, 1989 (NP-hard); F. Brandt, 2009.
/// Cost: parts x options^2 where a bound decides, as it mostly does with many parts. Else, for each
/// option that can be the best: parts x the product of (parts that have to change their mind + 1)
/// over the options that beat it; or, where these are too many, an integer program with a row for
/// each kind of ballot. Up to 8 options take milliseconds. Error: neither ends within its limits.
/// Ties, menus, weights, unranked options: `aggregators/combined.hpp`.
inline constexpr struct dodgson {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        int const options = p.options();
        auto const margin = margins(p);
        options_of<P> best;
        long long fewest = -1;
        options_of<P> untried = options_of<P>::all(options);
        while (!untried.empty()) {
            // The lower the bound, the sooner the others need no search.
            opt next;
            long long bound = 0;
            for (opt x : untried) {
                dodgson_detail::dodgson_search<P> const candidate(p, margin, x);
                if (!next || candidate.bound() < bound) {
                    next = x;
                    bound = candidate.bound();
                }
            }
            untried.erase(next);
            if (bound == 0) return options_of<P>::of(next);
            if (best.empty() && !is_strict(p)) return {};
            if (fewest >= 0 && bound > fewest) break;
            long long const score = dodgson_detail::dodgson_search<P>(p, margin, next)
                                        .score(fewest < 0 ? most_swaps(p) : fewest);
            if (fewest < 0 || score < fewest) {
                fewest = score;
                best = options_of<P>::of(next);
            } else if (score == fewest) {
                best.insert(next);
            }
        }
        return best;
    }

private:
    template <OrdinalProfile P>
    static constexpr long long most_swaps(P const& p) {
        return multiply(total_weight(p), static_cast<long long>(p.options()));
    }
    template <OrdinalProfile P>
    static constexpr bool is_strict(P const& p) {
        if constexpr (!StrictProfile<P>) {
            for (int i = 0; i < p.parts(); ++i) {
                options_of<P> taken;
                for (int x = 0; x < p.options(); ++x) {
                    if (taken.contains(opt(p.rank(i, opt(x))))) return false;
                    taken.insert(opt(p.rank(i, opt(x))));
                }
            }
        }
        return true;
    }
} dodgson;

}  // namespace selfalign::aggregators

#endif
