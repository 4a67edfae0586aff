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

/// The tallies of a system in few numbers, so that one addition adds many fields: `block` of them
/// side by side, and fewer numbers of 64 bits, which compilers evaluate faster than longer ones.
/// What does not add, fields of which are multiplied, has a number for each.
template <class Tallied, int Parts> struct packed_rows {
    using lanes = packed_lanes<packed_bits(Tallied::most(Parts))>;
    static constexpr int bits = lanes::lane_bits;
    static constexpr int block = !Tallied::adds || bits > 16                              ? 1
                                 : Tallied::fields > 4 && bits <= 8 && lanes::width % 8 < 4 ? 8
                                                                                            : 4;
    static constexpr int numbers = (Tallied::fields + block - 1) / block;

    struct state {
        long long number[numbers] = {};
    };
    state of_row[Tallied::rows::count];
    state nothing = packed(Tallied::template nothing<long long>(Parts).field);

    constexpr explicit packed_rows(Tallied const& t) {
        for (int r = 0; r < Tallied::rows::count; ++r) of_row[r] = packed(t.contribution[r]);
    }
    /// Of a system that has one part more.
    constexpr state joined_by(state const& s, int row) const {
        return joined(s.number, of_row[row].number, std::make_integer_sequence<int, numbers>());
    }

private:
    template <class N>
    static constexpr state packed(N const (&field)[Tallied::fields]) {
        state s;
        for (int k = 0; k < Tallied::fields; ++k)
            s.number[k / block] += static_cast<long long>(field[k]) << (k % block * bits);
        return s;
    }
    template <int... K>
    static constexpr state joined(long long const* a, long long const* b,
                                  std::integer_sequence<int, K...>) {
        if constexpr (Tallied::adds) return {{(a[K] + b[K])...}};
        else return {{Tallied::combined_field(K, a[K], b[K])...}};
    }
};

/// Systems that are judged together, by their tallies, in constant evaluation: what a judgement
/// costs there is shared by all of them. First `add` them, then ask which are not aligned.
template <class Tallied, int Parts> struct packed_systems {
    using rows = packed_rows<Tallied, Parts>;
    using number = typename rows::lanes;
    using mask = mask_of<number>;
    using word = typename number::word;
    static constexpr int block = rows::block;
    static constexpr int width = number::width / block * block;

    int size = 0;

    constexpr packed_systems() { of_rule.parts = of_relation.parts = number(Parts); }

    constexpr void add(typename rows::state const& s) {
        int const k = size++;
        put(s.number, k % block, k / block * block * number::lane_bits,
            std::make_integer_sequence<int, rows::numbers>());
    }
    /// No systems any more.
    constexpr void clear() {
        size = 0;
        for (auto& square : cells)
            for (word& w : square) w = 0;
    }

    struct answers {
        mask not_aligned, undefined, underdetermined;
    };
    constexpr answers judged(Tallied const& t, ties reading) {
        to_fields(std::make_integer_sequence<int, rows::numbers>());
        mask wins[Tallied::options] = {};
        tally_wins<Tallied::options>(t.rule(), Tallied::rule_reads(of_rule), wins);
        mask holds[Tallied::options] = {};
        lossless<Tallied::options>(t.relation(), Tallied::relation_reads(of_relation_or_rule()),
                                   holds);
        // In words: a call of an operator costs more than what it does.
        word some_win = 0, some_hold = 0, some_fail = 0;
        for (int x = 0; x < Tallied::options; ++x) {
            word const won = wins[x].bits;
            word const asked = reading == ties::lowest ? won & ~some_win : won;
            some_win |= won;
            some_hold |= asked & holds[x].bits;
            some_fail |= asked & ~holds[x].bits;
        }
        word const all = mask::first_ones(size).bits;
        word const wrong = reading == ties::exists ? ~some_hold : some_fail | ~some_win;
        return {{all & wrong},
                {all & ~some_win},
                {reading == ties::report ? some_hold & some_fail : word(0)}};
    }

private:
    constexpr auto const& of_relation_or_rule() const {
        if constexpr (Tallied::shared) return of_rule;
        else return of_relation;
    }
    template <int... K>
    constexpr void put(long long const* numbers, int line, int shift,
                       std::integer_sequence<int, K...>) {
        ((cells[K][line] |= static_cast<word>(numbers[K]) << shift), ...);
    }

    // Lines of a system's fields become lines of a field's systems, and these the fields that texts
    // read. Cells of a line whose number has bit Step change places with those of the line Step
    // further on whose number lacks it: first half of the lines with the other half, and so on.
    template <int Step, int Square> constexpr void transpose() {
        if constexpr (Step > 0) {
            constexpr int shift = Step * number::lane_bits;
            constexpr word lacking = without_bit(Step);
            // No more lines than lead to a field.
            constexpr int fields = Tallied::fields - Square * block;
            constexpr int lines = fields < block ? (fields + Step - 1) / Step * Step : block;
            auto& line = cells[Square];
            for (int k = 0; k < lines; k = (k + Step + 1) & ~Step) {
                word const changes = ((line[k] >> shift) ^ line[k + Step]) & lacking;
                line[k + Step] ^= changes;
                line[k] ^= changes << shift;
            }
            transpose<Step / 2, Square>();
        }
    }
    template <int... Squares> constexpr void to_fields(std::integer_sequence<int, Squares...>) {
        (transpose<block / 2, Squares>(), ...);
        for (int k = 0; k < Tallied::rule_fields; ++k)
            of_rule.field[k].v = cells[k / block][k % block];
        for (int k = Tallied::rule_fields; k < Tallied::fields; ++k)
            of_relation.field[k - Tallied::rule_fields].v = cells[k / block][k % block];
    }
    static constexpr word without_bit(int step) {
        word all = 0;
        for (int k = 0; k < width; ++k)
            if ((k & step) == 0)
                all |= ((word(1) << number::lane_bits) - 1) << (k * number::lane_bits);
        return all;
    }

    typename Tallied::template rule_kept<number> of_rule{};
    typename Tallied::template relation_kept<number> of_relation{};
    word cells[rows::numbers][block] = {};
};

} // namespace selfalign::scopes::detail

#endif
