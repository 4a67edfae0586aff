// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_NASH_OPT_HPP
#define SELFALIGN_RELATIONS_PARTS_NASH_OPT_HPP

#include <selfalign/aggregators/bargaining/disagreement.hpp>
#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/regret.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// `nash_opt(d)`: the largest product of gains over the disagreement point d.
template <class Disagreement>
struct nash_opt_over {
    Disagreement d;

    static constexpr relation_claims claims = selfalign::detail::claims_with<Disagreement>;

    template <CardinalProfile H>
    constexpr auto loss(opt x, H const& h) const {
        auto const products = products_of_gains(h);
        return subtract(products[lowest_of_the_highest(products).index], products[x.index]);
    }
    template <CardinalProfile H>
    constexpr auto losses(H const& h) const {
        auto products = products_of_gains(h);
        auto const most = products[lowest_of_the_highest(products).index];
        for (int x = 0; x < h.options(); ++x) products[x] = subtract(most, products[x]);
        return products;
    }
    template <CardinalProfile H>
    constexpr auto witness(opt x, H const& h) const {
        using number = decltype(loss(x, h));
        auto const products = products_of_gains(h);
        opt const best = lowest_of_the_highest(products);
        auto const lost = number(subtract(products[best.index], products[x.index]));
        if (lost == number(0)) return objection<number>{};
        return objection<number>{most_gained(h, best, x), best, lost};
    }

private:
    template <CardinalProfile H>
    constexpr auto products_of_gains(H const& h) const {
        using number = selfalign::detail::gain_number<Disagreement, H>;
        if (!d.on_the_menu(h)) bad_input::there_is_no_such_option(outside(h), h.options());
        per_option<H, number> products(h.options());
        for (int x = 0; x < h.options(); ++x) {
            number product = number(1);
            for (int i = 0; i < h.parts() && number(0) < product; ++i) {
                number const gained = number(selfalign::detail::gain_of(d, h, i, opt(x)));
                product = number(0) < gained
                              ? number(multiply(product, power(gained, weight_of(h, i))))
                              : number(0);
            }
            products[x] = product;
        }
        return products;
    }
    template <class H>
    constexpr int outside(H const& h) const {
        if constexpr (requires { d.outcome; }) return d.outcome.index;
        else return h.options();
    }
};

/// The largest product of utilities, from 0 as the disagreement point, is chosen. Loss: what the
/// chosen option's product falls short of the largest. Needs `RatioProfile`. An option that
/// leaves some part below 0 has product 0. Source: J. Nash, 1950. Cost: parts x options products.
/// `nash_opt({0, -1})` and `nash_opt(opt(2))` name another disagreement point, by what it is worth
/// to each part or as an option; then `CardinalProfile` is enough. Errors: a point that is not one
/// finite utility a part, or an option that the world does not have.
/// Witness: the (lowest) option of largest product, the first of the parts that gain most by it,
/// and the shortfall.
inline constexpr struct nash_opt : selfalign::detail::given_disagreement<nash_opt_over> {
    using tally = tallies::utility_products;
    template <class Total>
    constexpr auto tally_loss(Total const& welfare, int x) const {
        return welfare.largest() - welfare[x];
    }
    template <class Total, class Mask, int Options>
    constexpr void tally_holds(Total const& welfare, Mask (&holds)[Options]) const {
        where_largest(welfare.field, holds);
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
        opt const best = lowest_of_the_highest(utility_products(h));
        return objection<welfare_number<H>>{most_gained(h, best, x), best, loss(x, h)};
    }
} nash_opt;

}  // namespace selfalign::relations

#endif
