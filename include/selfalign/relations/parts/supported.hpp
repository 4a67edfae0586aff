// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_SUPPORTED_HPP
#define SELFALIGN_RELATIONS_PARTS_SUPPORTED_HPP

#include <selfalign/aggregators/welfare/supported.hpp>
#include <selfalign/relations/parts/optimal_under.hpp>

namespace selfalign::relations {

/// The chosen option maximises some weighted sum of the parts' utilities with all weights positive:
/// no lottery over the options is preferred by some part and by no part the other way round. Loss:
/// 0 or 1. Needs `CardinalProfile`, integers or rationals. Implies `strong_pareto`.
/// Source: J. Harsanyi, 1955. Cost and errors: those of the rule `aggregators::supported`.
/// Witness: no part; the lowest option that is supported; 1.
inline constexpr struct supported
    : optimal_under_rule<std::remove_const_t<decltype(aggregators::supported)>> {
    static constexpr relation_claims claims{};
} supported;

}  // namespace selfalign::relations

#endif
