// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_HPP

/// Rules that look only at which option beats which.

#include <selfalign/aggregators/majority_graph/agenda.hpp>
#include <selfalign/aggregators/majority_graph/banks.hpp>
#include <selfalign/aggregators/majority_graph/bipartisan_set.hpp>
#include <selfalign/aggregators/majority_graph/condorcet.hpp>
#include <selfalign/aggregators/majority_graph/copeland.hpp>
#include <selfalign/aggregators/majority_graph/gocha.hpp>
#include <selfalign/aggregators/majority_graph/llull.hpp>
#include <selfalign/aggregators/majority_graph/slater.hpp>
#include <selfalign/aggregators/majority_graph/top_cycle.hpp>
#include <selfalign/aggregators/majority_graph/uncovered_set.hpp>
#include <selfalign/aggregators/majority_graph/weak_condorcet.hpp>

#endif
