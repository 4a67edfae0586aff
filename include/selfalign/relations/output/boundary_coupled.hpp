// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_COUPLED_HPP
#define SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_COUPLED_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/law_of.hpp>

namespace selfalign::relations {

/// A and H draw the same option from the same seed: a number between 0 and 1, spent on the options
/// in index order, each system's by its own numbering. Loss: the probability that they differ,
/// between those of `boundary_law` and 1; no rounding of floating-point weights makes a system
/// differ from itself. A relation of whole systems; always reflexive. Needs
/// `LotterySystem`s with the same kind of weights. Options are found by value.
/// Cost: one aggregation each, options^2.
inline constexpr struct boundary_coupled {
    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};

    template <LotterySystem A, LotterySystem H>
        requires std::same_as<probability_of<A>, probability_of<H>>
    constexpr probability_of<H> loss(A const& a, H const& h) const {
        using number = probability_of<H>;
        auto const mine = law_of(a);
        auto const theirs = law_of(h);
        // Where they differ, and not what is left where they agree, which rounding keeps from 0.
        number differ(0);
        number from_a(0);
        for (int x = 0; x < a.options(); ++x) {
            number const to_a = from_a + probability(mine, opt(x));
            number from_h(0);
            for (int y = 0; y < h.options(); ++y) {
                number const to_h = from_h + probability(theirs, opt(y));
                number const from = from_a < from_h ? from_h : from_a;
                number const to = to_a < to_h ? to_a : to_h;
                if (from < to && !(h.world().index_of(a.world()[opt(x)]) == opt(y)))
                    differ = differ + (to - from);
                from_h = to_h;
            }
            from_a = to_a;
        }
        return differ;
    }
} boundary_coupled;

}  // namespace selfalign::relations

#endif
