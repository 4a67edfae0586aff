// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ELIMINATION_TALLY_HPP
#define SELFALIGN_CORE_ELIMINATION_TALLY_HPP

#include <utility>
#include <selfalign/core/order_tallies.hpp>

/// Rounds that remove what has the fewest first places, read off `first_places_among`: all ways in
/// which the count can go, side by side.

namespace selfalign::elimination {

/// Who goes of several options with the fewest first places: the one with the highest index; any
/// one of them, in parallel universes; all of them, and if nobody else is left, they win.
enum class of_the_fewest { highest_index, any_one, all };

namespace detail {

// The options of a set (bits), the highest index first.
template <unsigned Set, int... Xs>
constexpr auto members() {
    if constexpr (Set == 0) return std::integer_sequence<int, Xs...>();
    else return members<(Set & (Set - 1)), __builtin_ctz(Set), Xs...>();
}

template <of_the_fewest Goes, class Total, class Mask> struct counted_rounds {
    static constexpr int options = Total::options;
    static constexpr unsigned everybody = (1U << options) - 1U;

    Total const& firsts;
    Mask (&wins)[options];
    Mask reached[everybody + 1]; // for each set of options: whether it is what remains

    [[gnu::always_inline]] constexpr void run() {
        Mask const always = firsts.parts == firsts.parts;
        Mask const never = !always;
        for (Mask& anywhere : reached) anywhere = never;
        for (Mask& x : wins) x = never;
        reached[everybody] = always;
        all(std::make_integer_sequence<unsigned, everybody>());
    }

private:
    // Called for all larger sets before. In one piece: else g++ passes every lane by memory.
    template <unsigned Remaining, int... Xs>
    [[gnu::always_inline]] constexpr void round(std::integer_sequence<int, Xs...>) {
        constexpr int size = sizeof...(Xs);
        constexpr int option[] = {Xs...};
        Mask here = reached[Remaining];
        if constexpr (size == 1) {
            wins[option[0]] = or_else(wins[option[0]], here);
        } else {
            typename Total::number const count[] = {firsts.template among<Remaining, Xs>()...};
            auto fewest = count[0];
            for (int i = 1; i < size; ++i) fewest = least(fewest, count[i]);
            if constexpr (Goes == of_the_fewest::all) {
                Mask has_fewest[size] = {};
                for (int i = 0; i < size; ++i) has_fewest[i] = Mask(count[i] == fewest);
                for (unsigned gone = Remaining; gone != 0; gone = (gone - 1) & Remaining) {
                    Mask go = here;
                    for (int i = 0; i < size; ++i)
                        go = and_also(go, (gone >> option[i] & 1U) != 0 ? has_fewest[i]
                                                                        : Mask(!has_fewest[i]));
                    if (gone != Remaining)
                        reached[Remaining ^ gone] = or_else(reached[Remaining ^ gone], go);
                    else
                        for (int x : option) wins[x] = or_else(wins[x], go);
                }
            } else if constexpr (Goes == of_the_fewest::any_one) {
                auto const* n = count;
                ((reached[Remaining ^ (1U << Xs)] =
                      or_where_equal(reached[Remaining ^ (1U << Xs)], here, *n++, fewest)),
                 ...);
            } else {
                for (int i = 0; i < size; ++i) {
                    Mask& others = reached[Remaining ^ (1U << option[i])];
                    Mask const goes = and_also(here, Mask(count[i] == fewest));
                    others = or_else(others, goes);
                    here = Mask(here ^ goes);
                }
            }
        }
    }
    template <unsigned... Sets>
    [[gnu::always_inline]] constexpr void all(std::integer_sequence<unsigned, Sets...>) {
        (round<everybody - Sets>(members<everybody - Sets>()), ...);
    }
};

} // namespace detail

/// `wins[x]`: whether x is left over, or one of those that go last. Total: of `first_places_among`.
template <of_the_fewest Goes, class Total, class Mask, int Options>
constexpr void winners_by_rounds(Total const& firsts, Mask (&wins)[Options]) {
    detail::counted_rounds<Goes, Total, Mask> rounds{firsts, wins, {}};
    rounds.run();
}

} // namespace selfalign::elimination

#endif
