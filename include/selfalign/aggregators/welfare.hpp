// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_HPP

/// Rules that look at utilities, typed by what their scale promises: sums need a common unit,
/// products a zero, comparisons of who is worse off a common level.
///
/// Options of equal utility to a part are tied in its order and count the same; no option is
/// unranked, each has a utility. Co-winners have the same welfare, exactly. On a menu utilities
/// stay what they were, so that only `relative_utilitarian`, which scales by the best and worst of
/// the menu, and `supported` depend on what else is on it. Weights: a part of weight w is w parts,
/// which makes no difference to `egalitarian` and `supported`. The rest: `aggregators.hpp`.

#include <selfalign/aggregators/welfare/egalitarian.hpp>
#include <selfalign/aggregators/welfare/leximin.hpp>
#include <selfalign/aggregators/welfare/nash.hpp>
#include <selfalign/aggregators/welfare/nash_welfare.hpp>
#include <selfalign/aggregators/welfare/relative_utilitarian.hpp>
#include <selfalign/aggregators/welfare/supported.hpp>
#include <selfalign/aggregators/welfare/utilitarian.hpp>

#endif
