// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_IMPROVEMENT_HPP
#define SELFALIGN_RELATIONS_PARTS_IMPROVEMENT_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/gain.hpp>
#include <selfalign/core/loss_between.hpp>

namespace selfalign::relations {

/// The chosen option is (weakly) efficient, and no part is worse off with it than with what H
/// itself chooses (the lowest of its co-winners). Loss: the sum over the parts of what each loses
/// against H's choice, plus the largest common gain of all parts that some option offers over the
/// chosen one, both counted as `gain` does. Needs `OrdinalProfile`. Reflexive exactly where H's own
/// choice is efficient; on strict orders nothing but H's choice is then accepted.
/// Cost: one aggregation, parts x options. Errors: Σ chooses nothing.
/// Witness: the first of the parts that lose most against H's choice, that choice, and how much;
/// if none does, no part, the (lowest) option of the largest common gain, and that.
inline constexpr struct improvement {
    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};

    template <System H>
        requires OrdinalProfile<H>
    constexpr auto loss(opt x, H const& h) const {
        opt const c = status_quo(h);
        auto sum = common_gain(x, h).amount;
        using number = decltype(sum);
        for (int i = 0; i < h.parts(); ++i) {
            auto const lost = counted_gain(h, i, c, x);
            if (number(0) < lost) sum = add(sum, number(multiply(lost, number(weight_of(h, i)))));
        }
        return gain_from_counted<H>(sum);
    }
    template <System H>
        requires OrdinalProfile<H>
    constexpr auto witness(opt x, H const& h) const {
        opt const c = status_quo(h);
        objection<gain_in<H>> o;
        for (int i = 0; i < h.parts(); ++i) {
            auto const lost = gain(h, i, c, x);
            if (o.amount < lost) o = {i, c, lost};
        }
        if (o.part >= 0) return o;
        auto const better = common_gain(x, h);
        return objection<gain_in<H>>{-1, better.preferred,
                                     gain_from_counted<H>(better.amount)};
    }

private:
    template <class H>
    static constexpr opt status_quo(H const& h) {
        opt const c = lowest_winner(h.sigma(), h.profile());
        if (!c) bad_input::a_system_chooses_nothing();
        return c;
    }
    template <class H>
    static constexpr auto common_gain(opt x, H const& h) {
        objection<decltype(counted_gain(h, 0, x, x))> o;
        for (int y = 0; y < h.options(); ++y) {
            auto least = counted_gain(h, 0, opt(y), x);
            for (int i = 1; i < h.parts(); ++i) {
                auto const gained = counted_gain(h, i, opt(y), x);
                if (gained < least) least = gained;
            }
            if (o.amount < least) o = {-1, opt(y), least};
        }
        return o;
    }
} improvement;

}  // namespace selfalign::relations

#endif
