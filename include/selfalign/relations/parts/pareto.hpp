// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_PARETO_HPP
#define SELFALIGN_RELATIONS_PARTS_PARETO_HPP

#include <selfalign/core/tallies.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Weak Pareto efficiency: no option is strictly better for every part. Loss: the largest number
/// of ranks by which some option is better for all parts at once, max over y of min over parts of
/// rank(x) - rank(y), at least 0. Needs `OrdinalProfile`. Cost: parts x options at worst; an
/// option is dropped at the first part that does not prefer it.
/// Witness: the (lowest) option of the largest common gain, and the first part that gains just
/// that much.
inline constexpr struct pareto {
    template <OrdinalProfile H>
    constexpr int loss(opt x, H const& h) const {
        int worst = 0;
        for (int y = 0; y < h.options(); ++y) {
            int const gain = common_gain(x, opt(y), h, worst);
            if (gain > worst) worst = gain;
        }
        return worst;
    }
    template <OrdinalProfile H>
    constexpr objection<int> witness(opt x, H const& h) const {
        objection<int> o;
        for (int y = 0; y < h.options(); ++y) {
            int const gain = common_gain(x, opt(y), h, o.amount);
            if (gain > o.amount) o = {-1, opt(y), gain};
        }
        if (!o.preferred) return o;
        o.part = 0;
        while (h.rank(o.part, x) - h.rank(o.part, o.preferred) != o.amount) ++o.part;
        return o;
    }

private:
    // The least gain of any part from x to y; only gains above `floor` matter to the caller.
    template <OrdinalProfile H>
    static constexpr int common_gain(opt x, opt y, H const& h, int floor) {
        int least = h.options();
        for (int i = 0; i < h.parts() && least > floor; ++i) {
            int const gain = h.rank(i, x) - h.rank(i, y);
            if (gain < least) least = gain;
        }
        return least;
    }
} pareto;

}  // namespace selfalign::relations

#endif
