// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_HPP
#define SELFALIGN_RELATIONS_HPP

/// All alignment relations, grouped by what they look at.

#include <selfalign/relations/output/boundary.hpp>
#include <selfalign/relations/parts/all_top.hpp>
#include <selfalign/relations/parts/condorcet.hpp>
#include <selfalign/relations/parts/nash_opt.hpp>
#include <selfalign/relations/parts/pareto.hpp>
#include <selfalign/relations/parts/unanimity.hpp>
#include <selfalign/relations/parts/utilitarian.hpp>
#include <selfalign/relations/parts/veto.hpp>

#endif
