// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_HPP

/// Rules that look at the places that options have in the orders of the parts.
///
/// All are scoring rules: co-winners have the same score. Options that a part ties share their
/// places evenly, which is the average over all strict orders compatible with the ballot, and
/// exact; that goes for unranked options tied last too. All need `OrdinalProfile`, `plurality` only
/// first places. Scores add up over parts, times their weights. On a menu places are counted among
/// what is on it. Menus, weights and unranked options else: `aggregators.hpp`.

#include <selfalign/aggregators/positional/antiplurality.hpp>
#include <selfalign/aggregators/positional/borda.hpp>
#include <selfalign/aggregators/positional/dowdall.hpp>
#include <selfalign/aggregators/positional/k_approval.hpp>
#include <selfalign/aggregators/positional/plurality.hpp>
#include <selfalign/aggregators/positional/positive_negative.hpp>
#include <selfalign/aggregators/positional/scoring.hpp>

#endif
