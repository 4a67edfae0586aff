// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_HPP

/// Rules that obey instructions: priorities, vetoes, quotas, votes.
///
/// All co-winners that an instruction allows are returned, and where it allows nothing the rule is
/// undefined (empty), never silently something else. A part that ties two options, or leaves one of
/// them unranked and incomparable, prefers neither. Indices of parts and of a status quo are the
/// caller's; on a menu an option is an index within the menu. Weights: instructions that name parts
/// ignore them, `quota` counts them. The rest: `aggregators.hpp`.

#include <selfalign/aggregators/instructions/consent.hpp>
#include <selfalign/aggregators/instructions/constraints.hpp>
#include <selfalign/aggregators/instructions/lexicographic.hpp>
#include <selfalign/aggregators/instructions/oligarchy.hpp>
#include <selfalign/aggregators/instructions/quota.hpp>
#include <selfalign/aggregators/instructions/serial_veto.hpp>
#include <selfalign/aggregators/instructions/veto_list.hpp>
#include <selfalign/aggregators/instructions/weighted_voting.hpp>

#endif
