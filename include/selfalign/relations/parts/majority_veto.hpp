// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_MAJORITY_VETO_HPP
#define SELFALIGN_RELATIONS_PARTS_MAJORITY_VETO_HPP

#include <selfalign/relations/parts/veto.hpp>

namespace selfalign::relations {

/// No majority gets what it likes least. Loss: by how many the parts for which the chosen option
/// is last (as in `veto`) exceed half of all parts, rounded down. Needs `OrdinalProfile`.
/// Zero set: options that at most half of the parts rank last; never empty with two options or
/// more. Cost: as `veto`. Witness: as `veto`, with the loss.
inline constexpr struct majority_veto {
    template <OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        return beyond_half(veto.loss(x, h), h);
    }
    template <OrdinalProfile H>
    constexpr per_option<H, long long> losses(H const& h) const {
        auto all = veto.losses(h);
        for (int x = 0; x < h.options(); ++x) all[x] = beyond_half(all[x], h);
        return all;
    }
    template <OrdinalProfile H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        auto const lost = loss(x, h);
        if (lost == 0) return {};
        auto o = veto.witness(x, h);
        o.amount = lost;
        return o;
    }

private:
    template <OrdinalProfile H>
    static constexpr long long beyond_half(long long vetoes, H const& h) {
        long long const half = total_weight(h) / 2;
        return vetoes > half ? vetoes - half : 0;
    }
} majority_veto;

}  // namespace selfalign::relations

#endif
