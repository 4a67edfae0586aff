// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_HPP
#define SELFALIGN_AGGREGATORS_HPP

/// All aggregators, grouped by what they look at.

#include <selfalign/aggregators/elimination/irv.hpp>
#include <selfalign/aggregators/fixed/constant.hpp>
#include <selfalign/aggregators/fixed/dictator.hpp>
#include <selfalign/aggregators/majority_graph/copeland.hpp>
#include <selfalign/aggregators/margins/simpson.hpp>
#include <selfalign/aggregators/positional/antiplurality.hpp>
#include <selfalign/aggregators/positional/borda.hpp>
#include <selfalign/aggregators/positional/plurality.hpp>
#include <selfalign/aggregators/welfare/egalitarian.hpp>
#include <selfalign/aggregators/welfare/nash.hpp>

#endif
