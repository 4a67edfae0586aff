// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_CATALOGUE_HPP
#define SELFALIGN_RELATIONS_CATALOGUE_HPP

#include <boost/hana/tuple.hpp>
#include <selfalign/core/entry.hpp>
#include <selfalign/relations.hpp>

namespace selfalign::relations {

/// Every alignment relation that needs no argument, once, in the order in which tables list them.
/// Visit it with `boost::hana::unpack`.
inline constexpr auto catalogue = boost::hana::make_tuple(
    entry{"boundary", boundary},
    entry{"boundary_all_menus", boundary_all_menus},
    entry{"boundary_score", boundary_score},
    entry{"boundary_law", boundary_law},
    entry{"boundary_coupled", boundary_coupled},
    entry{"boundary_draws", boundary_draws},
    entry{"pairwise_boundary", pairwise_boundary},
    entry{"rationalisable", rationalisable},
    entry{"all_top", all_top},
    entry{"unanimity", unanimity},
    entry{"pareto", pareto},
    entry{"strong_pareto", strong_pareto},
    entry{"ex_post_pareto", ex_post_pareto},
    entry{"ex_ante_pareto", ex_ante_pareto},
    entry{"veto", veto},
    entry{"majority_veto", majority_veto},
    entry{"no_neglect", no_neglect},
    entry{"condorcet", condorcet},
    entry{"core", core},
    entry{"smith", smith},
    entry{"utilitarian", utilitarian},
    entry{"nash_opt", nash_opt},
    entry{"egal_opt", egal_opt},
    entry{"supported", supported},
    entry{"proportional", proportional},
    entry{"ir_last", ir_last},
    entry{"corrigible_last", corrigible_last},
    entry{"improvement", improvement},
    entry{"sincere", sincere},
    entry{"participation", participation},
    entry{"learnable", learnable},
    entry{"isomorphic", isomorphic});

}  // namespace selfalign::relations

#endif
