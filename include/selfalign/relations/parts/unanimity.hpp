// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_UNANIMITY_HPP
#define SELFALIGN_RELATIONS_PARTS_UNANIMITY_HPP

#include <selfalign/relations/parts/all_top.hpp>

namespace selfalign::relations {

/// If some option is every part's favourite, it is chosen. Loss: that of `all_top` where such an
/// option exists, else 0. Needs `OrdinalProfile`. Cost: parts x options. Witness: as `all_top`.
inline constexpr struct unanimity {
    template <OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        return agreed(h) ? all_top.loss(x, h) : 0;
    }
    template <OrdinalProfile H>
    constexpr per_option<H, long long> losses(H const& h) const {
        return agreed(h) ? all_top.losses(h) : per_option<H, long long>(h.options());
    }
    template <OrdinalProfile H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        return agreed(h) ? all_top.witness(x, h) : objection<long long>{};
    }

private:
    template <OrdinalProfile H>
    static constexpr bool agreed(H const& h) {
        for (int y = 0; y < h.options(); ++y) {
            int i = 0;
            while (i < h.parts() && h.rank(i, opt(y)) == 0) ++i;
            if (i == h.parts()) return true;
        }
        return false;
    }
} unanimity;

}  // namespace selfalign::relations

#endif
