// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_RIVER_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_RIVER_HPP

#include <selfalign/aggregators/margins/locked_pairs.hpp>
#include <selfalign/aggregators/margins/split_cycle.hpp>

/// River: as ranked pairs, but nothing is locked above an option that already has something locked
/// above it. What is locked becomes a tree, and its root wins. All three rules need
/// `PreferenceProfile`; a part that ties two options supports neither. Source: J. Heitzig, 2004.

namespace selfalign {

namespace detail {

// All ways to lock pairs of equal margins, until every root is found that can be. A state is who is
// in which tree, each tree being named after its root; what can be locked next depends on nothing
// else, for no pair of a larger margin can be locked later that cannot be locked now.
template <class Number, int MaxOptions>
class root_search {
public:
    constexpr explicit root_search(square<Number, MaxOptions> const& margin) : margin_(margin) {}

    constexpr option_bits roots() {
        // What split cycle defeats has something above it in the end: only a path back of the same
        // strength could keep that out.
        for (opt x : aggregators::split_cycle.undefeated(margin_, strongest_paths(margin_)))
            open_ |= bit_of(x.index);
        list<int, MaxOptions> root(margin_.side());
        for (int x = 0; x < margin_.side(); ++x) root[x] = x;
        lock(root, first_options(margin_.side()));
        return found_;
    }

private:
    constexpr void lock(list<int, MaxOptions> const& root, option_bits roots) {
        // Whoever wins from here on is a root here.
        if ((roots & open_) == 0) return;
        if ((roots & (roots - 1)) == 0) {
            found_ |= roots;
            open_ &= ~roots;
            return;
        }
        if (!seen_.insert(key_of(root))) return;
        if (seen_.size() > most_states)
            bad_input::a_rule_takes_more_steps_than_it_may("river", most_states);
        Number largest = -1;
        for (option_bits ys = roots; ys != 0; ys &= ys - 1) {
            int const y = lowest_of(ys);
            for (int x = 0; x < margin_.side(); ++x)
                if (root[x] != y && margin_(x, y) > largest) largest = margin_(x, y);
        }
        for (option_bits ys = roots; ys != 0; ys &= ys - 1) {
            int const y = lowest_of(ys);
            // One x of each other tree will do.
            option_bits trees = bit_of(y);
            for (int x = 0; x < margin_.side(); ++x) {
                if (margin_(x, y) != largest || (trees & bit_of(root[x])) != 0) continue;
                trees |= bit_of(root[x]);
                list<int, MaxOptions> merged = root;
                for (int z = 0; z < margin_.side(); ++z)
                    if (root[z] == y) merged[z] = root[x];
                lock(merged, roots & ~bit_of(y));
            }
        }
    }
    constexpr option_bits key_of(list<int, MaxOptions> const& root) const {
        option_bits key = 1;
        for (int x = 0; x < margin_.side(); ++x) key = key << 4 | static_cast<option_bits>(root[x]);
        return key;
    }

    static constexpr int most_states = 1 << 18;
    square<Number, MaxOptions> const& margin_;
    seen_before seen_;
    option_bits open_ = 0, found_ = 0;
};

} // namespace detail

namespace aggregators {

/// Set-valued: the winners of all ways to order pairs of equal margin. Inside `split_cycle`.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Cost: parts x options^2 + options^4 if no order of such pairs matters; else a search over the
/// trees that can arise, of which k options have fewer than 1, 3, 10, 41, 196, 1057, 6322, 41393.
/// Errors: such a search with a top cycle of more than 15 options or more than 2^18 steps.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct river {
    static constexpr int most_options = 15;

    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        // Nothing outside the top cycle is ever locked above anything inside.
        sub_majority const among(margin, top_cycle_of(margin));
        if (opt const only = selfalign::detail::lock_without_choices<true>(among.margin))
            return options_of<P>::of(opt(among.name[only.index]));
        if (among.size() > most_options)
            bad_input::a_rule_gets_more_options_than_it_can_finish("river", among.size(),
                                                                   most_options);
        options_of<P> result;
        option_bits roots = selfalign::detail::root_search(among.margin).roots();
        for (; roots != 0; roots &= roots - 1) result.insert(opt(among.name[lowest_of(roots)]));
        return result;
    }
} river;

/// Of pairs with equal margins, the one whose first option has the lower index comes first, then
/// the one whose second option has. Resolute, hence not neutral.
/// Satisfies: anonymous, Pareto, Condorcet, Smith; not neutral.
/// Cost: parts x options^2 + options^4.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct river_tb {
    template <PreferenceProfile P>
    constexpr opt operator()(P const& p) const {
        return selfalign::detail::lock_in_order<true>(margins(p), selfalign::detail::by_index(p));
    }
} river_tb;

/// The same with the order of part 0 in the place of the index, ties of part 0 by index. Resolute.
/// Not anonymous; neutral if part 0 has no ties. Needs `OrdinalProfile`.
/// Satisfies: neutral, Pareto, Condorcet, Smith; not anonymous.
/// Source of the tie breaker: T. Zavist and N. Tideman, 1989, part 0 being the one that is drawn.
/// Cost: parts x options^2 + options^4.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct river_zt {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        return selfalign::detail::lock_in_order<true>(margins(p), selfalign::detail::by_part_0(p));
    }
} river_zt;

} // namespace aggregators
} // namespace selfalign

#endif
