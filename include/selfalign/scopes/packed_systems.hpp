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
/// costs there is shared by all of them. First `add` them, then ask which are not aligned. Fields
/// are kept where texts read them: copying them costs as much as judging.
template <class Tallied, int Parts> struct packed_systems {
    using number = packed_lanes<packed_bits(Tallied::most(Parts))>;
    using mask = mask_of<number>;
    using word = typename number::word;
    static constexpr int width = number::width;

    typename Tallied::template rule_kept<number> of_rule{};
    typename Tallied::template relation_kept<number> of_relation{};
    int size = 0;

    constexpr packed_systems() { of_rule.parts = of_relation.parts = number(Parts); }

    /// A system of that state and, for one part more, a row.
    template <class State>
    constexpr void add(Tallied const& t, State const& state, int row) {
        int const shift = number::lane_bits * size++;
        put<0>(of_rule.field, state, t.contribution[row], shift,
               std::make_integer_sequence<int, Tallied::rule_fields>());
        if constexpr (!Tallied::shared)
            put<Tallied::rule_fields>(
                of_relation.field, state, t.contribution[row], shift,
                std::make_integer_sequence<int, Tallied::fields - Tallied::rule_fields>());
    }
    /// No systems any more.
    constexpr void clear() {
        size = 0;
        for (number& n : of_rule.field) n.v = 0;
        if constexpr (!Tallied::shared)
            for (number& n : of_relation.field) n.v = 0;
    }

    struct answers {
        mask not_aligned, undefined, underdetermined;
    };
    constexpr answers judged(Tallied const& t, ties reading) const {
        mask wins[Tallied::options] = {};
        tally_wins<Tallied::options>(t.rule(), Tallied::rule_reads(of_rule), wins);
        mask holds[Tallied::options] = {};
        lossless<Tallied::options>(t.relation(), Tallied::relation_reads(of_relation_or_rule()),
                                   holds);
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

private:
    constexpr auto const& of_relation_or_rule() const {
        if constexpr (Tallied::shared) return of_rule;
        else return of_relation;
    }
    template <int From, int Size, class State, int Fields, int... K>
    static constexpr void put(number (&field)[Size], State const& state, int const (&more)[Fields],
                              int shift, std::integer_sequence<int, K...>) {
        if constexpr (Tallied::adds)
            ((field[K].v |= static_cast<word>(state.field[From + K] + more[From + K])
                            << shift),
             ...);
        else
            ((field[K].v |= static_cast<word>(Tallied::combined_field(
                                From + K, state.field[From + K],
                                decltype(state.field[0] + 0)(more[From + K])))
                            << shift),
             ...);
    }
};

} // namespace selfalign::scopes::detail

#endif
