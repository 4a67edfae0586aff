// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_HPP

#include <selfalign/aggregators/bargaining/alternating_strikes.hpp>
#include <selfalign/aggregators/bargaining/egalitarian_bargaining.hpp>
#include <selfalign/aggregators/bargaining/individually_rational.hpp>
#include <selfalign/aggregators/bargaining/kalai_smorodinsky.hpp>
#include <selfalign/aggregators/bargaining/nash_bargaining.hpp>
#include <selfalign/aggregators/bargaining/on_lotteries.hpp>
#include <selfalign/aggregators/bargaining/pareto_frontier.hpp>
#include <selfalign/aggregators/bargaining/utilitarian_bargaining.hpp>

#endif
