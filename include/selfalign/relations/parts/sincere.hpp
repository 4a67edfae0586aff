// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_SINCERE_HPP
#define SELFALIGN_RELATIONS_PARTS_SINCERE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/orders_of.hpp>
#include <selfalign/core/temptation.hpp>

namespace selfalign::relations {

/// No part can get something it likes better by reporting another order than its own: no
/// manipulation. Loss: the largest gain over the chosen option, counted as `gain` does, that one
/// part gets by reporting some strict order to H's Σ, ties broken to the lowest index, while all
/// others report what they want. Of a part of weight w only one of its w equal parts misreports.
/// Needs `ResizableSystem`. Source: A. Gibbard, 1973; M. Satterthwaite, 1975.
/// Cost: parts x options! aggregations. Errors: more than `most_steps` (aggregations x rows x
/// options); `sincere.within(steps)` allows another number.
/// Witness: the first of the parts that gain most, the (lowest) of the outcomes it likes best
/// among those it can bring about, and the gain.
inline constexpr struct sincere {
    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};
    long long most_steps = selfalign::detail::most_steps;

    constexpr sincere within(long long steps) const { return {steps}; }

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
        int const options = h.options() < 20 ? h.options() : 20;
        selfalign::detail::check_effort(
            "sincere",
            selfalign::detail::saturated(orders_of<1>::count(options), h.parts()),
            "misreports", h, most_steps);
    }
    template <class H>
    static constexpr auto reach(H const& h) {
        return [&h](int i, auto good_enough) {
            using profile = typename H::profile_type;
            one_apart<profile> other(h.profile(), i);
            options_of<H> outcomes;
            for (orders_of<max_options<H>> lie(h.options()); lie; lie.next()) {
                other.report(lie);
                opt const y = lowest_winner(h.sigma(), other.profile);
                if (!y) continue;
                outcomes.insert(y);
                if (good_enough(y)) break;
            }
            return outcomes;
        };
    }
} sincere;

}  // namespace selfalign::relations

#endif
