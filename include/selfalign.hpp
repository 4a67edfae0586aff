// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_HPP
#define SELFALIGN_HPP

/// What most programs need. Included by name are the bargaining solutions
/// (selfalign/aggregators/bargaining.hpp, exact on lotteries by a linear program), the rarer laws
/// (selfalign/laws.hpp) and scopes (routes, classes, random profiles, shards), what happens to
/// systems over time (selfalign/dynamics.hpp), and the doors to other libraries in selfalign/ext/.

// First, so that errors reported there begin with as few "in file included from" as possible.
#include <selfalign/core/refuse.hpp>

#include <selfalign/aggregators/bounded.hpp>
#include <selfalign/aggregators/chance.hpp>
#include <selfalign/aggregators/combined.hpp>
#include <selfalign/aggregators/elimination.hpp>
#include <selfalign/aggregators/fixed.hpp>
#include <selfalign/aggregators/graded.hpp>
#include <selfalign/aggregators/instructions.hpp>
#include <selfalign/aggregators/majority_graph.hpp>
#include <selfalign/aggregators/margins.hpp>
#include <selfalign/aggregators/positional.hpp>
#include <selfalign/aggregators/welfare.hpp>
#include <selfalign/concepts/adaptive_part.hpp>
#include <selfalign/concepts/aggregator.hpp>
#include <selfalign/concepts/alignment_relation.hpp>
#include <selfalign/concepts/budgeted.hpp>
#include <selfalign/concepts/consequence_model.hpp>
#include <selfalign/concepts/part.hpp>
#include <selfalign/concepts/profile.hpp>
#include <selfalign/concepts/system.hpp>
#include <selfalign/concepts/world_model.hpp>
#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/choose.hpp>
#include <selfalign/core/lottery.hpp>
#include <selfalign/core/tallied.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/reflexive.hpp>
#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/laws/self_aligned.hpp>
#include <selfalign/parts.hpp>
#include <selfalign/relations.hpp>
#include <selfalign/scopes/census.hpp>
#include <selfalign/scopes/strict_orders.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>
#include <selfalign/worlds.hpp>

#endif
