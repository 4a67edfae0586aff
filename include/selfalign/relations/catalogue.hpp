// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_CATALOGUE_HPP
#define SELFALIGN_RELATIONS_CATALOGUE_HPP

#include <boost/hana/tuple.hpp>
#include <selfalign/core/entry.hpp>
#include <selfalign/relations.hpp>

namespace selfalign::relations {

/// Every alignment relation, once, in the order in which tables list them. Visit it with
/// `boost::hana::unpack`.
inline constexpr auto catalogue = boost::hana::make_tuple(
    entry{"boundary", boundary},
    entry{"all_top", all_top},
    entry{"unanimity", unanimity},
    entry{"pareto", pareto},
    entry{"veto", veto},
    entry{"majority_veto", majority_veto},
    entry{"condorcet", condorcet},
    entry{"core", core},
    entry{"smith", smith},
    entry{"utilitarian", utilitarian},
    entry{"nash_opt", nash_opt},
    entry{"egal_opt", egal_opt},
    entry{"proportional", proportional},
    entry{"ir_last", ir_last},
    entry{"pairwise_boundary", pairwise_boundary},
    entry{"sincere", sincere},
    entry{"participation", participation});

}  // namespace selfalign::relations

#endif
