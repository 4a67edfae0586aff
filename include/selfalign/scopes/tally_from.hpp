// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLY_FROM_HPP
#define SELFALIGN_SCOPES_TALLY_FROM_HPP

#include <type_traits>
#include <selfalign/core/order_tallies.hpp>

/// Which tallies can be read off which others, so that only one is kept of two.

namespace selfalign::scopes::detail {

// A tally read off another one that says more.
template <class Wanted, class Stored> struct tally_from {
    static constexpr bool possible = false;
};
template <class Tally> struct tally_from<Tally, Tally> {
    static constexpr bool possible = true;
};
template <> struct tally_from<tallies::borda_points, tallies::pairwise_support> {
    static constexpr bool possible = true;
    template <int Options, class Total>
    static constexpr auto read(Total const& n) {
        tallies::borda_points::total<Options, typename Total::number> points;
        points.parts = n.parts;
        for (int x = 0; x < Options; ++x) {
            typename Total::number sum(0);
            for (int y = 0; y < Options; ++y)
                if (y != x) sum = sum + n(x, y);
            points.field[x] = sum;
        }
        return points;
    }
};

// What values there are in a scope of strict orders are Borda scores.
template <> struct tally_from<tallies::utility_sums, tallies::borda_points> {
    static constexpr bool possible = true;
    template <int, class Total>
    static constexpr Total read(Total const& points) {
        return points;
    }
};
template <>
struct tally_from<tallies::utility_sums, tallies::pairwise_support>
    : tally_from<tallies::borda_points, tallies::pairwise_support> {};

// First places among sets of two are pairwise support.
template <int Options> struct places_of_pairs {
    int at[tallies::pairwise_support::fields(Options)] = {};

    constexpr places_of_pairs() {
        for (int x = 0; x < Options; ++x)
            for (int y = x + 1; y < Options; ++y)
                at[tallies::pairwise_support::field_of(x, y, Options)] =
                    tallies::first_places_among::field_of(1U << x | 1U << y, x);
    }
};
template <int Options> inline constexpr places_of_pairs<Options> pairs_among{};
template <> struct tally_from<tallies::pairwise_support, tallies::first_places_among> {
    static constexpr bool possible = true;
    template <int Options, class Total>
    static constexpr auto read(Total const& firsts) {
        tallies::pairwise_support::total<Options, typename Total::number> n;
        n.parts = firsts.parts;
        constexpr int pairs = tallies::pairwise_support::fields(Options);
        for (int k = 0; k < pairs; ++k) n.field[k] = firsts.field[pairs_among<Options>.at[k]];
        return n;
    }
};
template <> struct tally_from<tallies::borda_points, tallies::first_places_among> {
    static constexpr bool possible = true;
    template <int Options, class Total>
    static constexpr auto read(Total const& firsts) {
        using support = tallies::pairwise_support;
        return tally_from<tallies::borda_points, support>::read<Options>(
            tally_from<support, tallies::first_places_among>::read<Options>(firsts));
    }
};
template <>
struct tally_from<tallies::utility_sums, tallies::first_places_among>
    : tally_from<tallies::borda_points, tallies::first_places_among> {};
template <> struct tally_from<tallies::first_places, tallies::first_places_among> {
    static constexpr bool possible = true;
    template <int Options, class Total>
    static constexpr auto read(Total const& firsts) {
        tallies::first_places::total<Options, typename Total::number> n;
        n.parts = firsts.parts;
        [&]<int... Xs>(std::integer_sequence<int, Xs...>) {
            constexpr unsigned all = (1U << Options) - 1U;
            ((n.field[Xs] = firsts.template among<all, Xs>()), ...);
        }(std::make_integer_sequence<int, Options>());
        return n;
    }
};

template <class Wanted, class Stored>
inline constexpr bool can_read = tally_from<Wanted, Stored>::possible;

// Two tallies, or one from which both can be read.
template <class A, class B> struct coarsest {
    using first = std::conditional_t<can_read<A, B>, B, A>;
    using second = std::conditional_t<can_read<A, B>, B, std::conditional_t<can_read<B, A>, A, B>>;
};

} // namespace selfalign::scopes::detail

#endif
