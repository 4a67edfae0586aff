// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_HPP

/// Rules that look at how clearly which option beats which.

#include <selfalign/aggregators/margins/beat_path.hpp>
#include <selfalign/aggregators/margins/essential_set.hpp>
#include <selfalign/aggregators/margins/kemeny.hpp>
#include <selfalign/aggregators/margins/leximax.hpp>
#include <selfalign/aggregators/margins/loss_trimmer.hpp>
#include <selfalign/aggregators/margins/maximal_lottery.hpp>
#include <selfalign/aggregators/margins/minimax.hpp>
#include <selfalign/aggregators/margins/minimax_support.hpp>
#include <selfalign/aggregators/margins/most_wins_smallest_loss.hpp>
#include <selfalign/aggregators/margins/ranked_pairs.hpp>
#include <selfalign/aggregators/margins/river.hpp>
#include <selfalign/aggregators/margins/simpson.hpp>
#include <selfalign/aggregators/margins/split_cycle.hpp>
#include <selfalign/aggregators/margins/stable_voting.hpp>
#include <selfalign/aggregators/margins/weighted_covering.hpp>

#endif
