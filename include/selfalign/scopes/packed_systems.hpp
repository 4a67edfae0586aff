// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_PACKED_SYSTEMS_HPP
#define SELFALIGN_SCOPES_PACKED_SYSTEMS_HPP

#include <utility>
#include <selfalign/core/packed_lanes.hpp>
#include <selfalign/scopes/tallied_scope.hpp>

namespace selfalign::scopes::detail {

// Bits of a number, and a free one.
constexpr int packed_bits(long long most) {
    int bits = 2;
    for (; most > 1; most /= 2) ++bits;
    return bits;
}

// In which options nothing is lost.
template <int Options, class F, class Total, class Mask>
constexpr void lossless(F const& f, Total const& total, Mask (&holds)[Options]) {
    typename Total::number const none(0);
    typename Total::number loss[Options] = {};
    tally_losses<Options>(f, total, loss);
    for (int x = 0; x < Options; ++x) holds[x] = loss[x] == none;
}
template <int Options, class F, class Total, class Mask>
constexpr void lossless(verdict_only<F> const& f, Total const& total, Mask (&holds)[Options]) {
    for (int x = 0; x < Options; ++x) holds[x] = !f.f.tally_violated(total, x);
}

/// Systems that are judged together, by their tallies, in constant evaluation: what a judgement
/// costs there is shared by all of them. First `add` them, then ask which are not aligned.
template <class Tallied, int Parts> struct packed_systems {
    using number = packed_lanes<packed_bits(Tallied::most(Parts))>;
    using mask = mask_of<number>;
    using word = typename number::word;
    using each_field = std::make_integer_sequence<int, Tallied::fields>;
    static constexpr int width = number::width;

    number field[Tallied::fields] = {};
    int size = 0;

    /// A system of that state and, for one part more, a row.
    template <class State, int... K>
    constexpr void add(Tallied const& t, State const& state, int row,
                       std::integer_sequence<int, K...>) {
        int const shift = number::lane_bits * size++;
        int const(&more)[Tallied::fields] = t.contribution[row];
        if constexpr (Tallied::adds)
            ((field[K].v |= static_cast<word>(state.field[K] + more[K]) << shift), ...);
        else
            ((field[K].v |= static_cast<word>(Tallied::combined_field(
                                K, state.field[K], decltype(state.field[K] + 0)(more[K])))
                            << shift),
             ...);
    }

    struct answers {
        mask not_aligned, undefined, underdetermined;
    };
    constexpr answers judged(Tallied const& t, ties reading) const {
        auto const of_field = [this](int k) { return field[k]; };
        mask wins[Tallied::options] = {};
        tally_wins<Tallied::options>(
            t.rule(), Tallied::template rule_total<number>(of_field, Parts), wins);
        mask holds[Tallied::options] = {};
        lossless<Tallied::options>(
            t.relation(), Tallied::template relation_total<number>(of_field, Parts), holds);
        mask some_win = {}, some_hold = {}, some_fail = {};
        for (int x = 0; x < Tallied::options; ++x) {
            mask const asked = reading == ties::lowest ? wins[x] & !some_win : wins[x];
            mask const held = asked & holds[x];
            some_win = some_win | wins[x];
            some_hold = some_hold | held;
            some_fail = some_fail | (asked ^ held);
        }
        mask const all = mask::first_ones(size);
        mask const wrong = reading == ties::exists ? !some_hold : some_fail | !some_win;
        mask const split = some_hold & some_fail;
        return {all & wrong, all & !some_win, reading == ties::report ? split : split ^ split};
    }
};

} // namespace selfalign::scopes::detail

#endif
