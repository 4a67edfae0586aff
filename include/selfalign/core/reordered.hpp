// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_REORDERED_HPP
#define SELFALIGN_CORE_REORDERED_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign {

/// A strict profile whose orders can be rewritten, and where everything else follows from them.
/// (Not where utilities are kept beside the orders: they would no longer agree.)
template <class P>
concept ReorderableProfile =
    StrictProfile<P> && requires(std::remove_cvref_t<P>& p) { p.set_rank(0, opt(), 0); } &&
    !requires(std::remove_cvref_t<P>& p) { p.set_value(0, opt(), p.value(0, opt())); };

namespace detail {

// Rewrites part i's order: from best to worst.
template <class P, class Order>
constexpr void set_order(P& p, int i, Order const& best_to_worst) {
    for (int place = 0; place < p.options(); ++place)
        p.set_rank(i, opt(best_to_worst[place]), place);
}

}  // namespace detail

/// Visits every strict order at `swaps` adjacent swaps from `order`, once each: `visit(order)`,
/// which returns true to stop. The order in which they come is fixed.
template <class Order, class Visit>
constexpr bool each_order_at(Order const& order, int swaps, Visit const& visit, int place = 1) {
    if (place >= order.size()) return swaps == 0 && visit(order);
    // The option at `place` moves up by 0..place; what is left must fit below.
    int const below = order.size() * (order.size() - 1) / 2 - place * (place + 1) / 2;
    for (int up = 0; up <= place && up <= swaps; ++up) {
        if (swaps - up > below) continue;
        Order moved = order;
        for (int k = place; k > place - up; --k) {
            auto const other = moved[k];
            moved[k] = moved[k - 1];
            moved[k - 1] = other;
        }
        if (each_order_at(moved, swaps - up, visit, place + 1)) return true;
    }
    return false;
}

}  // namespace selfalign

#endif
