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

/// Whether the classes of multisets of so many rows can be walked in packed form: no renaming but
/// the first leaves any row as it is, so that exactly one puts a given row in front.
template <class Rows, int Parts>
inline constexpr bool packs_classes = renamings<Rows>::small && Rows::count <= 24 && Parts <= 31 &&
                                      renamings<Rows>::count == Rows::count;

/// What the renaming that puts row `front` first makes of every row, as a multiset and as the bit
/// of a set (row 0 the highest); and the rows (bits) that it forbids next if the renamed multiset
/// has the same rows before some place.
template <class Rows> struct packed_renamings {
    static constexpr int count = Rows::count;
    detail::packed_multiset row[count][count] = {};
    unsigned bit[count][count] = {};
    unsigned char source[count][count] = {};
    unsigned forbidden[count][count + 1] = {};

    constexpr packed_renamings() {
        for (int g = 0; g < count; ++g) {
            int const front = small_renamings<Rows>.source[g][0];
            for (int k = 0; k < count; ++k) {
                int const from = small_renamings<Rows>.source[g][k];
                source[front][k] = static_cast<unsigned char>(from);
                row[front][from] = detail::packed_multiset::of(k);
                bit[front][from] = 1U << (count - 1 - k);
                forbidden[front][k + 1] = forbidden[front][k] | (from > k ? 1U << from : 0U);
            }
        }
    }
};
template <class Rows> inline constexpr packed_renamings<Rows> packed_names{};

namespace detail {

// Only a renaming that puts a row in front which is there as often as row 0 can make a multiset
// smaller: few are looked at. While no row is there twice, multisets are sets.
template <class Rows, int Parts, class Add, class Visit>
struct packed_walk {
    static constexpr auto const& names = packed_names<Rows>;
    static constexpr int rows = Rows::count;
    bool options; // whether their names do not matter
    Add const& add;
    Visit& visit;
    first_rows share;
    int row[Parts < 1 ? 1 : Parts] = {};

    constexpr packed_multiset renamed(int front, int parts) const {
        packed_multiset all;
        for (int i = 0; i < parts; ++i) {
            all.high += names.row[front][row[i]].high;
            all.low += names.row[front][row[i]].low;
        }
        return all;
    }
    constexpr unsigned renamed_set(int front, int parts) const {
        unsigned all = 0;
        for (int i = 0; i < parts; ++i) all += names.bit[front][row[i]];
        return all;
    }
    static constexpr bool smaller(packed_multiset const& a, packed_multiset const& b) {
        return a.high > b.high || (a.high == b.high && a.low > b.low);
    }
    static constexpr packed_multiset more(packed_multiset const& a, int front, int r) {
        return {a.high + names.row[front][r].high, a.low + names.row[front][r].low};
    }

    // The rows that may not come next, of those that come after the last one or are it.
    constexpr unsigned forbidden_after_set(int depth) const {
        unsigned const here = renamed_set(0, depth);
        unsigned forbidden = 0;
        for (int i = 1; i < depth; ++i) {
            int const front = row[i];
            unsigned const there = renamed_set(front, depth);
            if (there == here) {
                forbidden |= names.forbidden[front][rows];
                continue;
            }
            int const k = __builtin_clz(here ^ there) - (32 - rows);
            int const c = names.source[front][k];
            forbidden |= names.forbidden[front][k];
            if (c > k && there + names.bit[front][c] > here + names.bit[0][c]) forbidden |= 1U << c;
        }
        for (int c = row[depth - 1] + 1; c < rows; ++c)
            if ((forbidden >> c & 1U) == 0 &&
                renamed_set(c, depth) + names.bit[0][0] > here + names.bit[0][c])
                forbidden |= 1U << c;
        return forbidden;
    }
    constexpr unsigned forbidden_after_multiset(int depth) const {
        packed_multiset const here = renamed(0, depth);
        unsigned forbidden = 0;
        int often = 1; // row 0 is there so often
        while (often < depth && row[often] == 0) ++often;
        int last_often = 1;
        for (int i = often; i < depth; ++i) {
            last_often = row[i] == row[i - 1] ? last_often + 1 : 1;
            bool const more_follow = i + 1 < depth && row[i + 1] == row[i];
            if (more_follow || last_often < often) continue;
            int const front = row[i];
            packed_multiset const there = renamed(front, depth);
            int const k = first_difference(here, there, rows);
            forbidden |= names.forbidden[front][k];
            if (k == rows) continue;
            int const c = names.source[front][k];
            if (c > k && smaller(more(there, front, c), more(here, 0, c))) forbidden |= 1U << c;
        }
        // The last row once more may be as often there as row 0; a new one is not.
        int const c = row[depth - 1];
        if (c != 0 && last_often + 1 == often
            && smaller(more(renamed(c, depth), c, c), more(here, 0, c)))
            forbidden |= 1U << c;
        return forbidden;
    }

    template <class State>
    constexpr bool from(int depth, bool is_set, State const& state) {
        if (depth == Parts) return visit(state, row);
        int const first = depth > 0 ? row[depth - 1] : 0;
        unsigned const forbidden = !options     ? 0U
                                   : depth == 0 ? ~1U
                                   : is_set     ? forbidden_after_set(depth)
                                                : forbidden_after_multiset(depth);
        for (int c = first; c < rows; ++c) {
            if ((forbidden >> c & 1U) != 0 || !share.allow(depth, c)) continue;
            row[depth] = c;
            if (!from(depth + 1, depth == 0 || (is_set && c != first), add(state, c))) return false;
        }
        return true;
    }
};

} // namespace detail

/// Visits one system of every class, smallest first, where names of parts do not matter, and those
/// of options as said: `visit(state, row)`, false stops the walk. The rest as in `walk_classes`.
template <class Rows, int Parts, class State, class Add, class Visit>
constexpr bool walk_packed_classes(bool options, State const& start, Add const& add, Visit&& visit,
                                   first_rows share = {}) {
    static_assert(packs_classes<Rows, Parts>);
    detail::packed_walk<Rows, Parts, Add, std::remove_reference_t<Visit>> walk{options, add, visit,
                                                                              share};
    return walk.from(0, true, start);
}

namespace detail {

// The strict orders (bits) that an odd number of swaps makes out of the first one. Renaming options
// keeps odd and even orders apart: it leaves all as they are, or makes odd ones even and even odd.
template <int Options> constexpr unsigned odd_orders() {
    unsigned odd = 0;
    for (int r = 0; r < orders<Options>::count; ++r) {
        auto const& order = all_orders<Options>.at[r];
        unsigned swaps = 0;
        for (int i = 0; i < Options; ++i)
            for (int k = i + 1; k < Options; ++k) swaps += order[k] < order[i] ? 1U : 0U;
        odd |= (swaps & 1U) << r;
    }
    return odd;
}
template <int Options> inline constexpr unsigned odd = odd_orders<Options>();

template <int Options, int... Others>
constexpr bool is_enough(int const* row, std::integer_sequence<int, Others...>) {
    constexpr int others = sizeof...(Others);
    unsigned const odds = (0U + ... + (odd<Options> >> row[Others] & 1U));
    unsigned const fewer = 2 * odds < others ? odds : others - odds;
    return fewer % 2 == 0 || 2 * fewer + 1 == others;
}

} // namespace detail

/// Whether `is_enough_without_last` leaves anything out.
template <class Rows, int Parts>
inline constexpr bool some_are_enough = packs_classes<Rows, Parts> && Parts > 4 &&
                                        std::is_same_v<Rows, strict_rows<Rows::options>>;

/// To have every class of systems of Parts parts, it is enough to give every row to one more part
/// of those of Parts - 1 parts of which this is true. For of any Parts strict orders one can be
/// left out so that it is true: let p be odd and q even, p <= q say. Without one of the q, if p < q
/// is even, and without one of the p, if it is odd, the fewer ones are even in number; if p = q,
/// without any one they are one less than the others. Names do not matter to it.
template <class Rows, int Parts>
constexpr bool is_enough_without_last(int const* row) {
    return detail::is_enough<Rows::options>(row, std::make_integer_sequence<int, Parts - 1>());
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
    for (int front = 0; front < Rows::count; ++front) {
        detail::packed_multiset mine, renamed;
        for (int i = 0; i < Parts; ++i) {
            mine.high += names.row[0][row[i]].high;
            mine.low += names.row[0][row[i]].low;
            renamed.high += names.row[front][row[i]].high;
            renamed.low += names.row[front][row[i]].low;
        }
        if (mine.high == renamed.high && mine.low == renamed.low) ++symmetries;
    }
    return orderings * (renamings<Rows>::count / symmetries);
}

} // namespace selfalign::scopes

#endif
