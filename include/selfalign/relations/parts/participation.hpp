// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_PARTICIPATION_HPP
#define SELFALIGN_RELATIONS_PARTS_PARTICIPATION_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/temptation.hpp>

namespace selfalign::relations {

/// No part gets something it likes better by staying away: no no-show paradox. Loss: the largest
/// gain over the chosen option, counted as `gain` does, that one part gets if H's Σ, ties broken
/// to the lowest index, chooses without it; 0 if there is only one part. Of a part of weight w
/// only one of its w equal parts stays away. Needs `ResizableSystem`.
/// Source: P. Fishburn and S. Brams, 1983; H. Moulin, 1988. Cost: parts aggregations. Errors: more
/// than `most_steps` (aggregations x rows x options); `participation.within(steps)` allows another
/// number.
/// Witness: the first of the parts that gain most, what is chosen without it, and the gain.
inline constexpr struct participation {
    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};
    long long most_steps = selfalign::detail::most_steps;

    constexpr participation within(long long steps) const { return {steps}; }

    template <ResizableSystem H>
    constexpr auto loss(opt x, H const& h) const {
        return witness(x, h).amount;
    }
    template <ResizableSystem H>
    constexpr auto losses(H const& h) const {
        check(h);
        return selfalign::detail::largest_temptations(h, reach(h));
    }
    template <ResizableSystem H>
    constexpr auto witness(opt x, H const& h) const {
        check(h);
        return selfalign::detail::strongest_temptation(x, h, reach(h));
    }

private:
    template <class H>
    constexpr void check(H const& h) const {
        selfalign::detail::check_effort("participation", h.parts(), "smaller groups", h,
                                        most_steps);
    }
    template <class H>
    static constexpr auto reach(H const& h) {
        return [&h, alone = total_weight(h) < 2](int i, auto) {
            options_of<H> outcomes;
            if (alone) return outcomes;
            opt const y = lowest_winner(h.sigma(), without_one(h.profile(), i));
            if (y) outcomes.insert(y);
            return outcomes;
        };
    }
} participation;

}  // namespace selfalign::relations

#endif
