// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_BENHAM_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_BENHAM_HPP

#include <selfalign/aggregators/elimination/rounds_with_duels.hpp>
#include <selfalign/core/duels.hpp>

namespace selfalign::aggregators {

/// Benham's rule: an option that beats every other remaining one wins; else all options with the
/// fewest first places go AT ONCE, and the ballots are read without them. If those are all that are
/// left, they win together. Needs `OrdinalProfile`; a part with k remaining options tied in first
/// place gives each 1/k, and supports neither of two tied ones in their duel. Not monotone. Smith
/// only in the two other forms.
/// Satisfies: anonymous, neutral, Pareto, Condorcet; not Smith.
/// Source: C. Benham; J. Green-Armytage, 2011. Cost: as `instant_runoff`, and options^2 for each
/// duel table and round.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct benham {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::all_at_once(start(p, n));
    }

    template <OrdinalProfile P, class Support>
    struct rounds : elimination::rounds_with_duels<rounds<P, Support>, P, Support> {
        using elimination::rounds_with_duels<rounds, P, Support>::rounds_with_duels;

        constexpr options_of<P> decided() const {
            return elimination::condorcet_winner(*this->duels_, this->remaining());
        }
    };
    template <OrdinalProfile P, class Support>
    static constexpr rounds<P, Support> start(P const& p, Support const& n) {
        return {p, n};
    }
} benham;

/// Benham's rule in parallel universes: of several options with the fewest first places only one
/// goes; all options that win for some order in which such ties are broken. Else as `benham`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: as `benham` where nothing ties; a round for each set of options that can remain, up to
/// 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct benham_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::in_every_order(benham.start(p, n));
    }
} benham_put;

/// Benham's rule, the LOWEST index among the options with the fewest first places goes: resolute,
/// and therefore not neutral.
/// Satisfies: anonymous, Pareto, Condorcet, Smith; not neutral.
/// Else as `benham`.
inline constexpr struct benham_tb {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        decltype(auto) n = support(p);
        return elimination::lowest_first(benham.start(p, n));
    }
} benham_tb;

}  // namespace selfalign::aggregators

#endif
