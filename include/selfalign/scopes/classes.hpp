// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_CLASSES_HPP
#define SELFALIGN_SCOPES_CLASSES_HPP

#include <selfalign/core/number.hpp>
#include <selfalign/scopes/renamings.hpp>

namespace selfalign::scopes {

/// Which names do not matter.
struct indifference {
    bool parts = false;
    bool options = false;
};

/// All classes that share all rows but the last. `systems(row)`: how many systems the class with
/// this last row stands for; 0 if another row stands for it.
template <class Rows> struct last_rows {
    wide_integer new_row = 0;       // a row that no other part has, nothing being symmetric
    wide_integer repeated_row = 0;  // the row that was last so far, once more
    int first = 0;                  // rows before it are out of order
    int repeated = -1;
    bool out[Rows::count] = {};
    // By how much less the class stands for: it looks the same under so many renamings.
    unsigned short same[Rows::count] = {};

    constexpr wide_integer systems(int row) const {
        if (row < first || out[row]) return 0;
        wide_integer const n = row == repeated ? repeated_row : new_row;
        return same[row] == 0 ? n : n / (same[row] + 1);
    }
};

/// Rows that the first parts are to have: a share of the classes.
struct first_rows {
    int const* row = nullptr;
    int size = 0;

    constexpr bool allow(int part, int r) const { return part >= size || row[part] == r; }
};

namespace detail {

// Orderly generation (R. C. Read, 1978; I. A. Faradzev, 1978): a multiset of rows is written in
// ascending order, and the smallest such sequence of a class stands for it. All prefixes of a
// smallest sequence are smallest, so whatever is not can be left at once. A sequence is smallest
// if no renaming gives more copies of the first row in which the copies differ.
template <class Rows, int MaxParts, class Add, class Visit>
struct multiset_walk {
    renamings<Rows> const& names;
    int used;  // renamings that count: all of them, or only the first, which changes nothing
    int parts;
    Add const& add;
    Visit& visit;
    first_rows share;
    int copies[Rows::count] = {};
    int row[MaxParts] = {};

    // The renamings that can still make a multiset smaller, and the rows that the others forbid.
    // One that differs before the last row, at a place where neither number can grow any more,
    // stays as it is.
    struct still_open {
        int size = 0;
        unsigned short at[renamings<Rows>::count] = {};
        bool forbidden[Rows::count] = {};
    };

    // Renaming g with the row `more` taken once more: -1 if it gives a smaller sequence, 0 the
    // same, 1 a larger one; it does not differ before `from`.
    constexpr int compare(int g, int from, int more) const {
        auto const& source = names.source[g];
        for (int k = from; k < Rows::count; ++k) {
            int const here = copies[k] + (k == more ? 1 : 0);
            int const there = copies[source[k]] + (source[k] == more ? 1 : 0);
            if (here != there) return there > here ? -1 : 1;
        }
        return 0;
    }

    // Which rows may come next: for each renaming, it can only go wrong before the first place
    // where the renamed multiset differs, or at it.
    constexpr void judge_next(last_rows<Rows>& next, still_open const& before,
                              still_open& open) const {
        if constexpr (renamings<Rows>::count == 1) return;
        for (int c = next.first; c < Rows::count; ++c)
            open.forbidden[c] = next.out[c] = before.forbidden[c];
        for (int i = 0; i < before.size; ++i) {
            int const g = before.at[i];
            auto const& source = names.source[g];
            int k = 0;
            while (k < Rows::count && copies[k] == copies[source[k]]) ++k;
            bool const closed = k < next.first && source[k] < next.first;
            if (!closed) open.at[open.size++] = static_cast<unsigned short>(g);
            for (int j = 0; j < k; ++j) {
                if (source[j] <= j) continue;
                next.out[source[j]] = true;
                if (closed) open.forbidden[source[j]] = true;
            }
            if (k == Rows::count) {
                for (int c = next.first; c < Rows::count; ++c)
                    if (source[c] == c) ++next.same[c];
            } else if (int const c = source[k]; copies[k] == copies[c] + 1 && k < c) {
                int const order = compare(g, k + 1, c);
                next.out[c] = next.out[c] || order < 0;
                next.same[c] = static_cast<unsigned short>(next.same[c] + (order == 0 ? 1 : 0));
            }
        }
    }

    template <class State>
    constexpr bool start(State const& state) {
        still_open all;
        for (int g = 1; g < used; ++g) all.at[all.size++] = static_cast<unsigned short>(g);
        return from(0, state, 1, all);
    }

    // `orderings`: in how many orders the rows of the parts before this one can be given to them.
    // A function for all parts: with one for each, inlined into each other, g++ -O2 took 80 s for
    // 120 parts.
    template <class State>
    constexpr bool from(int part, State const& state, wide_integer orderings,
                        still_open const& before) {
        last_rows<Rows> next;
        if (part > 0) next.first = next.repeated = row[part - 1];
        wide_integer const more = multiply(orderings, wide_integer(part + 1));
        still_open open;
        judge_next(next, before, open);
        // parts <= MaxParts, which g++ -O3 does not know and warns of rows beyond.
        if (part + 1 == parts || part + 1 >= MaxParts) {
            next.new_row = multiply(more, wide_integer(used));
            if (part > 0) next.repeated_row = next.new_row / (copies[next.repeated] + 1);
            return visit(state, row, next);
        }
        for (int c = next.first; c < Rows::count; ++c) {
            if (next.out[c] || !share.allow(part, c)) continue;
            row[part] = c;
            ++copies[c];
            bool const go_on = from(part + 1, add(state, c), more / copies[c], open);
            --copies[c];
            if (!go_on) return false;
        }
        return true;
    }
};

// The names of parts matter: sequences, the smallest of those that renaming options gives.
template <class Rows, int MaxParts, class Add, class Visit>
struct sequence_walk {
    renamings<Rows> const& names;
    int all;  // how many renamings count
    int parts;
    Add const& add;
    Visit& visit;
    first_rows share;
    int row[MaxParts] = {};

    struct renaming_list {
        int size = 0;
        int at[renamings<Rows>::count] = {};
    };

    // `same`: the renamings that leave all rows so far as they are.
    template <class State>
    constexpr bool from(int part, State const& state, renaming_list const& same) {
        last_rows<Rows> next;
        for (int c = 0; c < Rows::count; ++c)
            for (int i = 0; i < same.size; ++i) {
                int const source = names.source[same.at[i]][c];
                if (source < c) next.out[c] = true;
                else if (source == c && same.at[i] != 0) ++next.same[c];
            }
        if (part + 1 == parts || part + 1 >= MaxParts) {
            next.new_row = all;
            return visit(state, row, next);
        }
        for (int c = 0; c < Rows::count; ++c) {
            if (next.out[c] || !share.allow(part, c)) continue;
            renaming_list still;
            for (int i = 0; i < same.size; ++i)
                if (names.source[same.at[i]][c] == c) still.at[still.size++] = same.at[i];
            row[part] = c;
            if (!from(part + 1, add(state, c), still)) return false;
        }
        return true;
    }
};

} // namespace detail

/// Visits one system of every class of systems that differ by names only, smallest first: in the
/// order of the scope, of which each visited system is the first of its class. No table of what
/// was seen. Orders, or whatever the rows are, are given to parts <= MaxParts parts.
/// `add(state, row)`: the state after one more part. `visit(state, row, last)`: the state after
/// all parts but the last, whose rows are row[0..parts-2], and a `last_rows` that tells which rows
/// the last part can have; false stops the walk. If no names are indifferent, every system is its
/// own class. `share`: only classes that begin with these rows, fewer than parts.
/// Cost: per parts - 1 rows, a few steps for each renaming.
template <class Rows, int MaxParts, class State, class Add, class Visit>
constexpr bool walk_classes(renamings<Rows> const& names, indifference what, int parts,
                            State const& start, Add const& add, Visit&& visit,
                            first_rows share = {}) {
    int const used = what.options ? renamings<Rows>::count : 1;
    using visitor = std::remove_reference_t<Visit>;
    if (what.parts) {
        detail::multiset_walk<Rows, MaxParts, Add, visitor> walk{names, used,  parts,
                                                                 add,   visit, share};
        return walk.start(start);
    }
    using walk_type = detail::sequence_walk<Rows, MaxParts, Add, visitor>;
    walk_type walk{names, used, parts, add, visit, share};
    typename walk_type::renaming_list all;
    for (int g = 0; g < used; ++g) all.at[all.size++] = g;
    return walk.from(0, start, all);
}

/// About how many classes so many parts have.
template <class Rows>
constexpr double about_classes(indifference what, int parts) {
    double n = 1;
    for (int i = 1; i <= parts; ++i)
        n = what.parts ? n * (Rows::count + i - 1) / i : n * Rows::count;
    return what.options ? n / renamings<Rows>::count : n;
}

/// How many classes a scope has, and how many systems they stand for.
struct class_count {
    long long classes = 0;
    wide_integer systems = 0;
};

namespace detail {

template <class Rows, int Parts>
constexpr class_count count_classes(renamings<Rows> const& names, indifference what) {
    class_count result;
    auto const visit = [&result](int, int const*, last_rows<Rows> const& last) {
        for (int c = 0; c < Rows::count; ++c)
            if (auto const n = last.systems(c); n != 0) {
                ++result.classes;
                result.systems += n;
            }
        return true;
    };
    walk_classes<Rows, Parts>(names, what, Parts, 0, [](int, int) { return 0; }, visit);
    return result;
}

} // namespace detail

/// `count_classes<strict_rows<3>, 3>({true, true})`: 10 classes of 216 systems. For scopes whose
/// renamings are `small`.
template <class Rows, int Parts>
constexpr class_count count_classes(indifference what) {
    return detail::count_classes<Rows, Parts>(small_renamings<Rows>, what);
}

} // namespace selfalign::scopes

#endif
