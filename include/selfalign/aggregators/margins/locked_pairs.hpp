// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_LOCKED_PAIRS_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_LOCKED_PAIRS_HPP

#include <selfalign/core/majority.hpp>

/// What ranked pairs and river share: locking in pairs of options, largest margin first.

namespace selfalign::detail {

// Which options are above which, as far as pairs have been locked in.
template <int MaxOptions>
class locked_pairs {
public:
    constexpr explicit locked_pairs(int options) : above_(options) {}

    constexpr bool has_above(int x) const {
        for (int y = 0; y < above_.side(); ++y)
            if (above_(y, x) != 0) return true;
        return false;
    }
    constexpr bool is_above(int x, int y) const { return above_(x, y) != 0; }
    /// Whether x may be locked above y now, and that says anything new. `OneAbove` (river): nothing
    /// is locked above an option that has something above it.
    template <bool OneAbove>
    constexpr bool admits(int x, int y) const {
        return above_(y, x) == 0 && above_(x, y) == 0 && !(OneAbove && has_above(y));
    }
    constexpr void lock(int x, int y) {
        for (int upper = 0; upper < above_.side(); ++upper) {
            if (upper != x && above_(upper, x) == 0) continue;
            above_(upper, y) = 1;
            for (int lower = 0; lower < above_.side(); ++lower)
                if (above_(y, lower) != 0) above_(upper, lower) = 1;
        }
    }
    constexpr opt top() const {
        for (int x = 0; x < above_.side(); ++x)
            if (!has_above(x)) return opt(x);
        return opt();
    }

private:
    square<signed char, MaxOptions> above_;
};

// The largest margin of 0 or more below `size`, or below infinity; -1 if there is none.
template <class Number, int MaxOptions>
constexpr Number next_margin(square<Number, MaxOptions> const& margin, Number size, bool first) {
    Number next = -1;
    for (int x = 0; x < margin.side(); ++x)
        for (int y = 0; y < margin.side(); ++y)
            if (x != y && margin(x, y) > next && (first || margin(x, y) < size))
                next = margin(x, y);
    return next;
}

// Locks in all pairs, those of equal margins in the given order of options; the option on top.
template <bool OneAbove, class Number, int MaxOptions>
constexpr opt lock_in_order(square<Number, MaxOptions> const& margin,
                            list<int, MaxOptions> const& order) {
    locked_pairs<MaxOptions> locked(margin.side());
    Number size = next_margin(margin, Number(0), true);
    for (; size >= 0; size = next_margin(margin, size, false))
        for (int x : order)
            for (int y : order)
                if (x != y && margin(x, y) == size && locked.template admits<OneAbove>(x, y))
                    locked.lock(x, y);
    return locked.top();
}

// The option on top if no order of pairs with equal margins makes a difference; else no option.
// It makes none if such pairs cannot keep each other out: if with all of them locked nothing is
// above itself and, in river, no two of them have the same option below.
template <bool OneAbove, class Number, int MaxOptions>
constexpr opt lock_without_choices(square<Number, MaxOptions> const& margin) {
    locked_pairs<MaxOptions> locked(margin.side());
    Number size = next_margin(margin, Number(0), true);
    for (; size >= 0; size = next_margin(margin, size, false)) {
        locked_pairs<MaxOptions> before = locked;
        for (int y = 0; y < margin.side(); ++y) {
            int uppers = 0;
            for (int x = 0; x < margin.side(); ++x)
                if (x != y && margin(x, y) == size && before.template admits<OneAbove>(x, y)) {
                    locked.lock(x, y);
                    ++uppers;
                }
            if ((OneAbove && uppers > 1) || locked.is_above(y, y)) return opt();
        }
        for (int x = 0; x < margin.side(); ++x)
            if (locked.is_above(x, x)) return opt();
    }
    return locked.top();
}

template <Profile P>
constexpr per_option<P, int> by_index(P const& p) {
    per_option<P, int> order(p.options());
    for (int x = 0; x < p.options(); ++x) order[x] = x;
    return order;
}

// The order of part 0, its ties by index.
template <OrdinalProfile P>
constexpr per_option<P, int> by_part_0(P const& p) {
    per_option<P, int> order(p.options());
    for (int k = 0; k < p.options(); ++k) {
        int at = k;
        for (; at > 0 && p.rank(0, opt(order[at - 1])) > p.rank(0, opt(k)); --at)
            order[at] = order[at - 1];
        order[at] = k;
    }
    return order;
}

} // namespace selfalign::detail

#endif
