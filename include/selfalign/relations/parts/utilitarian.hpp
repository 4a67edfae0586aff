// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_UTILITARIAN_HPP
#define SELFALIGN_RELATIONS_PARTS_UTILITARIAN_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/verdict.hpp>
#include <selfalign/core/welfare.hpp>

namespace selfalign::relations {

/// The largest sum of utilities is chosen. Loss: what the chosen option's sum falls short of the
/// largest, in the common unit. Needs `UnitComparable`. Cost: parts x options.
/// Witness: the (lowest) option of largest sum, the first of the parts that gain most by it, and
/// the shortfall.
inline constexpr struct utilitarian {
    using tally = tallies::utility_sums;
    template <class Total>
    constexpr auto tally_loss(Total const& welfare, int x) const {
        return welfare.largest() - welfare[x];
    }

    template <UnitComparable H>
    constexpr auto loss(opt x, H const& h) const {
        decltype(auto) welfare = utility_sums(h);
        return welfare_number<H>(subtract(welfare[highest(welfare).index], welfare[x.index]));
    }
    template <UnitComparable H>
    constexpr per_option<H, welfare_number<H>> losses(H const& h) const {
        decltype(auto) welfare = utility_sums(h);
        welfare_number<H> const most = welfare[highest(welfare).index];
        per_option<H, welfare_number<H>> all(h.options());
        for (int x = 0; x < h.options(); ++x) all[x] = welfare_number<H>(subtract(most, welfare[x]));
        return all;
    }
    template <UnitComparable H>
    constexpr auto witness(opt x, H const& h) const {
        opt const best = highest(utility_sums(h));
        return objection<welfare_number<H>>{most_gained(h, best, x), best, loss(x, h)};
    }
} utilitarian;

}  // namespace selfalign::relations

#endif
