// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_SCORE_HPP
#define SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_SCORE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/regret.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// The chosen option scores as high as any by H's own Σ. Loss: what its score falls short of the
/// highest, so unlike `boundary` it says how near a miss is. Needs a Σ with scores that can be
/// subtracted. Zero set: Σ's co-winners. Cost: one aggregation.
/// Witness: no part; the lowest option with the highest score; the loss.
inline constexpr struct boundary_score {
    static constexpr relation_claims claims{.sigma_free = false};

    template <class H>
        requires GradingRule<typename H::sigma_type, typename H::profile_type>
    constexpr auto loss(opt x, H const& h) const {
        return score_regret(h.sigma(), h.profile(), x);
    }
    template <class H>
        requires GradingRule<typename H::sigma_type, typename H::profile_type>
    constexpr auto witness(opt x, H const& h) const {
        using number = decltype(loss(x, h));
        auto const lost = loss(x, h);
        if (lost == number(0)) return objection<number>{};
        return objection<number>{-1, lowest_winner(h.sigma(), h.profile()), lost};
    }
} boundary_score;

}  // namespace selfalign::relations

#endif
