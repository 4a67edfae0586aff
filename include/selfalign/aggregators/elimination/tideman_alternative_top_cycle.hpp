// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_TIDEMAN_ALTERNATIVE_TOP_CYCLE_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_TIDEMAN_ALTERNATIVE_TOP_CYCLE_HPP

#include <selfalign/core/elimination.hpp>
#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

namespace tideman_detail {

/// Rounds that keep only the top cycle (or another set) of what remains, then remove the option
/// with the fewest first places among those kept.
template <OrdinalProfile P, class Margins, class Kept>
class alternating_rounds : public elimination::fewest_first_places<P> {
public:
    using set = options_of<P>;

    constexpr alternating_rounds(P const& p, Margins const& margin, Kept kept, set const& among)
        : elimination::fewest_first_places<P>(p, among), margin_(&margin), kept_(kept) {}
    constexpr void settle() {
        sub_majority const now(*margin_, this->remaining());
        set const kept = kept_(now.margin);
        set out;
        for (int k = 0; k < now.size(); ++k)
            if (!kept.contains(opt(k))) out.insert(opt(now.name[k]));
        if (!out.empty()) this->remove(out);
    }
    constexpr set decided() const { return {}; }
    constexpr alternating_rounds restart(set const& among) const {
        return {*this->p_, *margin_, kept_, among};
    }

private:
    Margins const* margin_;
    Kept kept_;
};

template <OrdinalProfile P, class Margins, class Kept>
constexpr alternating_rounds<P, Margins, Kept> alternate(P const& p, Margins const& margin,
                                                         Kept kept) {
    return {p, margin, kept, options_of<P>::all(p.options())};
}

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
inline constexpr struct tideman_alternative_top_cycle {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        return elimination::all_at_once(tideman_detail::alternate(p, margin, top_cycle));
    }

    static constexpr auto top_cycle = [](auto const& margin) { return top_cycle_of(margin); };
} tideman_alternative_top_cycle;

/// Tideman's alternative rule in parallel universes: of several options with the fewest first
/// places only one goes; all options that win for some order in which such ties are broken. Else as
/// `tideman_alternative_top_cycle`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: the same where nothing ties; a round for each set of options that can remain, up to
/// 2^options. Error: more than `elimination::most_sets` of them.
inline constexpr struct tideman_alternative_top_cycle_put {
    template <OrdinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        return elimination::in_every_order(
            tideman_detail::alternate(p, margin, tideman_alternative_top_cycle.top_cycle));
    }
} tideman_alternative_top_cycle_put;

}  // namespace selfalign::aggregators

#endif
