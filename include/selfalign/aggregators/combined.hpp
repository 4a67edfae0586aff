// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_HPP

/// Rules that put others together, and rules that belong nowhere else.
///
/// A duel is read as in `majority_graph.hpp`: a tie within a ballot supports neither. Places are
/// read as in `positional.hpp`: tied options share theirs evenly. Which of the two a rule looks at
/// is what it needs, `PreferenceProfile` or `OrdinalProfile`. All co-winners are returned, and sets
/// of co-winners are what one rule hands on to the next. On a menu, everything is asked on the
/// menu. Menus, weights and unranked options else: `aggregators.hpp`.

#include <selfalign/aggregators/combined/absolute_majority.hpp>
#include <selfalign/aggregators/combined/black.hpp>
#include <selfalign/aggregators/combined/borda_minimax_faceoff.hpp>
#include <selfalign/aggregators/combined/bucklin.hpp>
#include <selfalign/aggregators/combined/condorcet_irv.hpp>
#include <selfalign/aggregators/combined/condorcet_plurality.hpp>
#include <selfalign/aggregators/combined/copeland_global_borda.hpp>
#include <selfalign/aggregators/combined/copeland_global_minimax.hpp>
#include <selfalign/aggregators/combined/copeland_local_borda.hpp>
#include <selfalign/aggregators/combined/copeland_local_minimax.hpp>
#include <selfalign/aggregators/combined/daunou.hpp>
#include <selfalign/aggregators/combined/dodgson.hpp>
#include <selfalign/aggregators/combined/faceoff.hpp>
#include <selfalign/aggregators/combined/pareto_set.hpp>
#include <selfalign/aggregators/combined/simplified_bucklin.hpp>
#include <selfalign/aggregators/combined/simplified_dodgson.hpp>
#include <selfalign/aggregators/combined/smith_irv.hpp>
#include <selfalign/aggregators/combined/smith_minimax.hpp>
#include <selfalign/aggregators/combined/superior_voting.hpp>
#include <selfalign/aggregators/combined/then.hpp>
#include <selfalign/aggregators/combined/weighted_bucklin.hpp>

#endif
