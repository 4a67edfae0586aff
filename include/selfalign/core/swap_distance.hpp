// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_SWAP_DISTANCE_HPP
#define SELFALIGN_CORE_SWAP_DISTANCE_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign {

/// How far the parts of one profile are from those of another: the pairs of options that a part
/// puts the other way round, as often as it weighs in the first. Between strict orders that is the
/// least number of adjacent swaps that turns one into the other. The same parts and options in
/// both. Cost: parts x options^2. Source: M. Kendall, 1938.
template <PreferenceProfile P, PreferenceProfile Q>
constexpr long long swap_distance(P const& from, Q const& to) {
    long long sum = 0;
    for (int i = 0; i < from.parts(); ++i)
        for (int x = 0; x < from.options(); ++x)
            for (int y = 0; y < from.options(); ++y)
                if (from.prefers(i, opt(x), opt(y)) && to.prefers(i, opt(y), opt(x)))
                    sum += weight_of(from, i);
    return sum;
}

} // namespace selfalign

#endif
