// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_PACKED_SIBLINGS_HPP
#define SELFALIGN_SCOPES_PACKED_SIBLINGS_HPP

#include <utility>
#include <selfalign/core/packed_tallies.hpp>
#include <selfalign/scopes/tallied_scope.hpp>

namespace selfalign::scopes::detail {

// Bits of a number, and a free one.
constexpr int packed_bits(long long most) {
    int bits = 2;
    for (; most > 1; most /= 2) ++bits;
    return bits;
}

// In how many words so many rows go, of numbers that are at most this.
constexpr int packed_batches(long long most, int rows) {
    int const width = 128 / packed_bits(most);
    return width < 2 ? rows : (rows + width - 1) / width;
}

/// Systems that differ in the last part's row only, judged together by their tallies in constant
/// evaluation, where every statement counts: what a judgement costs is shared by all of them, and
/// no tally is formed of one alone. A lane for each row of the last part; where not all of them go
/// into a word, several batches of rows.
template <class Tallied, int Parts> struct packed_siblings {
    static constexpr int rows = Tallied::rows::count;
    static constexpr int fields = Tallied::fields;
    using number = packed_lanes<packed_bits(Tallied::most(Parts))>;
    using mask = mask_of<number>;
    using word = typename number::word;
    static constexpr int batches = packed_batches(Tallied::most(Parts), rows);
    static constexpr int width = (rows + batches - 1) / batches;

    /// The tallies of all parts but the last, one by one.
    using state = typename Tallied::template state<long long>;
    state nothing = Tallied::template nothing<long long>(Parts);
    state of_row[rows] = {};
    word last[batches][fields] = {};

    constexpr explicit packed_siblings(Tallied const& t) {
        for (int r = 0; r < rows; ++r)
            for (int k = 0; k < fields; ++k) {
                of_row[r].field[k] = t.contribution[r][k];
                last[r / width][k] |= static_cast<word>(t.contribution[r][k])
                                      << (r % width * number::lane_bits);
            }
    }
    /// Of a system that has one part more.
    constexpr state joined_by(state const& s, int row) const {
        return joined(s.field, of_row[row].field, std::make_integer_sequence<int, fields>());
    }

    struct answers {
        mask not_aligned, undefined, underdetermined;
    };
    /// Lane k of batch b: with row b * width + k.
    constexpr answers judged(Tallied const& t, state const& others, int batch,
                             ties reading) const {
        typename Tallied::template rule_kept<number> of_rule{};
        typename Tallied::template relation_kept<number> of_relation{};
        of_rule.parts = of_relation.parts = number(Parts);
        fill<Tallied::how_rule>(of_rule, others.field, last[batch],
                                std::make_integer_sequence<int, Tallied::rule_fields>());
        if constexpr (!Tallied::shared)
            fill<Tallied::how_relation>(
                of_relation, others.field + Tallied::rule_fields,
                last[batch] + Tallied::rule_fields,
                std::make_integer_sequence<int, fields - Tallied::rule_fields>());
        mask wins[Tallied::options] = {};
        tally_wins<Tallied::options>(t.rule(), Tallied::rule_reads(of_rule), wins);
        mask holds[Tallied::options] = {};
        auto const& f = t.relation();
        if constexpr (Tallied::shared)
            tally_holds<Tallied::options>(f, Tallied::relation_reads(of_rule), holds);
        else
            tally_holds<Tallied::options>(f, Tallied::relation_reads(of_relation), holds);
        // In words: a call of an operator costs more than what it does.
        word some_win = 0, some_hold = 0, some_fail = 0;
        for (int x = 0; x < Tallied::options; ++x) {
            word const won = wins[x].bits;
            word const asked = reading == ties::lowest ? won & ~some_win : won;
            some_win |= won;
            some_hold |= asked & holds[x].bits;
            some_fail |= asked & ~holds[x].bits;
        }
        int const left = rows - batch * width;
        word const all = mask::first_ones(left < width ? left : width).bits;
        word const wrong = reading == ties::exists ? ~some_hold : some_fail | ~some_win;
        return {{all & wrong},
                {all & ~some_win},
                {reading == ties::report ? some_hold & some_fail : word(0)}};
    }

private:
    template <int... K>
    static constexpr state joined(long long const* a, long long const* b,
                                  std::integer_sequence<int, K...>) {
        if constexpr (Tallied::adds) return {{(a[K] + b[K])...}};
        else return {{Tallied::combined_field(K, a[K], b[K])...}};
    }
    // No lane spills into its neighbour: each number is at most what `most` says.
    template <combining How, class Total, int... K>
    static constexpr void fill(Total& total, long long const* others, word const* rows_of_last,
                               std::integer_sequence<int, K...>) {
        if constexpr (How == combining::add)
            ((total.field[K].v = number::ones * static_cast<word>(others[K]) + rows_of_last[K]),
             ...);
        else if constexpr (How == combining::multiply)
            ((total.field[K].v = static_cast<word>(others[K]) * rows_of_last[K]), ...);
        else
            ((total.field[K] = least(number(static_cast<int>(others[K])),
                                     number(rows_of_last[K], 0))),
             ...);
    }
};

} // namespace selfalign::scopes::detail

#endif
