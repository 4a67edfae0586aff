// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_LOSS_TRIMMER_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_LOSS_TRIMMER_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// If some options are unbeaten, they win. Else the option with the largest sum of margins of
/// defeat goes, and so on; where several have it, the winners are those of all ways to go on. Needs
/// `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: R. Darlington, "The case for the loss-trimmer voting system", as W. Holliday and E.
/// Pacuit define it and its ties, pref_voting, 2025.
/// Cost: parts x options^2 + options^3 where sums are distinct; with ties, as much for each set of
/// options that can remain. Errors: a top cycle of more than 64 options, or more than 2^18 sets
/// that can remain.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct loss_trimmer {
    static constexpr int most_sets = 1 << 18;

    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        // Who is outside the top cycle neither wins nor makes anybody inside lose.
        sub_majority const among(margin, top_cycle_of(margin));
        if (among.size() > 64)
            bad_input::a_rule_gets_more_options_than_it_can_finish("loss_trimmer", among.size(),
                                                                   64);
        seen_before seen;
        option_bits winners = 0;
        trim(among, first_options(among.size()), seen, winners);
        options_of<P> result;
        for (; winners != 0; winners &= winners - 1)
            result.insert(opt(among.name[lowest_of(winners)]));
        return result;
    }

private:
    static constexpr void trim(auto const& among, option_bits remaining, seen_before& seen,
                               option_bits& winners) {
        if (!seen.insert(remaining)) return;
        if (seen.size() > most_sets)
            bad_input::a_rule_takes_more_steps_than_it_may("loss_trimmer", most_sets);
        option_bits unbeaten = 0;
        option_bits worst = 0;
        long long most = 0;
        for (option_bits xs = remaining; xs != 0; xs &= xs - 1) {
            int const x = lowest_of(xs);
            long long lost = 0;
            for (option_bits ys = remaining; ys != 0; ys &= ys - 1) {
                auto const by = among.margin(lowest_of(ys), x);
                if (by > 0) lost += by;
            }
            if (lost == 0) unbeaten |= bit_of(x);
            if (lost > most) worst = 0;
            if (lost >= most) {
                most = lost;
                worst |= bit_of(x);
            }
        }
        winners |= unbeaten;
        if (unbeaten == 0)
            for (; worst != 0; worst &= worst - 1)
                trim(among, remaining & ~bit_of(lowest_of(worst)), seen, winners);
    }
} loss_trimmer;

} // namespace selfalign::aggregators

#endif
