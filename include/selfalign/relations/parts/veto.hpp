// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_VETO_HPP
#define SELFALIGN_RELATIONS_PARTS_VETO_HPP

#include <selfalign/core/gain.hpp>
#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// No part gets what it likes least: x is last for a part if some option is better and none is
/// worse. Loss: the number of parts for which the chosen option is last. Needs `OrdinalProfile`.
/// Some option satisfies every strict profile only if there are fewer parts than options.
/// Cost: parts (x options, where ties are possible). Witness: the first such part, its (lowest)
/// favourite, 1.
inline constexpr struct veto {
    using tally = tallies::last_places;
    template <class Total>
    constexpr auto tally_loss(Total const& last, int x) const {
        return last[x];
    }

    template <OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        long long sum = 0;
        for (int i = 0; i < h.parts(); ++i)
            if (is_last(x, h, i)) sum += weight_of(h, i);
        return sum;
    }
    template <OrdinalProfile H>
    constexpr per_option<H, long long> losses(H const& h) const {
        per_option<H, long long> all(h.options());
        if constexpr (StrictProfile<H> && requires { h.stored_last_places(); }) {
            // A single option is not last: none is better.
            if (h.options() == 1) return all;
            auto const last = h.stored_last_places();
            for (int x = 0; x < h.options(); ++x) all[x] = last[x];
            return all;
        }
        for (int i = 0; i < h.parts(); ++i) {
            int const last = last_rank(h, i);
            if (last == 0) continue;
            auto const w = weight_of(h, i);
            for (int x = 0; x < h.options(); ++x) all[x] += h.rank(i, opt(x)) == last ? w : 0;
        }
        return all;
    }
    template <OrdinalProfile H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        for (int i = 0; i < h.parts(); ++i)
            if (is_last(x, h, i)) return {i, favourite(h, i), 1};
        return {};
    }

private:
    template <OrdinalProfile H>
    static constexpr bool is_last(opt x, H const& h, int i) {
        int const rank = h.rank(i, x);
        return rank > 0 && rank == last_rank(h, i);
    }
    template <OrdinalProfile H>
    static constexpr int last_rank(H const& h, int i) {
        if constexpr (StrictProfile<H>) return h.options() - 1;
        int last = 0;
        for (int y = 0; y < h.options(); ++y)
            last = h.rank(i, opt(y)) > last ? h.rank(i, opt(y)) : last;
        return last;
    }
} veto;

}  // namespace selfalign::relations

#endif
