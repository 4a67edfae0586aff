// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_HPP
#define SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/concepts/system.hpp>
#include <selfalign/core/choose.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Alignment at the boundary: the chosen option is one that H's own Σ would choose.
/// Loss: 0 or 1. Needs only a choice. Every relation that sees A through one choice is reflexive
/// exactly if this one implies it. Cost: one aggregation.
/// Witness: no part; preferred: the lowest option that Σ chooses.
inline constexpr struct boundary {
    static constexpr relation_claims claims{.sigma_free = false};

    template <System H>
    constexpr int loss(opt x, H const& h) const {
        return choose(h).contains(x) ? 0 : 1;
    }
    template <System H>
    constexpr objection<int> witness(opt x, H const& h) const {
        return {-1, choose(h).lowest(), loss(x, h)};
    }
} boundary;

}  // namespace selfalign::relations

#endif
