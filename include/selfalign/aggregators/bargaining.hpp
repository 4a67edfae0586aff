// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_HPP

/// Solutions of bargaining problems: utilities, and a disagreement point that is always given in
/// the call.
///
/// A filter comes first: only options that give every part at least its disagreement utility can be
/// chosen, and where there is none the rule is undefined (empty). All solutions that tie are
/// returned. Options of equal utility to a part count the same; no option is unranked. On a menu
/// utilities and disagreement utilities stay what they were, while an option as the point is an
/// index within the menu; on a menu too small for it the rule is undefined. Weights: see each rule.
/// The rest: `aggregators.hpp`.

#include <selfalign/aggregators/bargaining/alternating_strikes.hpp>
#include <selfalign/aggregators/bargaining/egalitarian_bargaining.hpp>
#include <selfalign/aggregators/bargaining/individually_rational.hpp>
#include <selfalign/aggregators/bargaining/kalai_smorodinsky.hpp>
#include <selfalign/aggregators/bargaining/nash_bargaining.hpp>
#include <selfalign/aggregators/bargaining/on_lotteries.hpp>
#include <selfalign/aggregators/bargaining/pareto_frontier.hpp>
#include <selfalign/aggregators/bargaining/utilitarian_bargaining.hpp>

#endif
