// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_HPP

/// Rules that look at the places that options have in the orders of the parts.

#include <selfalign/aggregators/positional/antiplurality.hpp>
#include <selfalign/aggregators/positional/borda.hpp>
#include <selfalign/aggregators/positional/dowdall.hpp>
#include <selfalign/aggregators/positional/k_approval.hpp>
#include <selfalign/aggregators/positional/plurality.hpp>
#include <selfalign/aggregators/positional/positive_negative.hpp>
#include <selfalign/aggregators/positional/scoring.hpp>

#endif
