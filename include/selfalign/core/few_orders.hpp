// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_FEW_ORDERS_HPP
#define SELFALIGN_CORE_FEW_ORDERS_HPP

#include <selfalign/core/scores.hpp>

/// What is counted of few strict orders of few options: the counts fit one word, a byte an option.

namespace selfalign::detail {

template <class P>
inline constexpr bool few_orders = !WeightedProfile<P> && max_parts<P> > 0 &&
                                   max_parts<P> <= 255 && max_options<P> > 0 &&
                                   max_options<P> <= 8;

/// How many parts have each option of `among` first among these. Without branches, since who comes
/// first cannot be foreseen.
template <StrictProfile P>
    requires few_orders<P>
constexpr void few_orders_first(P const& p, options_of<P> const& among, scores_of<P>& result) {
    unsigned there = 0;
    for (int x = 0; x < p.options(); ++x) there |= among.contains(opt(x)) ? 1U << x : 0;
    unsigned long long counts = 0;
    for (int i = 0; i < p.parts(); ++i) {
        unsigned places = 0;
        for (int x = 0; x < p.options(); ++x) places |= (there >> x & 1) << p.rank(i, opt(x));
        counts += 1ULL << 8 * p.at(i, __builtin_ctz(places)).index;
    }
    for (int x = 0; x < p.options(); ++x) result[x] = static_cast<int>(counts >> 8 * x & 255);
}

}  // namespace selfalign::detail

#endif
