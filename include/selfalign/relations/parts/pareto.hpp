// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_PARETO_HPP
#define SELFALIGN_RELATIONS_PARTS_PARETO_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/scores.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Weak Pareto efficiency: no option is strictly better for every part. Loss: the largest number
/// of ranks by which some option is better for all parts at once, max over y of min over parts of
/// rank(x) - rank(y), at least 0. Needs `OrdinalProfile`. Cost: parts x options at worst; it stops
/// soon after no option is left that every part so far prefers.
/// Witness: the (lowest) option of the largest common gain, and the first part that gains just
/// that much.
inline constexpr struct pareto {
    using tally = tallies::common_gains;
    template <class Total>
    constexpr auto tally_loss(Total const& gain, int x) const {
        auto largest = gain(x, 0);
        for (int y = 1; y < gain.options; ++y) largest = greatest(largest, gain(x, y));
        return largest;
    }
    /// The verdict needs less than the losses: whether all parts prefer one option.
    using verdict_tally = tallies::pairwise_support;
    template <class Total, class Mask, int Options>
    constexpr void tally_holds(Total const& n, Mask (&holds)[Options]) const {
        n.some_part_prefers(holds);
    }

    template <OrdinalProfile H>
    constexpr int loss(opt x, H const& h) const {
        if constexpr (requires { h.stored_support(); }) {
            bool dominated = false;
            for (int y = 0; y < h.options(); ++y)
                dominated |= support(h, opt(y), x) == total_weight(h);
            if (!dominated) return 0;
        }
        auto const gains = common_gains(x, h);
        int largest = 0;
        for (int y = 0; y < h.options(); ++y) largest = gains[y] > largest ? gains[y] : largest;
        return largest;
    }
    template <OrdinalProfile H>
    constexpr objection<int> witness(opt x, H const& h) const {
        auto const gains = common_gains(x, h);
        objection<int> o;
        for (int y = 0; y < h.options(); ++y)
            if (gains[y] > o.amount) o = {-1, opt(y), gains[y]};
        if (!o.preferred) return o;
        o.part = 0;
        while (h.rank(o.part, x) - h.rank(o.part, o.preferred) != o.amount) ++o.part;
        return o;
    }

private:
    // The least gain of any part from x to each y. Not completed once no gain is positive: then
    // nothing dominates x, whatever the remaining parts say.
    template <OrdinalProfile H>
    static constexpr per_option<H, int> common_gains(opt x, H const& h) {
        constexpr int stride = 16;
        int const options = h.options();
        per_option<H, int> least(options);
        for (int y = 0; y < options; ++y) least[y] = h.rank(0, x) - h.rank(0, opt(y));
        for (int from = 1; from < h.parts(); from += stride) {
            int const to = h.parts() - from < stride ? h.parts() : from + stride;
            for (int i = from; i < to; ++i) {
                int const rank = h.rank(i, x);
                for (int y = 0; y < options; ++y) {
                    int const gain = rank - h.rank(i, opt(y));
                    least[y] = gain < least[y] ? gain : least[y];
                }
            }
            bool dominated = false;
            for (int y = 0; y < options; ++y) dominated = dominated || least[y] > 0;
            if (!dominated) break;
        }
        return least;
    }
} pareto;

}  // namespace selfalign::relations

#endif
