// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_STRONG_PARETO_HPP
#define SELFALIGN_RELATIONS_PARTS_STRONG_PARETO_HPP

#include <selfalign/core/gain.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Pareto efficiency: no option is at least as good for every part and better for some. Loss: the
/// largest sum of gains, counted as `gain` does, that such an option offers, or 0. Needs
/// `OrdinalProfile`. Implies `pareto`; on strict orders the two hold together.
/// Source: V. Pareto, 1906. Cost: parts x options, and x options^2 for `losses`.
/// Witness: the (lowest) option that offers most, the first of the parts that gain most by it, and
/// what that part gains.
inline constexpr struct strong_pareto {
    template <OrdinalProfile H>
    constexpr gain_in<H> loss(opt x, H const& h) const {
        return offer(x, h).amount;
    }
    template <OrdinalProfile H>
    constexpr objection<gain_in<H>> witness(opt x, H const& h) const {
        auto const best = offer(x, h);
        if (!best.preferred) return {};
        objection<gain_in<H>> o{-1, best.preferred, gain_in<H>(0)};
        for (int i = 0; i < h.parts(); ++i) {
            auto const gained = gain(h, i, best.preferred, x);
            if (o.amount < gained) {
                o.amount = gained;
                o.part = i;
            }
        }
        return o;
    }

private:
    // The lowest of the options that dominate x by most, and by how much.
    template <OrdinalProfile H>
    static constexpr objection<gain_in<H>> offer(opt x, H const& h) {
        objection<gain_in<H>> best;
        for (int y = 0; y < h.options(); ++y) {
            if (!dominates(opt(y), x, h)) continue;
            auto sum = counted_gain(h, 0, opt(y), x);
            using number = decltype(sum);
            sum = number(0);
            for (int i = 0; i < h.parts(); ++i)
                sum = add(sum, number(multiply(counted_gain(h, i, opt(y), x),
                                               number(weight_of(h, i)))));
            auto const gained = gain_from_counted<H>(sum);
            if (best.amount < gained) best = {-1, opt(y), gained};
        }
        return best;
    }
    template <OrdinalProfile H>
    static constexpr bool dominates(opt y, opt x, H const& h) {
        bool better = false;
        for (int i = 0; i < h.parts(); ++i) {
            if (h.rank(i, x) < h.rank(i, y)) return false;
            better = better || h.rank(i, y) < h.rank(i, x);
        }
        return better;
    }
} strong_pareto;

}  // namespace selfalign::relations

#endif
