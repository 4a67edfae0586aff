// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PACKED_TALLIES_HPP
#define SELFALIGN_CORE_PACKED_TALLIES_HPP

#include <selfalign/core/elimination_tally.hpp>
#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/packed_lanes.hpp>

/// What is asked most of tallies, in words of packed lanes: clang takes twenty times as long to
/// evaluate an operator of a class as one of a word.

namespace selfalign {

/// As of any numbers, on words.
template <int Bits, int Options, class Mask>
constexpr void where_largest(packed_lanes<Bits> const (&number)[Options], Mask (&which)[Options]) {
    using word = typename packed_lanes<Bits>::word;
    word const free = packed_lanes<Bits>::free_bits;
    word best = number[0].v;
    for (int x = 1; x < Options; ++x) {
        word const fits = ((number[x].v | free) - best) & free; // where it is at least the best
        best ^= (best ^ number[x].v) & (fits - (fits >> (Bits - 1)));
    }
    for (int x = 0; x < Options; ++x) which[x].bits = ((number[x].v | free) - best) & free;
}
template <int Bits, int Options, class Mask>
constexpr void where_nothing(packed_lanes<Bits> const (&number)[Options], Mask (&which)[Options]) {
    using word = typename packed_lanes<Bits>::word;
    word const free = packed_lanes<Bits>::free_bits, most = packed_lanes<Bits>::number_bits;
    for (int x = 0; x < Options; ++x) which[x].bits = ~(number[x].v + most) & free;
}

namespace tallies {

template <int Options, int Bits>
struct pairwise_support::total<Options, packed_lanes<Bits>>
    : detail::fields_and_parts<fields(Options), packed_lanes<Bits>> {
    using number = packed_lanes<Bits>;
    using word = typename number::word;
    using mask = typename number::mask;
    static constexpr int options = Options;

    constexpr number operator()(int x, int y) const {
        return x < y ? this->field[field_of(x, y, Options)]
                     : this->parts - this->field[field_of(y, x, Options)];
    }
    constexpr void duel_points(number (&points)[Options]) const {
        word const free = number::free_bits, all = this->parts.v;
        for (number& p : points) p.v = number::ones * (Options - 1);
        auto const* support = this->field;
        for (int x = 0; x < Options; ++x)
            for (int y = x + 1; y < Options; ++y) {
                word const mine = support++->v, theirs = all - mine;
                word const up = (((mine | free) - theirs) & free) >> (Bits - 1);
                word const down = (((theirs | free) - mine) & free) >> (Bits - 1);
                points[x].v += up - down;
                points[y].v += down - up;
            }
    }
    constexpr void least_support(number (&score)[Options]) const {
        word const free = number::free_bits, all = this->parts.v;
        for (number& s : score) s.v = all;
        auto const* support = this->field;
        for (int x = 0; x < Options; ++x)
            for (int y = x + 1; y < Options; ++y) {
                word const mine = support++->v, theirs = all - mine;
                word const x_falls = ((score[x].v | free) - mine) & free;
                word const y_falls = ((score[y].v | free) - theirs) & free;
                score[x].v ^= (score[x].v ^ mine) & (x_falls - (x_falls >> (Bits - 1)));
                score[y].v ^= (score[y].v ^ theirs) & (y_falls - (y_falls >> (Bits - 1)));
            }
    }
    constexpr void beat_all(mask (&which)[Options]) const {
        word const free = number::free_bits, all = this->parts.v;
        for (mask& w : which) w.bits = free;
        auto const* support = this->field;
        for (int x = 0; x < Options; ++x)
            for (int y = x + 1; y < Options; ++y) {
                word const mine = support++->v, theirs = all - mine;
                which[x].bits &= ~((theirs | free) - mine);
                which[y].bits &= ~((mine | free) - theirs);
            }
    }
    constexpr void no_other_beats_all(mask (&which)[Options]) const {
        beat_all(which);
        word nobody = number::free_bits;
        for (mask const& w : which) nobody &= ~w.bits;
        for (mask& w : which) w.bits |= nobody;
    }
    constexpr void some_part_prefers(mask (&which)[Options]) const {
        word const free = number::free_bits, most = number::number_bits, all = this->parts.v;
        for (mask& w : which) w.bits = free;
        auto const* support = this->field;
        for (int x = 0; x < Options; ++x)
            for (int y = x + 1; y < Options; ++y) {
                word const mine = support++->v;
                which[x].bits &= mine + most;
                which[y].bits &= all - mine + most;
            }
    }
};

} // namespace tallies

namespace elimination::detail {

template <of_the_fewest Goes, int Options, int Bits, class Mask>
    requires(Goes != of_the_fewest::all)
struct counted_rounds<Goes, tallies::first_places_among::total<Options, packed_lanes<Bits>>, Mask> {
    using number = packed_lanes<Bits>;
    using word = typename number::word;
    static constexpr unsigned everybody = (1U << Options) - 1U;

    tallies::first_places_among::total<Options, number> const& firsts;
    Mask (&wins)[Options];
    word reached[everybody + 1] = {};

    constexpr void run() {
        reached[everybody] = number::free_bits;
        all(std::make_integer_sequence<unsigned, everybody>());
        for (int x = 0; x < Options; ++x) wins[x].bits = reached[1U << x];
    }

private:
    template <unsigned... Sets>
    constexpr void all(std::integer_sequence<unsigned, Sets...>) {
        (round<everybody - Sets>(members<everybody - Sets>()), ...);
    }
    template <unsigned Remaining, int X, int... Xs>
    constexpr void round(std::integer_sequence<int, X, Xs...>) {
        if constexpr (sizeof...(Xs) > 0)
            if (reached[Remaining] != 0)
                round<Remaining, X, Xs...>(std::make_integer_sequence<int, sizeof...(Xs)>());
    }
    // Options from the highest index on, whose first places are those that are left.
    template <unsigned Remaining, int... Xs, int... K>
    constexpr void round(std::integer_sequence<int, K...>) {
        constexpr int lowest =
            tallies::first_places_among::place<Remaining, __builtin_ctz(Remaining)>;
        constexpr int highest = lowest + static_cast<int>(sizeof...(K)) - 1;
        word const free = number::free_bits, most = number::number_bits;
        word const count[] = {(firsts.parts.v - ... - firsts.field[lowest + K].v),
                              firsts.field[highest - K].v...};
        word fewest = count[0], fits = 0;
        ((fits = ((fewest | free) - count[K + 1]) & free,
          fewest ^= (fewest ^ count[K + 1]) & (fits - (fits >> (Bits - 1)))),
         ...);
        word here = reached[Remaining];
        word const* n = count;
        if constexpr (Goes == of_the_fewest::any_one) {
            ((reached[Remaining ^ 1U << Xs] |= here & ~((*n++ ^ fewest) + most)), ...);
        } else {
            word goes = 0;
            ((goes = here & ~((*n++ ^ fewest) + most), reached[Remaining ^ 1U << Xs] |= goes,
              here ^= goes),
             ...);
        }
    }
};

} // namespace elimination::detail

} // namespace selfalign

#endif
