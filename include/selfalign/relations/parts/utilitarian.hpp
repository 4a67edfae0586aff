// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_UTILITARIAN_HPP
#define SELFALIGN_RELATIONS_PARTS_UTILITARIAN_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/regret.hpp>
#include <selfalign/core/verdict.hpp>

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
    template <class Total, class Mask, int Options>
    constexpr void tally_holds(Total const& welfare, Mask (&holds)[Options]) const {
        where_largest(welfare.field, holds);
    }

    template <UnitComparable H>
    constexpr auto loss(opt x, H const& h) const {
        return regret(h, utility_sums(h), x);
    }
    template <UnitComparable H>
    constexpr auto losses(H const& h) const {
        return regrets(h, utility_sums(h));
    }
    template <UnitComparable H>
    constexpr auto witness(opt x, H const& h) const {
        opt const best = lowest_of_the_highest(utility_sums(h));
        return objection<welfare_number<H>>{most_gained(h, best, x), best, loss(x, h)};
    }
} utilitarian;

}  // namespace selfalign::relations

#endif
