// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_PARTICIPATION_HPP
#define SELFALIGN_RELATIONS_PARTS_PARTICIPATION_HPP

#include <selfalign/core/temptation.hpp>

namespace selfalign {
namespace detail {

struct staying_away {
    static constexpr text relation = "participation", asks = "smaller groups";

    template <class H>
    static constexpr long long times(H const& h) {
        return h.parts();
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
};

}  // namespace detail

namespace relations {

/// No part gets something it likes better by staying away: no no-show paradox. Loss: the largest
/// gain over the chosen option, counted as `gain` does, that one part gets if H's Σ, ties broken
/// to the lowest index, chooses without it; 0 if there is only one part. Of a part of weight w
/// only one of its w equal parts stays away. Needs `ResizableSystem`.
/// Source: P. Fishburn and S. Brams, 1983; H. Moulin, 1988. Cost: parts aggregations. Errors: more
/// than `most_steps` (aggregations x rows x options); `participation.within(steps)` allows another
/// number. A Σ with data that answers differently when it is asked the same twice.
/// Witness: the first of the parts that gain most, what is chosen without it, and the gain.
inline constexpr struct participation
    : selfalign::detail::no_temptation<selfalign::detail::staying_away> {
    constexpr participation within(long long steps) const { return {{steps}}; }
} participation;

}  // namespace relations
}  // namespace selfalign

#endif
