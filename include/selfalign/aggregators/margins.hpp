// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_HPP

/// Rules that look at how clearly which option beats which: at margins, the weight of the parts
/// that prefer the one minus the weight of those that prefer the other. (`simpson` and
/// `minimax_support` look at the former alone.)
///
/// All need only `PreferenceProfile` (the `_zt` forms `OrdinalProfile`, for the order of part 0): a
/// part that ties two options, or leaves one of them unranked and incomparable, adds nothing to
/// their margin. Co-winners are what a definition leaves; where equal margins have to be taken one
/// after the other, the set-valued form unites all ways to do so, `_tb` goes by index and `_zt` by
/// part 0. On a menu only duels on the menu count. Menus, weights and unranked options else:
/// `aggregators.hpp`.

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
