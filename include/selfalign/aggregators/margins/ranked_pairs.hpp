// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_RANKED_PAIRS_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_RANKED_PAIRS_HPP

#include <selfalign/aggregators/margins/locked_pairs.hpp>
#include <selfalign/aggregators/margins/split_cycle.hpp>

/// Ranked pairs: pairs (x, y) are locked in one after the other, the largest margin of x over y
/// first, but never one whose reverse already follows from the locked ones; a majority tie may be
/// locked in either direction. Whoever is on top of the resulting order wins. What happens between
/// pairs of the same margin is the difference between the three rules. All of them need
/// `PreferenceProfile`; a part that ties two options supports neither. Source: N. Tideman, 1987.

namespace selfalign {

namespace detail {

// A stack is a strict order in which for all x above y there is a descending path from x to y all
// of whose margins are at least margin(y, x). Exactly the orders that ranked pairs may lock in are
// stacks (T. Zavist and N. Tideman, 1989). Stacks are built from the top: every beginning of a
// stack is a stack on its own options.
template <class Number, int MaxOptions>
class stack_search {
public:
    constexpr explicit stack_search(square<Number, MaxOptions> const& margin)
        : margin_(margin), path_(margin.side()), order_(margin.side()) {}

    constexpr bool tops_a_stack(int x) {
        order_[0] = x;
        return extend(1, bit_of(x));
    }

private:
    constexpr bool extend(int size, option_bits placed) {
        if (size == margin_.side()) return true;
        for (int y = 0; y < margin_.side(); ++y)
            if ((placed & bit_of(y)) == 0 && fits_below(size, y)) {
                order_[size] = y;
                if (extend(size + 1, placed | bit_of(y))) return true;
            }
        return false;
    }
    // path(x, y): the strongest descending path from x to y.
    constexpr bool fits_below(int size, int y) {
        for (int above = size; above-- > 0;) {
            int const x = order_[above];
            if ((steps_ += size - above) > most_steps)
                bad_input::a_rule_takes_more_steps_than_it_may("ranked_pairs", most_steps);
            Number best = margin_(x, y);
            for (int between = above + 1; between < size; ++between) {
                int const via = order_[between];
                Number const strength =
                    path_(x, via) < margin_(via, y) ? path_(x, via) : margin_(via, y);
                if (strength > best) best = strength;
            }
            if (best < margin_(y, x)) return false;
            path_(x, y) = best;
        }
        return true;
    }

    // A step is a path from one option to another, by a third or by none.
    static constexpr long long most_steps = 1LL << 28;
    square<Number, MaxOptions> const& margin_;
    square<Number, MaxOptions> path_;
    list<int, MaxOptions> order_;
    long long steps_ = 0;
};

} // namespace detail

namespace aggregators {

/// Set-valued: the winners of all ways to order pairs of equal margin. Inside `split_cycle`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: parts x options^2 + options^4 if no order of such pairs matters; else a search over orders
/// of the top cycle (whether an option wins is NP-complete, M. Brill and F. Fischer, 2012). Errors:
/// such a search with more than 64 options, or in which more than 2^28 paths between two options
/// are looked at, which 8 options never need.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct ranked_pairs {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        // Nothing outside the top cycle is ever locked above anything inside.
        sub_majority const among(margin, top_cycle_of(margin));
        if (opt const only = selfalign::detail::lock_without_choices<false>(among.margin))
            return options_of<P>::of(opt(among.name[only.index]));
        if (among.size() > 64)
            bad_input::a_rule_gets_more_options_than_it_can_finish("ranked_pairs", among.size(),
                                                                   64);
        options_of<P> result;
        selfalign::detail::stack_search search(among.margin);
        for (opt x : split_cycle.undefeated(among.margin, strongest_paths(among.margin)))
            if (search.tops_a_stack(x.index)) result.insert(opt(among.name[x.index]));
        return result;
    }
} ranked_pairs;

/// Of pairs with equal margins, the one whose first option has the lower index comes first, then
/// the one whose second option has. Resolute, hence not neutral.
/// Satisfies: anonymous, Pareto, Condorcet, Smith; not neutral.
/// Cost: parts x options^2 + options^4.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct ranked_pairs_tb {
    template <PreferenceProfile P>
    constexpr opt operator()(P const& p) const {
        return selfalign::detail::lock_in_order<false>(margins(p), selfalign::detail::by_index(p));
    }
} ranked_pairs_tb;

/// The same with the order of part 0 in the place of the index, ties of part 0 by index. Resolute.
/// Not anonymous; neutral if part 0 has no ties. Needs `OrdinalProfile`.
/// Satisfies: neutral, Pareto, Condorcet, Smith; not anonymous.
/// Source: T. Zavist and N. Tideman, 1989, part 0 being the one that is drawn.
/// Cost: parts x options^2 + options^4.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct ranked_pairs_zt {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        return selfalign::detail::lock_in_order<false>(margins(p), selfalign::detail::by_part_0(p));
    }
} ranked_pairs_zt;

} // namespace aggregators
} // namespace selfalign

#endif
