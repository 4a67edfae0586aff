// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_ELECTORATE_HPP
#define SELFALIGN_LAWS_AXIOMS_ELECTORATE_HPP

#include <concepts>
#include <selfalign/concepts/profile.hpp>
#include <selfalign/core/majority.hpp>
#include <selfalign/core/orders_of.hpp>
#include <selfalign/core/scores.hpp>

namespace selfalign {

constexpr bool has(option_bits set, int x) { return (set >> x & 1U) != 0; }
/// Whether it has one option and no other.
constexpr bool is_single(option_bits set) { return set != 0 && (set & (set - 1)) == 0; }

/// The place of a strict order in the lexicographic list of all of them. `order(place)`: an option.
/// Cost: options^2.
template <class Order>
constexpr int number_of_order(int options, Order const& order) {
    int number = 0;
    for (int place = 0; place < options; ++place) {
        int smaller = 0;
        for (int later = place + 1; later < options; ++later)
            smaller += order(later) < order(place) ? 1 : 0;
        number = number * (options - place) + smaller;
    }
    return number;
}

/// The order with that number: `visit(place, option)` for each place, the best first.
template <class Visit>
constexpr void visit_order(int options, int number, Visit visit) {
    option_bits left = first_options(options);
    int radix = static_cast<int>(orders_of<1>::count(options));
    for (int place = 0; place < options; ++place) {
        radix /= options - place;
        option_bits rest = left;
        for (int skip = number / radix; skip > 0; --skip) rest &= rest - 1;
        number %= radix;
        int const x = lowest_of(rest);
        left &= ~bit_of(x);
        visit(place, x);
    }
}

/// What parts want, given by the numbers of their strict orders, and a Σ that can be asked what it
/// chooses here and what it would choose if a part stayed away, joined or said something else, or
/// an option were missing: all that axioms of voting are about. A profile too, so relations can
/// be asked of it. `ask(options, parts, rows)` gives the co-winners of the parts with the orders
/// number rows[0..parts-1]; empty: nobody is chosen. At most MaxParts parts and MaxOptions options.
template <class Ask, int MaxParts, int MaxOptions>
class electorate {
    static_assert(MaxOptions <= 12, "the orders of more options have no number in an int");

public:
    static constexpr int max_parts = MaxParts;
    static constexpr int max_options = MaxOptions;

    constexpr electorate(Ask const& ask, int options, int parts, int const* rows)
        : ask_(ask), options_(options), parts_(parts) {
        for (int i = 0; i < parts; ++i) set(i, rows[i]);
        chosen_ = ask_(options_, parts_, row_);
    }

    constexpr int parts() const { return parts_; }
    constexpr int options() const { return options_; }
    constexpr int rank(int i, opt x) const { return rank_[i][x.index]; }
    constexpr opt at(int i, int place) const { return opt(at_[i][place]); }
    constexpr bool prefers(int i, opt x, opt y) const { return rank(i, x) < rank(i, y); }
    constexpr bool is_top(int i, opt x) const { return at_[i][0] == x.index; }

    /// The number of part i's order, and how many orders there are.
    constexpr int row(int i) const { return row_[i]; }
    constexpr int orders() const {
        return static_cast<int>(orders_of<MaxOptions>::count(options_));
    }

    /// What Σ chooses.
    constexpr option_bits chosen() const { return chosen_; }
    /// ... if part i were not there. Two parts at least.
    constexpr option_bits chosen_without(int i) const {
        int rows[2 * MaxParts] = {};
        int n = 0;
        for (int j = 0; j < parts_; ++j)
            if (j != i) rows[n++] = row_[j];
        return ask_(options_, n, rows);
    }
    /// ... if another part came last, with that order.
    constexpr option_bits chosen_with(int order) const {
        int rows[2 * MaxParts] = {};
        for (int j = 0; j < parts_; ++j) rows[j] = row_[j];
        rows[parts_] = order;
        return ask_(options_, parts_ + 1, rows);
    }
    /// ... if part i had that order.
    constexpr option_bits chosen_if(int i, int order) const {
        int rows[2 * MaxParts] = {};
        for (int j = 0; j < parts_; ++j) rows[j] = j == i ? order : row_[j];
        return ask_(options_, parts_, rows);
    }
    /// ... if part i had the options at two places of its order swapped.
    constexpr option_bits chosen_if_swapped(int i, int place, int other) const {
        return chosen_if(i, number_of_order(options_, [&](int k) {
                             return at_[i][k == place ? other : k == other ? place : k];
                         }));
    }
    /// ... if only these parts were there (bit i for part i), at least one.
    constexpr option_bits chosen_among(unsigned group) const {
        int rows[2 * MaxParts] = {};
        int n = 0;
        for (int j = 0; j < parts_; ++j)
            if ((group >> j & 1U) != 0) rows[n++] = row_[j];
        return ask_(options_, n, rows);
    }
    /// ... if each part came twice in a row.
    constexpr option_bits chosen_twice() const {
        int rows[2 * MaxParts] = {};
        for (int j = 0; j < parts_; ++j) rows[2 * j] = rows[2 * j + 1] = row_[j];
        return ask_(options_, 2 * parts_, rows);
    }
    /// ... if option `gone` were not there. Two options at least. In the numbers that options have
    /// here; Σ sees the others renumbered in index order.
    constexpr option_bits chosen_without_option(int gone) const {
        int rows[2 * MaxParts] = {};
        for (int j = 0; j < parts_; ++j) {
            int const skip = rank_[j][gone];
            rows[j] = number_of_order(options_ - 1, [&](int place) {
                int const x = at_[j][place < skip ? place : place + 1];
                return x < gone ? x : x - 1;
            });
        }
        option_bits const left = ask_(options_ - 1, parts_, rows);
        option_bits const below = bit_of(gone) - 1;
        return (left & below) | (left & ~below) << 1;
    }
    /// ... if all parts turned their orders around.
    constexpr option_bits chosen_reversed() const {
        int rows[2 * MaxParts] = {};
        for (int j = 0; j < parts_; ++j)
            rows[j] = number_of_order(options_,
                                      [&](int place) { return at_[j][options_ - 1 - place]; });
        return ask_(options_, parts_, rows);
    }
    /// ... if option x were called name[x].
    template <class Names>
    constexpr option_bits chosen_renamed(Names const& name) const {
        int rows[2 * MaxParts] = {};
        for (int j = 0; j < parts_; ++j)
            rows[j] = number_of_order(options_, [&](int place) { return name[at_[j][place]]; });
        return ask_(options_, parts_, rows);
    }
    /// ... if part i came at place[i].
    template <class Places>
    constexpr option_bits chosen_reordered(Places const& place) const {
        int rows[2 * MaxParts] = {};
        for (int j = 0; j < parts_; ++j) rows[place[j]] = row_[j];
        return ask_(options_, parts_, rows);
    }

private:
    constexpr void set(int i, int number) {
        row_[i] = number;
        visit_order(options_, number, [&](int place, int x) {
            at_[i][place] = x;
            rank_[i][x] = place;
        });
    }

    Ask ask_;
    int options_, parts_;
    int row_[MaxParts] = {};
    int at_[MaxParts][MaxOptions] = {};
    int rank_[MaxParts][MaxOptions] = {};
    option_bits chosen_ = 0;
};

/// Syntax:  a `StrictProfile` with `e.chosen()` and the other questions of `electorate`.
/// Meaning: parts, and a Σ that answers for them and for their neighbours.
/// Models:  `electorate`.
template <class E>
concept Electorate = StrictProfile<E> && requires(E const& e, int i) {
    { e.chosen() } -> std::same_as<option_bits>;
    { e.chosen_without(i) } -> std::same_as<option_bits>;
    { e.chosen_if(i, i) } -> std::same_as<option_bits>;
};

}  // namespace selfalign

#endif
