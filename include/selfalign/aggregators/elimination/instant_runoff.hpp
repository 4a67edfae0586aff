// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_INSTANT_RUNOFF_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_INSTANT_RUNOFF_HPP

#include <selfalign/core/elimination.hpp>
#include <selfalign/core/elimination_tally.hpp>

namespace selfalign::aggregators {

/// Instant run-off (Hare, alternative vote, ranked choice): an option with more than half of the
/// first places wins; else all options with the fewest go AT ONCE, and the ballots are read without
/// them. If those are all that are left, they win together. Needs `OrdinalProfile`; a part with k
/// remaining options tied in first place gives each 1/k. Not monotone.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: T. Hare, 1859; W. Ware, 1871; simultaneous elimination as in the library pref_voting.
/// Cost: parts x options, and again options for each part whose first place goes.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct instant_runoff {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return elimination::all_at_once(
            elimination::fewest_first_places<P>(p, options_of<P>::all(p.options())));
    }

    using tally = tallies::first_places_among;
    template <class Total, class Mask, int Options>
    constexpr void tally_winners(Total const& firsts, Mask (&wins)[Options]) const {
        elimination::winners_by_rounds<elimination::of_the_fewest::all>(firsts, wins);
    }
} instant_runoff;

/// Instant run-off in parallel universes: of several options with the fewest first places only one
/// goes; all options that win for some order in which such ties are broken (V. Conitzer, M. Rognlie
/// and L. Xia, 2009). Else as `instant_runoff`.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Cost: as `instant_runoff` where nothing ties; a round for each set of options that can remain,
/// up to 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct instant_runoff_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return elimination::in_every_order(start(p, options_of<P>::all(p.options())));
    }

    using tally = tallies::first_places_among;
    template <class Total, class Mask, int Options>
    constexpr void tally_winners(Total const& firsts, Mask (&wins)[Options]) const {
        elimination::winners_by_rounds<elimination::of_the_fewest::any_one>(firsts, wins);
    }

    /// Options without any first place tie with each other, and each goes before any other may:
    /// they can go at once, for nobody's first place moves.
    template <OrdinalProfile P>
    class rounds : public elimination::fewest_first_places<P> {
    public:
        using set = options_of<P>;
        using elimination::fewest_first_places<P>::fewest_first_places;

        constexpr void settle() {
            auto const count = this->counts();
            set nobodys;
            for (opt x : this->remaining())
                if (count[x.index] == 0) nobodys.insert(x);
            if (!nobodys.empty()) this->remove(nobodys);
        }
        constexpr rounds restart(set const& among) const { return {*this->p_, among}; }
    };
    template <OrdinalProfile P>
    static constexpr rounds<P> start(P const& p, options_of<P> const& among) {
        return {p, among};
    }
} instant_runoff_put;

/// Instant run-off, the LOWEST index among the options with the fewest first places goes: resolute,
/// and therefore not neutral.
/// Satisfies: anonymous, Pareto; not neutral, Condorcet, Smith.
/// Else as `instant_runoff`.
inline constexpr struct instant_runoff_tb {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        return elimination::lowest_first(
            elimination::fewest_first_places<P>(p, options_of<P>::all(p.options())));
    }
} instant_runoff_tb;

}  // namespace selfalign::aggregators

#endif
