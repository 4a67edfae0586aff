// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_STABLE_VOTING_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_STABLE_VOTING_HPP

#include <selfalign/aggregators/margins/split_cycle.hpp>

/// Stable voting and simple stable voting, two recursive rules. Both need `PreferenceProfile`; a
/// part that ties two options supports neither. Source: W. Holliday and E. Pacuit, 2023.

namespace selfalign {

namespace detail {

// Both rules on sets of options, remembered. `Simple`: every option may win, not only those that
// split cycle leaves undefeated.
template <bool Simple, class Number, int MaxOptions>
class stable_search {
public:
    constexpr explicit stable_search(square<Number, MaxOptions> const& margin)
        : margin_(margin), duels_(margin.side() * (margin.side() - 1)), known_(1 << margin.side()) {
        int size = 0;
        for (int a = 0; a < margin.side(); ++a)
            for (int b = 0; b < margin.side(); ++b) {
                if (a == b) continue;
                int at = size++;
                for (; at > 0 && margin(duels_[at - 1].a, duels_[at - 1].b) < margin(a, b); --at)
                    duels_[at] = duels_[at - 1];
                duels_[at] = duel{a, b};
            }
    }

    constexpr option_bits winners(option_bits among) {
        option_bits& known = known_[static_cast<int>(among)];
        if (known != 0) return known;
        if (int const only = winner_without_ado(margin_, among); only >= 0)
            return known = bit_of(only);
        option_bits eligible = among;
        if constexpr (!Simple) {
            eligible = undefeated(among);
            if ((eligible & (eligible - 1)) == 0) return known = eligible;
        }
        option_bits result = 0;
        Number witness = 0;
        for (duel const& d : duels_) {
            if ((among & bit_of(d.b)) == 0 || (eligible & ~result & bit_of(d.a)) == 0) continue;
            if (result != 0 && margin_(d.a, d.b) < witness) break;
            if ((winners(among & ~bit_of(d.b)) & bit_of(d.a)) == 0) continue;
            result |= bit_of(d.a);
            witness = margin_(d.a, d.b);
        }
        return known = result;
    }

    /// A strict Condorcet winner within a set is the only winner; -1 if there is none.
    static constexpr int winner_without_ado(square<Number, MaxOptions> const& margin,
                                            option_bits among) {
        for (option_bits xs = among; xs != 0; xs &= xs - 1) {
            int const x = lowest_of(xs);
            bool beats_all = true;
            for (option_bits ys = among & ~bit_of(x); ys != 0 && beats_all; ys &= ys - 1)
                beats_all = margin(x, lowest_of(ys)) > 0;
            if (beats_all) return x;
        }
        return -1;
    }

private:
    struct duel {
        int a = 0, b = 0;
    };

    constexpr option_bits undefeated(option_bits among) const {
        option_set_for<MaxOptions> members;
        for (option_bits xs = among; xs != 0; xs &= xs - 1) members.insert(opt(lowest_of(xs)));
        sub_majority const part(margin_, members);
        option_bits result = 0;
        for (opt x : aggregators::split_cycle.undefeated(part.margin, strongest_paths(part.margin)))
            result |= bit_of(part.name[x.index]);
        return result;
    }

    square<Number, MaxOptions> const& margin_;
    list<duel, MaxOptions * MaxOptions> duels_; // largest margin first
    store<option_bits> known_;
};

template <bool Simple, PreferenceProfile P>
constexpr options_of<P> stable_winners(P const& p, text name, int most_options) {
    auto const margin = margins(p);
    if (opt const winner = condorcet_winner(margin)) return options_of<P>::of(winner);
    if constexpr (!Simple) {
        auto const undefeated =
            aggregators::split_cycle.undefeated(margin, strongest_paths(margin));
        if (undefeated.size() == 1) return undefeated;
    }
    if (p.options() > most_options)
        bad_input::a_rule_gets_more_options_than_it_can_finish(name, p.options(), most_options);
    stable_search<Simple, tally_number<P>, max_options<P>> search(margin);
    options_of<P> result;
    option_bits winners = search.winners(first_options(p.options()));
    for (; winners != 0; winners &= winners - 1) result.insert(opt(lowest_of(winners)));
    return result;
}

} // namespace detail

namespace aggregators {

/// A single option wins. Of several: go through the pairs (a, b) from the largest margin of a over
/// b down, b not necessarily beaten; the first pair such that a wins without b makes a the winner,
/// and so do all such pairs of the same margin.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: parts x options^2; without a Condorcet winner 2^options x options^2, usually far less.
/// Errors: more than 20 options and no Condorcet winner.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct simple_stable_voting {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::stable_winners<true>(p, "simple_stable_voting", 20);
    }
} simple_stable_voting;

/// The same, but only pairs count whose a is undefeated after `split_cycle`, and "wins without b"
/// means stable voting again. Inside `split_cycle`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: parts x options^2; if several options are undefeated 2^options x options^3, usually far
/// less. Errors: more than 16 options, several of them undefeated.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct stable_voting {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::stable_winners<false>(p, "stable_voting", 16);
    }
} stable_voting;

} // namespace aggregators
} // namespace selfalign

#endif
