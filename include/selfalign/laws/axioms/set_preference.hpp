// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_SET_PREFERENCE_HPP
#define SELFALIGN_LAWS_AXIOMS_SET_PREFERENCE_HPP

#include <selfalign/laws/axioms/electorate.hpp>

/// When a part that ranks options prefers one set of co-winners to another: `better(e, i, s, t)`, s
/// and t not empty. Each is a strict partial order on sets that agrees with the part's own order
/// on single options. Sources: named below; A. Taylor, 2005, section 2.1, and P. Gärdenfors, 1979,
/// compare them.

namespace selfalign::set_preference {

namespace detail {

// Every option of s is better than every one of t.
template <Electorate E>
constexpr bool all_above(E const& e, int i, option_bits s, option_bits t) {
    for (int x = 0; x < e.options(); ++x)
        for (int y = 0; y < e.options(); ++y)
            if (has(s, x) && has(t, y) && !e.prefers(i, opt(x), opt(y))) return false;
    return true;
}
template <Electorate E>
constexpr int best_rank(E const& e, int i, option_bits s) {
    int rank = 0;
    while (!has(s, e.at(i, rank).index)) ++rank;
    return rank;
}
template <Electorate E>
constexpr int worst_rank(E const& e, int i, option_bits s) {
    int rank = e.options() - 1;
    while (!has(s, e.at(i, rank).index)) --rank;
    return rank;
}

}  // namespace detail

/// Both are single options, and it prefers the one to the other.
struct single_winner {
    template <Electorate E>
    static constexpr bool better(E const& e, int i, option_bits s, option_bits t) {
        return is_single(s) && is_single(t) && detail::all_above(e, i, s, t);
    }
};

/// Every option of s is at least as good as every option of t, and some is better than some
/// (weak dominance). Source: J. Kelly, 1977.
struct kelly {
    template <Electorate E>
    static constexpr bool better(E const& e, int i, option_bits s, option_bits t) {
        // Of strict orders: the worst of s may be the best of t, and nothing else is shared.
        return s != t && detail::worst_rank(e, i, s) <= detail::best_rank(e, i, t);
    }
};

/// What only s has is better than all of t, and what only t has is worse than all of s.
/// Source: P. Fishburn, 1972 (even-chance lotteries with any utilities, and a chairman).
struct fishburn {
    template <Electorate E>
    static constexpr bool better(E const& e, int i, option_bits s, option_bits t) {
        return s != t && detail::all_above(e, i, s & ~t, t) && detail::all_above(e, i, s, t & ~s);
    }
};

/// The best of s is better than the best of t.
struct optimist {
    template <Electorate E>
    static constexpr bool better(E const& e, int i, option_bits s, option_bits t) {
        return detail::best_rank(e, i, s) < detail::best_rank(e, i, t);
    }
};

/// The worst of s is better than the worst of t.
struct pessimist {
    template <Electorate E>
    static constexpr bool better(E const& e, int i, option_bits s, option_bits t) {
        return detail::worst_rank(e, i, s) < detail::worst_rank(e, i, t);
    }
};

}  // namespace selfalign::set_preference

#endif
