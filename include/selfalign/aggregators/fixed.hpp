// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_FIXED_HPP
#define SELFALIGN_AGGREGATORS_FIXED_HPP

/// Rules that look at one part, or at none: what any theory of aggregation has to compare with.
///
/// Weights do not matter. Co-winners are the tied tops (bottoms) of the one part; of unranked
/// options tied last all are bottoms, of unranked and incomparable ones too. On a menu it is the
/// part's best (worst) of the menu. The rest: `aggregators.hpp`.

#include <selfalign/aggregators/fixed/antidictator.hpp>
#include <selfalign/aggregators/fixed/constant.hpp>
#include <selfalign/aggregators/fixed/dictator.hpp>

#endif
