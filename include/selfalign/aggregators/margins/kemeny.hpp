// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_KEMENY_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_KEMENY_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

/// The tops of the strict orders that agree with the parts on most pairs of options. Needs
/// `PreferenceProfile`; a part that ties two options agrees with neither order of them.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: J. Kemeny, 1959; H. P. Young, 1988.
/// Cost: parts x options^2, and 2^k x k^2 for a top cycle of k options (finding even one such order
/// is NP-hard, J. Bartholdi, C. Tovey and M. Trick, 1989). Errors: k > 20.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct kemeny {
    static constexpr int most_options = 20;

    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        // The top cycle comes first in every such order, and margins say which order agrees more.
        sub_majority const among(margin, top_cycle_of(margin));
        if (among.size() > most_options)
            bad_input::a_rule_gets_more_options_than_it_can_finish("kemeny", among.size(),
                                                                   most_options);
        options_of<P> result;
        option_bits tops = tops_of_best_orders(among.margin);
        for (; tops != 0; tops &= tops - 1) result.insert(opt(among.name[lowest_of(tops)]));
        return result;
    }
} kemeny;

} // namespace selfalign::aggregators

#endif
