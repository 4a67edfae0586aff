// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_HPP
#define SELFALIGN_RELATIONS_HPP

/// All alignment relations, grouped by what they look at.

#include <selfalign/relations/output/boundary.hpp>
#include <selfalign/relations/output/boundary_all_menus.hpp>
#include <selfalign/relations/output/boundary_coupled.hpp>
#include <selfalign/relations/output/boundary_draws.hpp>
#include <selfalign/relations/output/boundary_law.hpp>
#include <selfalign/relations/output/boundary_score.hpp>
#include <selfalign/relations/output/pairwise_boundary.hpp>
#include <selfalign/relations/output/rationalisable.hpp>
#include <selfalign/relations/parts/all_top.hpp>
#include <selfalign/relations/parts/condorcet.hpp>
#include <selfalign/relations/parts/core.hpp>
#include <selfalign/relations/parts/corrigible.hpp>
#include <selfalign/relations/parts/egal_opt.hpp>
#include <selfalign/relations/parts/ex_ante_pareto.hpp>
#include <selfalign/relations/parts/ex_post.hpp>
#include <selfalign/relations/parts/ex_post_pareto.hpp>
#include <selfalign/relations/parts/improvement.hpp>
#include <selfalign/relations/parts/individually_rational.hpp>
#include <selfalign/relations/parts/ir_last.hpp>
#include <selfalign/relations/parts/learnable.hpp>
#include <selfalign/relations/parts/majority_veto.hpp>
#include <selfalign/relations/parts/nash_opt.hpp>
#include <selfalign/relations/parts/no_neglect.hpp>
#include <selfalign/relations/parts/optimal_under.hpp>
#include <selfalign/relations/parts/pareto.hpp>
#include <selfalign/relations/parts/participation.hpp>
#include <selfalign/relations/parts/proportional.hpp>
#include <selfalign/relations/parts/round_robin_share.hpp>
#include <selfalign/relations/parts/sincere.hpp>
#include <selfalign/relations/parts/smith.hpp>
#include <selfalign/relations/parts/strong_pareto.hpp>
#include <selfalign/relations/parts/supported.hpp>
#include <selfalign/relations/parts/unanimity.hpp>
#include <selfalign/relations/parts/utilitarian.hpp>
#include <selfalign/relations/parts/veto.hpp>
#include <selfalign/relations/whole/isomorphic.hpp>
#include <selfalign/relations/algebra/at_tolerance.hpp>
#include <selfalign/relations/algebra/both.hpp>
#include <selfalign/relations/algebra/converse.hpp>
#include <selfalign/relations/algebra/either.hpp>
#include <selfalign/relations/algebra/negation.hpp>
#include <selfalign/relations/algebra/relative.hpp>
#include <selfalign/relations/algebra/then.hpp>

#endif
