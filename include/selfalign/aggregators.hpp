// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_HPP
#define SELFALIGN_AGGREGATORS_HPP

/// All aggregators, grouped by what they look at.

#include <selfalign/aggregators/bargaining.hpp>
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

#endif
