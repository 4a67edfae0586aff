// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_WEAK_ORDERS_HPP
#define SELFALIGN_SCOPES_WEAK_ORDERS_HPP

#include <selfalign/scopes/all_profiles.hpp>

namespace selfalign::scopes {

namespace detail {

/// Orders with ties, as vectors of ranks (the number of options strictly better).
template <int Size> struct tied_orders {
    unsigned char ranks[Size] = {};

    /// Whether ranks[0..known-1] can be completed; with all known, whether they are ranks at all:
    /// as many options must have a lower rank as the rank says.
    constexpr bool possible(int known) const {
        for (int x = 0; x < known; ++x) {
            int below = 0;
            for (int y = 0; y < known; ++y) below += ranks[y] < ranks[x] ? 1 : 0;
            if (below > ranks[x] || below + Size - known < ranks[x]) return false;
        }
        return true;
    }
    /// Completes or replaces ranks[x..] by the next possible ones in lexicographic order, starting
    /// with the present value of ranks[x]; false if there are none.
    constexpr bool advance(int x) {
        for (; ranks[x] < Size; ++ranks[x]) {
            if (!possible(x + 1)) continue;
            if (x + 1 == Size) return true;
            ranks[x + 1] = 0;
            if (advance(x + 1)) return true;
        }
        return false;
    }
    constexpr bool next() {
        for (int x = Size - 1; x >= 0; --x) {
            ++ranks[x];
            if (advance(x)) return true;
        }
        return false;
    }
};

/// How many there are: 1, 3, 13, 75, 541 (the Fubini numbers).
constexpr int count_weak_orders(int options) {
    int count[9] = {1};
    for (int n = 1; n <= options; ++n) {
        long long choose = 1;
        for (int k = 1; k <= n; ++k) {
            choose = choose * (n - k + 1) / k;  // the k best are tied
            count[n] += static_cast<int>(choose) * count[n - k];
        }
    }
    return count[options];
}

template <int Size> struct weak_order_list {
    static constexpr int count = count_weak_orders(Size);
    unsigned char ranks[count][Size] = {};

    constexpr weak_order_list() {
        tied_orders<Size> order;  // all tied: the first
        for (int k = 0; k < count; ++k) {
            for (int x = 0; x < Size; ++x) ranks[k][x] = order.ranks[x];
            order.next();
        }
    }
};

template <int Size> inline constexpr weak_order_list<Size> all_weak_orders{};

}  // namespace detail

/// The list of all orders of Options options that may have ties, lexicographic by the vector of
/// ranks (option 0 first; a rank is the number of options strictly better).
template <int Options> struct weak_rows {
    static_assert(Options >= 1 && Options <= 5, "weak orders are enumerated up to 5 options");
    static constexpr int options = Options;
    static constexpr int count = detail::count_weak_orders(Options);
    template <int Parts>
    using table = selfalign::table<fixed<Parts, Options>, selfalign::weak_orders>;

    template <class P>
    static constexpr void set(P& profile, int part, int row) {
        for (int x = 0; x < Options; ++x)
            profile.set_rank(part, opt(x), detail::all_weak_orders<Options>.ranks[row][x]);
    }
};

/// `weak_orders<2, 3>(aggregators::plurality)`: all 169 systems of 2 parts that order 3 options
/// with or without ties; in general (1, 3, 13, 75, 541 for 1..5 options)^Parts. Order:
/// lexicographic by rank vector, from "all tied" (000) to 210; the LAST part varies fastest.
template <int Parts, int Options, class Rule>
constexpr auto weak_orders(Rule rule) {
    return all_profiles<weak_rows<Options>, Parts, Rule>(rule);
}

}  // namespace selfalign::scopes

#endif
