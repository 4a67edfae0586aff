// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_SUPPORTED_HPP
#define SELFALIGN_RELATIONS_PARTS_SUPPORTED_HPP

#include <selfalign/aggregators/welfare/supported.hpp>
#include <selfalign/concepts/aggregator.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// The chosen option maximises some weighted sum of the parts' utilities with all weights positive:
/// no lottery over the options is preferred by some part and by no part the other way round. Loss:
/// 0 or 1. Needs `CardinalProfile`, integers or rationals. Implies `strong_pareto`.
/// Source: J. Harsanyi, 1955. Cost and errors: those of the rule `aggregators::supported`.
/// Witness: no part; the lowest option that is supported; 1.
inline constexpr struct supported {
    template <CardinalProfile H>
        requires Aggregator<decltype(aggregators::supported), typename H::profile_type>
    constexpr int loss(opt x, H const& h) const {
        return aggregators::supported.accepts(h.profile(), x) ? 0 : 1;
    }
    template <CardinalProfile H>
        requires Aggregator<decltype(aggregators::supported), typename H::profile_type>
    constexpr objection<int> witness(opt x, H const& h) const {
        if (loss(x, h) == 0) return {};
        int y = 0;
        while (loss(opt(y), h) != 0) ++y;
        return {-1, opt(y), 1};
    }
} supported;

}  // namespace selfalign::relations

#endif
