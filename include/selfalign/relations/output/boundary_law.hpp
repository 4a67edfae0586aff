// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_LAW_HPP
#define SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_LAW_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/law_of.hpp>

namespace selfalign::relations {

/// A chooses by the same lottery as H: equality in distribution. Loss: the total variation
/// distance, the largest difference that the two make to the probability of anything. A relation
/// of whole systems; always reflexive. Needs `LotterySystem`s with the same kind of weights.
/// Options are found by value. Cost: one aggregation each.
/// See also: `boundary_coupled`, `boundary_draws`, which read the same lotteries otherwise.
inline constexpr struct boundary_law {
    static constexpr relation_claims claims{.sigma_free = false};

    template <LotterySystem A, LotterySystem H>
        requires std::same_as<probability_of<A>, probability_of<H>>
    constexpr probability_of<H> loss(A const& a, H const& h) const {
        auto const p = law_among(a, h);
        auto const law = law_of(h);
        probability_of<H> missing(0);
        for (int x = 0; x < h.options(); ++x)
            if (auto const q = probability(law, opt(x)); p[x] < q) missing = missing + (q - p[x]);
        return missing;
    }
} boundary_law;

}  // namespace selfalign::relations

#endif
