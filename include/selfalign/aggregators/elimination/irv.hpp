// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_IRV_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_IRV_HPP

#include <utility>
#include <selfalign/core/elimination.hpp>
#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::aggregators {

/// Instant run-off: the remaining option with the fewest first places goes, again and again, until
/// one is left. Of several with the fewest, the one with the HIGHEST index goes: resolute, and
/// therefore not neutral. Needs `OrdinalProfile`; a part with k remaining options tied in first
/// place gives each 1/k. Not monotone.
/// Satisfies: anonymous, Pareto; not neutral, Condorcet, Smith.
/// Source: T. Hare, 1859; W. Ware, 1871; ties after the theory's convention.
/// Cost: parts x options^2; where the number of parts has no static bound, as `instant_runoff`.
/// Ties, menus, weights, unranked options: `aggregators/elimination.hpp`.
inline constexpr struct irv {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        // Few parts are counted again faster than it is kept up to date where they stand.
        if constexpr (max_parts<P> == unbounded)
            return elimination::highest_first(
                elimination::fewest_first_places<P>(p, options_of<P>::all(p.options())));
        auto remaining = options_of<P>::all(p.options());
        if (p.options() > 1) remaining.erase(loser(remaining, first_places(p)));
        for (int left = p.options() - 1; left > 1; --left)
            remaining.erase(loser(remaining, first_places(p, remaining)));
        return remaining.lowest();
    }

    using tally = tallies::first_places_among;
    template <class Total, class Mask, int Options>
    constexpr void tally_winners(Total const& firsts, Mask (&wins)[Options]) const {
        constexpr unsigned all = (1U << Options) - 1U;
        Mask const always = firsts.parts == firsts.parts;
        for (int x = 0; x < Options; ++x) wins[x] = !always;
        go_on<all>(firsts, always, wins, std::make_integer_sequence<int, Options>());
    }

private:
    // Of those with the fewest first places the one with the highest index.
    template <class Set, class Scores>
    static constexpr opt loser(Set const& remaining, Scores const& firsts) {
        opt loser;
        for (opt x : remaining)
            if (!loser || firsts[x.index] <= firsts[loser.index]) loser = x;
        return loser;
    }
    // All ways in which the count can go, side by side: `here` says which went this way.
    template <unsigned Remaining, class Total, class Mask, int Options, int... Xs>
    static constexpr void go_on(Total const& firsts, Mask here, Mask (&wins)[Options],
                                std::integer_sequence<int, Xs...> options) {
        if constexpr ((Remaining & (Remaining - 1)) == 0) {
            constexpr int left = __builtin_ctz(Remaining);
            wins[left] = wins[left] | here;
        } else if constexpr (__builtin_popcount(Remaining) == 2) {
            constexpr int x = __builtin_ctz(Remaining);
            constexpr int y = __builtin_ctz(Remaining & (Remaining - 1));
            Mask const second = and_also(here, Mask(not_before<Remaining, x, y>(firsts)));
            wins[x] = wins[x] | (here ^ second);
            wins[y] = wins[y] | second;
        } else {
            (without<Remaining, Xs>(firsts, here, wins, options), ...);
        }
    }
    template <unsigned Remaining, int Loser, class Total, class Mask, int Options, int... Xs>
    static constexpr void without(Total const& firsts, Mask here, Mask (&wins)[Options],
                                  std::integer_sequence<int, Xs...> options) {
        if constexpr ((Remaining >> Loser & 1U) != 0) {
            Mask goes = here;
            ((goes = and_also(goes, not_before<Remaining, Loser, Xs>(firsts))), ...);
            go_on<Remaining & ~(1U << Loser)>(firsts, goes, wins, options);
        }
    }
    // Whether the loser goes rather than x: fewer first places, or as many and a higher index.
    template <unsigned Remaining, int Loser, int X, class Total>
    static constexpr auto not_before(Total const& firsts) {
        if constexpr (X == Loser || (Remaining >> X & 1U) == 0) {
            return firsts.parts == firsts.parts;
        } else {
            auto const mine = firsts.template among<Remaining, Loser>();
            auto const other = firsts.template among<Remaining, X>();
            if constexpr (X < Loser) return !(other < mine);
            else return mine < other;
        }
    }
} irv;

}  // namespace selfalign::aggregators

#endif
