// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_PACKED_CLASSES_HPP
#define SELFALIGN_SCOPES_PACKED_CLASSES_HPP

#include <selfalign/scopes/classes.hpp>

/// The walk of `walk_classes` for constant evaluation, where every statement counts: multisets are
/// numbers, compared as a whole, and nobody asks how many systems a class stands for.

namespace selfalign::scopes {

namespace detail {

// How often a multiset has each of up to 24 rows: 5 bits a row, row 0 the highest; rows 12.. in a
// second number. Of two, the larger one is the smaller sequence.
struct packed_multiset {
    unsigned long long high = 0, low = 0;

    static constexpr packed_multiset of(int row) {
        return row < 12 ? packed_multiset{1ULL << (5 * (11 - row)), 0}
                        : packed_multiset{0, 1ULL << (5 * (23 - row))};
    }
};

// The first row that two multisets have in different number; `none` if there is none.
constexpr int first_difference(packed_multiset const& a, packed_multiset const& b, int none) {
    if (a.high != b.high) return (__builtin_clzll(a.high ^ b.high) - 4) / 5;
    return a.low != b.low ? 12 + (__builtin_clzll(a.low ^ b.low) - 4) / 5 : none;
}

} // namespace detail

/// Whether the classes of multisets of so many rows can be walked in packed form.
template <class Rows, int Parts>
inline constexpr bool packs_classes = renamings<Rows>::small && Rows::count <= 24 && Parts <= 31;

/// What every row adds to a multiset under every renaming, and the rows that a renaming forbids next
/// (bits), if it changes nothing before some place in the multiset so far.
template <class Rows> struct packed_renamings {
    static constexpr int count = renamings<Rows>::count;
    detail::packed_multiset row[count][Rows::count] = {};
    unsigned forbidden[count][Rows::count + 1] = {};

    constexpr packed_renamings() {
        for (int g = 0; g < count; ++g)
            for (int k = 0; k < Rows::count; ++k) {
                int const source = small_renamings<Rows>.source[g][k];
                row[g][source] = detail::packed_multiset::of(k);
                forbidden[g][k + 1] = forbidden[g][k] | (source > k ? 1U << source : 0U);
            }
    }
};
template <class Rows> inline constexpr packed_renamings<Rows> packed_names{};

namespace detail {

template <class Rows, int Parts, class Add, class Visit>
struct packed_walk {
    static constexpr auto const& names = packed_names<Rows>;
    int used; // renamings that count: all of them, or only the first, which changes nothing
    Add const& add;
    Visit& visit;
    first_rows share;
    packed_multiset under[packed_renamings<Rows>::count] = {};
    int row[Parts] = {};

    // As `multiset_walk::judge_next`.
    constexpr unsigned forbidden_next() const {
        unsigned forbidden = 0;
        for (int g = 1; g < used; ++g) {
            int const k = first_difference(under[0], under[g], Rows::count);
            forbidden |= names.forbidden[g][k];
            if (k == Rows::count) continue;
            int const c = small_renamings<Rows>.source[g][k];
            if (c <= k || (forbidden >> c & 1U) != 0) continue;
            unsigned long long const here = under[0].high + names.row[0][c].high;
            unsigned long long const there = under[g].high + names.row[g][c].high;
            if (there > here || (there == here && under[g].low + names.row[g][c].low >
                                                      under[0].low + names.row[0][c].low))
                forbidden |= 1U << c;
        }
        return forbidden;
    }

    template <class State>
    constexpr bool from(int depth, State const& state) {
        int const first = depth > 0 ? row[depth - 1] : 0;
        unsigned const forbidden = forbidden_next();
        if (depth + 1 == Parts) return visit(state, row, first, forbidden);
        for (int c = first; c < Rows::count; ++c) {
            if ((forbidden >> c & 1U) != 0 || !share.allow(depth, c)) continue;
            row[depth] = c;
            for (int g = 0; g < used; ++g) {
                under[g].high += names.row[g][c].high;
                under[g].low += names.row[g][c].low;
            }
            bool const go_on = from(depth + 1, add(state, c));
            for (int g = 0; g < used; ++g) {
                under[g].high -= names.row[g][c].high;
                under[g].low -= names.row[g][c].low;
            }
            if (!go_on) return false;
        }
        return true;
    }
};

} // namespace detail

/// As `walk_classes` where names of parts do not matter, and those of options as said.
/// `visit(state, row, first, forbidden)`: the last part's row is `first` or a later one, and none
/// whose bit is set in `forbidden`.
template <class Rows, int Parts, class State, class Add, class Visit>
constexpr bool walk_packed_classes(bool options, State const& start, Add const& add, Visit&& visit,
                                   first_rows share = {}) {
    static_assert(packs_classes<Rows, Parts>);
    detail::packed_walk<Rows, Parts, Add, std::remove_reference_t<Visit>> walk{
        options ? renamings<Rows>::count : 1, add, visit, share};
    return walk.from(0, start);
}

/// How many systems the class of such a system (rows ascending) stands for.
template <class Rows, int Parts>
constexpr long long packed_class_size(bool options, int const (&row)[Parts]) {
    long long orderings = 1;
    int same = 0;
    for (int i = 0; i < Parts; ++i) {
        same = i > 0 && row[i] == row[i - 1] ? same + 1 : 1;
        orderings = orderings * (i + 1) / same;
    }
    if (!options) return orderings;
    auto const& names = packed_names<Rows>;
    int symmetries = 0;
    for (int g = 0; g < renamings<Rows>::count; ++g) {
        detail::packed_multiset mine, renamed;
        for (int i = 0; i < Parts; ++i) {
            mine.high += names.row[0][row[i]].high;
            mine.low += names.row[0][row[i]].low;
            renamed.high += names.row[g][row[i]].high;
            renamed.low += names.row[g][row[i]].low;
        }
        if (mine.high == renamed.high && mine.low == renamed.low) ++symmetries;
    }
    return orderings * (renamings<Rows>::count / symmetries);
}

} // namespace selfalign::scopes

#endif
