// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_WELFARE_HPP
#define SELFALIGN_CORE_WELFARE_HPP

#include <vector>
#include <selfalign/core/tallies.hpp>

/// What all parts together get from each option: tallies of utilities, in the parts' own number
/// type (widened if it is a built-in integer). Like all tallies they compute from a bare profile
/// and return what a profile has stored.

namespace selfalign {

/// The number type in which a profile's utilities are summed and multiplied.
template <CardinalProfile P>
using welfare_number = wide<typename std::remove_cvref_t<P>::value_type>;
template <CardinalProfile P> using welfare_of = scores_of<P, welfare_number<P>>;

/// Sum over the parts of weight x utility, for each option. Cost: parts x options.
template <UnitComparable P>
constexpr decltype(auto) utility_sums(P const& p) {
    if constexpr (requires { p.stored_utility_sums(); }) {
        return p.stored_utility_sums();
    } else {
        using number = welfare_number<P>;
        welfare_of<P> sums = no_scores<P, number>(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                sums[x] =
                    add(sums[x], multiply(number(p.value(i, opt(x))), number(weight_of(p, i))));
        return sums;
    }
}

namespace detail {

// Raises each distinct utility to its power once: with many parts and few utilities, exact
// products of thousands of digits are formed from a handful of factors.
template <class Number>
class factors {
public:
    void add(Number const& v, long long weight) {
        for (factor& f : factors_)
            if (f.value == v) {
                f.exponent += weight;
                return;
            }
        factors_.push_back({v, weight});
    }
    Number product() const {
        Number result = Number(1);
        for (factor const& f : factors_) result = multiply(result, power(f.value, f.exponent));
        return result;
    }

private:
    struct factor {
        Number value;
        long long exponent;
    };
    std::vector<factor> factors_;
};

}  // namespace detail

/// Product over the parts of utility to the power of weight, for each option; 0 if it leaves some
/// part below 0. Cost: parts x options. Errors: a product of built-in integers beyond 64 bits.
template <RatioProfile P>
constexpr decltype(auto) utility_products(P const& p) {
    using number = welfare_number<P>;
    if constexpr (requires { p.stored_utility_products(); }) {
        return p.stored_utility_products();
    } else {
        welfare_of<P> products = no_scores<P, number>(p);
        for (int x = 0; x < p.options(); ++x) {
            bool positive = true;
            for (int i = 0; i < p.parts() && positive; ++i)
                positive = number(0) < number(p.value(i, opt(x)));
            if (!positive) continue;
            if constexpr (max_options<P> == unbounded) {
                detail::factors<number> factors;
                for (int i = 0; i < p.parts(); ++i)
                    factors.add(number(p.value(i, opt(x))), weight_of(p, i));
                products[x] = factors.product();
            } else {
                products[x] = number(1);
                for (int i = 0; i < p.parts(); ++i)
                    products[x] = multiply(
                        products[x], power(number(p.value(i, opt(x))), weight_of(p, i)));
            }
        }
        return products;
    }
}

/// The least utility of any part, for each option. Cost: parts x options.
template <LevelComparable P>
constexpr decltype(auto) utility_minima(P const& p) {
    if constexpr (requires { p.stored_utility_minima(); }) {
        return p.stored_utility_minima();
    } else {
        using number = welfare_number<P>;
        welfare_of<P> minima = no_scores<P, number>(p);
        for (int x = 0; x < p.options(); ++x) minima[x] = number(p.value(0, opt(x)));
        for (int i = 1; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x) {
                number const v = number(p.value(i, opt(x)));
                if (v < minima[x]) minima[x] = v;
            }
        return minima;
    }
}

/// The first of the parts whose utility rises most from `from` to `to`; -1 if none rises.
template <CardinalProfile P>
constexpr int most_gained(P const& p, opt to, opt from) {
    using number = welfare_number<P>;
    int who = -1;
    number most = number(0);
    for (int i = 0; i < p.parts(); ++i) {
        number const gain = subtract(number(p.value(i, to)), number(p.value(i, from)));
        if (most < gain) {
            most = gain;
            who = i;
        }
    }
    return who;
}

}  // namespace selfalign

#endif
