// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_DRAWS_HPP
#define SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_DRAWS_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/law_of.hpp>

namespace selfalign::relations {

/// A and H draw the same option, each with lots of its own. Loss: the probability that they do
/// not; of H with itself 1 - sum p^2. A relation of whole systems; reflexive only where chance
/// leaves no choice. Needs `LotterySystem`s with the same kind of weights. Options are found by
/// value. Cost: one aggregation each.
inline constexpr struct boundary_draws {
    static constexpr relation_claims claims{.sigma_free = false};

    template <LotterySystem A, LotterySystem H>
        requires std::same_as<probability_of<A>, probability_of<H>>
    constexpr probability_of<H> loss(A const& a, H const& h) const {
        auto const p = law_among(a, h);
        auto const law = law_of(h);
        probability_of<H> differ(1);
        for (int x = 0; x < h.options(); ++x) differ = differ - p[x] * probability(law, opt(x));
        return differ;
    }
} boundary_draws;

}  // namespace selfalign::relations

#endif
