// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ORDER_TALLIES_HPP
#define SELFALIGN_CORE_ORDER_TALLIES_HPP

#include <utility>
#include <selfalign/core/lanes.hpp>

/// Tallies of whole families of systems. A rule or a relation that says which tally it reads, and
/// how, is judged without a profile ever being formed: what the parts contribute is combined along
/// the enumeration, for many systems at once. It says so by members, beside its plain text:
///
///     using tally = tallies::pairwise_support;
///     template <class Total> constexpr auto tally_score(Total const& n, int x) const; // rule
///     template <class Total> constexpr auto tally_loss(Total const& n, int x) const;  // relation
///
/// where `Total` is the tally's `total<Options, N>`: N is an integer, or many of them (`lanes`), so
/// the text branches by `if_else`, `least` and `greatest`. Where options have work in common, all
/// of them at once, into an array: `tally_scores(n, score)`, `tally_losses(n, loss)`, and
/// `tally_winners(n, wins)` for a rule without scores. That both texts say the same is checked by
/// `tally_agrees` before anything is counted.

namespace selfalign {

/// How contributions to one field of a tally are put together.
enum class combining { add, multiply, least };

template <combining How, class N>
constexpr N combine(N a, N b) {
    if constexpr (How == combining::add) return static_cast<N>(a + b);
    else if constexpr (How == combining::multiply) return static_cast<N>(a * b);
    else return least(a, b);
}

/// A tally of your own has the members of those below: `how`; `fields(options)`;
/// `contribution(row, options, field)`, a number >= 0, where row has `rank(x)` and, if orders are
/// scored, `value(x)`; `most(parts, options)`, which no field and nothing computed from the tally
/// exceeds; and `total<Options, N>`, what is read: `field`, `parts`, and names for the fields.
namespace tallies {

namespace detail {

template <int Fields, class N> struct fields_and_parts {
    using number = N;
    N field[Fields];
    N parts;
};

template <int Options, class N> struct per_option : fields_and_parts<Options, N> {
    static constexpr int options = Options;
    constexpr N operator[](int x) const { return this->field[x]; }
    /// The largest of all options'.
    constexpr N largest() const {
        N most = this->field[0];
        for (int x = 1; x < Options; ++x) most = greatest(most, this->field[x]);
        return most;
    }
};

constexpr long long most_points(int parts, int options) {
    return static_cast<long long>(parts) * (options > 2 ? options - 1 : 1);
}

constexpr long long power(int base, int exponent) {
    long long result = 1;
    for (; exponent > 0; --exponent) {
        if (result > 9'000'000'000'000'000'000 / base) return 9'000'000'000'000'000'000;
        result *= base;
    }
    return result;
}

} // namespace detail

/// How many parts have x in first place.
struct first_places {
    static constexpr combining how = combining::add;
    static constexpr int fields(int options) { return options; }
    template <class Row>
    static constexpr int contribution(Row const& row, int, int x) {
        return row.rank(x) == 0 ? 1 : 0;
    }
    static constexpr long long most(int parts, int) { return parts; }
    template <int Options, class N> using total = detail::per_option<Options, N>;
};

/// How many parts have x in last place, where there is more than one place.
struct last_places {
    static constexpr combining how = combining::add;
    static constexpr int fields(int options) { return options; }
    template <class Row>
    static constexpr int contribution(Row const& row, int options, int x) {
        return options > 1 && row.rank(x) == options - 1 ? 1 : 0;
    }
    static constexpr long long most(int parts, int) { return parts; }
    template <int Options, class N> using total = detail::per_option<Options, N>;
};

/// Borda points.
struct borda_points {
    static constexpr combining how = combining::add;
    static constexpr int fields(int options) { return options; }
    template <class Row>
    static constexpr int contribution(Row const& row, int options, int x) {
        return options - 1 - row.rank(x);
    }
    static constexpr long long most(int parts, int options) {
        return detail::most_points(parts, options);
    }
    template <int Options, class N> using total = detail::per_option<Options, N>;
};

/// The sum of utilities.
struct utility_sums {
    static constexpr combining how = combining::add;
    static constexpr int fields(int options) { return options; }
    template <class Row>
    static constexpr int contribution(Row const& row, int, int x) {
        return row.value(x);
    }
    static constexpr long long most(int parts, int options) {
        return detail::most_points(parts, options);
    }
    template <int Options, class N> using total = detail::per_option<Options, N>;
};

/// The product of utilities.
struct utility_products {
    static constexpr combining how = combining::multiply;
    static constexpr int fields(int options) { return options; }
    template <class Row>
    static constexpr int contribution(Row const& row, int, int x) {
        return row.value(x);
    }
    static constexpr long long most(int parts, int options) {
        return options < 3 ? 1 : detail::power(options - 1, parts);
    }
    template <int Options, class N> using total = detail::per_option<Options, N>;
};

/// N(x, y): how many parts prefer x to y.
struct pairwise_support {
    static constexpr combining how = combining::add;
    static constexpr int fields(int options) {
        return options < 2 ? 1 : options * (options - 1) / 2;
    }
    /// The pairs (0,1), (0,2), ..., (1,2), ...
    static constexpr int field_of(int x, int y, int options) {
        return x * options - x * (x + 1) / 2 + (y - x - 1);
    }
    template <class Row>
    static constexpr int contribution(Row const& row, int options, int field) {
        for (int x = 0; x < options; ++x)
            for (int y = x + 1; y < options; ++y)
                if (field_of(x, y, options) == field) return row.rank(x) < row.rank(y) ? 1 : 0;
        return 0;
    }
    static constexpr long long most(int parts, int options) {
        return static_cast<long long>(parts) + 2 * options;
    }
    template <int Options, class N>
    struct total : detail::fields_and_parts<fields(Options), N> {
        static constexpr int options = Options;
        constexpr N operator()(int x, int y) const {
            return x < y ? this->field[field_of(x, y, Options)]
                         : this->parts - this->field[field_of(y, x, Options)];
        }
        /// 2 points for a duel won, 1 for a drawn one.
        constexpr void duel_points(N (&points)[Options]) const {
            N const none(0), one(1);
            // Of the 2 points of a duel, y has what x does not get.
            for (int y = 0; y < Options; ++y) points[y] = N(2 * y);
            for (int x = 0; x < Options; ++x)
                for (int y = x + 1; y < Options; ++y) {
                    N const mine = (*this)(x, y), theirs = (*this)(y, x);
                    N const won =
                        if_else(theirs < mine, one, none) + if_else(mine < theirs, none, one);
                    points[x] = points[x] + won;
                    points[y] = points[y] - won;
                }
        }
        /// The least support against any other option.
        constexpr void least_support(N (&score)[Options]) const {
            for (int x = 0; x < Options; ++x) {
                score[x] = this->parts;
                for (int y = 0; y < Options; ++y)
                    if (y != x) score[x] = least(score[x], (*this)(x, y));
            }
        }
        /// Whether each beats all others.
        constexpr void beat_all(mask_of<N> (&which)[Options]) const {
            mask_of<N> const yes = this->parts == this->parts;
            for (int x = 0; x < Options; ++x) which[x] = yes;
            for (int x = 0; x < Options; ++x)
                for (int y = x + 1; y < Options; ++y) {
                    N const mine = (*this)(x, y), theirs = (*this)(y, x);
                    which[x] = and_also(which[x], mask_of<N>(theirs < mine));
                    which[y] = and_also(which[y], mask_of<N>(mine < theirs));
                }
        }
        /// Whether no other one than each beats all others.
        constexpr void no_other_beats_all(mask_of<N> (&which)[Options]) const {
            beat_all(which);
            mask_of<N> somebody = which[0];
            for (int x = 1; x < Options; ++x) somebody = or_else(somebody, which[x]);
            for (int x = 0; x < Options; ++x) which[x] = or_else(which[x], mask_of<N>(!somebody));
        }
        /// Whether each is preferred to every other one by some part.
        constexpr void some_part_prefers(mask_of<N> (&which)[Options]) const {
            for (int x = 0; x < Options; ++x) {
                mask_of<N> violated = this->parts < this->parts;
                for (int y = 0; y < Options; ++y)
                    if (y != x)
                        violated = or_else(violated, mask_of<N>((*this)(y, x) == this->parts));
                which[x] = !violated;
            }
        }
    };
};

/// gain(x, y): the number of ranks, at least 0, by which y is better than x for every part.
struct common_gains {
    static constexpr combining how = combining::least;
    static constexpr int fields(int options) { return options * options; }
    template <class Row>
    static constexpr int contribution(Row const& row, int options, int field) {
        int const gain = row.rank(field / options) - row.rank(field % options);
        return gain > 0 ? gain : 0;
    }
    static constexpr long long most(int, int options) { return options; }
    template <int Options, class N>
    struct total : detail::fields_and_parts<Options * Options, N> {
        static constexpr int options = Options;
        constexpr N operator()(int x, int y) const { return this->field[x * Options + y]; }
    };
};

/// First places among every set of at least two options: what eliminations read.
struct first_places_among {
    static constexpr combining how = combining::add;
    /// Those of a set's last option (sets are bits) are not kept: it has the rest.
    static constexpr int kept(unsigned set) {
        int const size = __builtin_popcount(set);
        return size < 2 ? 0 : size - 1;
    }
    static constexpr int field_of(unsigned set, int x) {
        int before = 0;
        for (unsigned s = 1; s < set; ++s) before += kept(s);
        return before + __builtin_popcount(set & ((1U << x) - 1U));
    }
    // Looked up, where it is counted again and again while compiling.
    template <unsigned Set, int X> static constexpr int place = field_of(Set, X);
    static constexpr int fields(int options) {
        return options < 2 ? 1 : field_of(1U << options, 0);
    }
    template <class Row>
    static constexpr int contribution(Row const& row, int options, int field) {
        unsigned set = 1;
        for (; set < 1U << options && field >= kept(set); ++set) field -= kept(set);
        for (int x = 0; x < options; ++x) {
            if ((set >> x & 1U) == 0 || field-- != 0) continue;
            for (int y = 0; y < options; ++y)
                if ((set >> y & 1U) != 0 && row.rank(y) < row.rank(x)) return 0;
            return 1;
        }
        return 0;
    }
    static constexpr long long most(int parts, int) { return parts; }
    template <int Options, class N>
    struct total : detail::fields_and_parts<fields(Options), N> {
        static constexpr int options = Options;
        /// How many parts like x best of the set.
        template <unsigned Set, int X>
        constexpr N among() const {
            if constexpr ((Set >> X) != 1U) return this->field[place<Set, X>];
            else return last<Set>(std::make_integer_sequence<int, kept(Set)>());
        }

    private:
        template <unsigned Set, int... K>
        constexpr N last(std::integer_sequence<int, K...>) const {
            constexpr int first = place<Set, __builtin_ctz(Set)>;
            return static_cast<N>((this->parts - ... - this->field[first + K]));
        }
    };
};

} // namespace tallies

} // namespace selfalign

#endif
