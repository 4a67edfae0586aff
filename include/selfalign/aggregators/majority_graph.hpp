// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_HPP

/// Rules that look only at which option beats which: which of two options parts of more weight
/// prefer to the other.
///
/// All need only `PreferenceProfile`: a part that ties two options, or leaves one of them unranked
/// and incomparable, supports neither in their duel, and a drawn duel is a draw whoever takes part.
/// Co-winners are what a definition leaves, e.g. everything if all parts are indifferent (but
/// `agenda`, which is resolute). On a menu only duels on the menu count. Menus, weights and
/// unranked options else: `aggregators.hpp`.

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
