// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_TIDEMAN_ALTERNATIVE_TOP_CYCLE_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_TIDEMAN_ALTERNATIVE_TOP_CYCLE_HPP

#include <selfalign/aggregators/elimination/rounds_with_duels.hpp>
#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

namespace tideman_detail {

/// Rounds that keep only a set of what remains, such as its top cycle, then remove the option with
/// the fewest first places among those kept. `Kept()(margins)` is that set.
template <class Kept, OrdinalProfile P>
class alternating_rounds
    : public elimination::rounds_with_duels<alternating_rounds<Kept, P>, P, margins_of<P>> {
public:
    using elimination::rounds_with_duels<alternating_rounds, P, margins_of<P>>::rounds_with_duels;

    constexpr void settle() {
        sub_majority const now(*this->duels_, this->remaining());
        options_of<P> const kept = Kept()(now.margin);
        options_of<P> out;
        for (int k = 0; k < now.size(); ++k)
            if (!kept.contains(opt(k))) out.insert(opt(now.name[k]));
        if (!out.empty()) this->remove(out);
    }
};

template <class Kept>
struct at_once {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        return elimination::all_at_once(alternating_rounds<Kept, P>(p, margin));
    }
};
template <class Kept>
struct in_every_order {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        return elimination::in_every_order(alternating_rounds<Kept, P>(p, margin));
    }
};

struct top_cycle {
    constexpr auto operator()(auto const& margin) const { return top_cycle_of(margin); }
};

}  // namespace tideman_detail

/// Tideman's alternative rule: only the top cycle (Smith set) of the remaining options is kept, of
/// these all options with the fewest first places go AT ONCE, and so on until one is left, or all
/// that are left tie and win together. Needs `OrdinalProfile`; a part with k remaining options tied
/// in first place gives each 1/k, and supports neither of two tied ones in their duel. Not
/// monotone.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: N. Tideman, 2006; J. Green-Armytage, 2011; simultaneous elimination as in the library
/// pref_voting.
/// Cost: parts x options^2 for the duels, as `instant_runoff`, and options^2 a round.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct tideman_alternative_top_cycle
    : tideman_detail::at_once<tideman_detail::top_cycle> {
} tideman_alternative_top_cycle;

/// Tideman's alternative rule in parallel universes: of several options with the fewest first
/// places only one goes; all options that win for some order in which such ties are broken. Else as
/// `tideman_alternative_top_cycle`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: the same where nothing ties; a round for each set of options that can remain, up to
/// 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct tideman_alternative_top_cycle_put
    : tideman_detail::in_every_order<tideman_detail::top_cycle> {
} tideman_alternative_top_cycle_put;

}  // namespace selfalign::aggregators

#endif
