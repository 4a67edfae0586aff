// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_REGRET_HPP
#define SELFALIGN_CORE_REGRET_HPP

#include <selfalign/core/welfare.hpp>

/// What an option's welfare falls short of the largest.

namespace selfalign {

template <CardinalProfile P, class Welfare>
constexpr welfare_number<P> regret(P const&, Welfare const& welfare, opt x) {
    return welfare_number<P>(subtract(welfare[highest(welfare).index], welfare[x.index]));
}

/// The same for every option.
template <CardinalProfile P, class Welfare>
constexpr per_option<P, welfare_number<P>> regrets(P const& p, Welfare const& welfare) {
    welfare_number<P> const most = welfare[highest(welfare).index];
    per_option<P, welfare_number<P>> all(p.options());
    for (int x = 0; x < p.options(); ++x) all[x] = welfare_number<P>(subtract(most, welfare[x]));
    return all;
}

}  // namespace selfalign

#endif
