// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_NASH_OPT_HPP
#define SELFALIGN_RELATIONS_PARTS_NASH_OPT_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/regret.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// The largest product of utilities, from 0 as the disagreement point, is chosen. Loss: what the
/// chosen option's product falls short of the largest. Needs `RatioProfile`. An option that
/// leaves some part below 0 has product 0. Source: J. Nash, 1950. Cost: parts x options products.
/// Witness: the (lowest) option of largest product, the first of the parts that gain most by it,
/// and the shortfall.
inline constexpr struct nash_opt {
    using tally = tallies::utility_products;
    template <class Total>
    constexpr auto tally_loss(Total const& welfare, int x) const {
        return welfare.largest() - welfare[x];
    }

    template <RatioProfile H>
    constexpr auto loss(opt x, H const& h) const {
        return regret(h, utility_products(h), x);
    }
    template <RatioProfile H>
    constexpr auto losses(H const& h) const {
        return regrets(h, utility_products(h));
    }
    template <RatioProfile H>
    constexpr auto witness(opt x, H const& h) const {
        opt const best = highest(utility_products(h));
        return objection<welfare_number<H>>{most_gained(h, best, x), best, loss(x, h)};
    }
} nash_opt;

}  // namespace selfalign::relations

#endif
