// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_ALL_TOP_HPP
#define SELFALIGN_RELATIONS_PARTS_ALL_TOP_HPP

#include <selfalign/core/gain.hpp>
#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Every part gets its favourite. Loss: sum over the parts of the number of options that the part
/// likes better (for strict orders the number of adjacent swaps that would make the chosen option
/// everybody's favourite). Needs `OrdinalProfile`. Cost: parts.
/// Witness: the part with the most options above, its (lowest) favourite, that number.
inline constexpr struct all_top {
    using tally = tallies::borda_points;
    template <class Total, class N, int Options>
    constexpr void tally_losses(Total const& points, N (&loss)[Options]) const {
        N all(0);
        for (int k = 1; k < Options; ++k) all = all + points.parts;
        for (int x = 0; x < Options; ++x) loss[x] = all - points[x];
    }

    template <OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        long long sum = 0;
        for (int i = 0; i < h.parts(); ++i) sum += weight_of(h, i) * h.rank(i, x);
        return sum;
    }
    template <OrdinalProfile H>
    constexpr per_option<H, long long> losses(H const& h) const {
        per_option<H, long long> all(h.options());
        if constexpr (StrictProfile<H> && requires { h.stored_borda_points(); }) {
            auto const& points = h.stored_borda_points();
            long long const most = total_weight(h) * (h.options() - 1);
            for (int x = 0; x < h.options(); ++x) all[x] = most - points[x];
            return all;
        }
        for (int i = 0; i < h.parts(); ++i) {
            auto const w = weight_of(h, i);
            for (int x = 0; x < h.options(); ++x) all[x] += w * h.rank(i, opt(x));
        }
        return all;
    }
    template <OrdinalProfile H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        objection<long long> o;
        for (int i = 0; i < h.parts(); ++i)
            if (h.rank(i, x) > o.amount) o = {i, favourite(h, i), h.rank(i, x)};
        return o;
    }
} all_top;

}  // namespace selfalign::relations

#endif
