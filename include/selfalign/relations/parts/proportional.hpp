// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_PROPORTIONAL_HPP
#define SELFALIGN_RELATIONS_PARTS_PROPORTIONAL_HPP

#include <selfalign/core/gain.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Every one of n parts gets at least the n-th part of what its favourite is worth to it. Loss:
/// the sum over the parts of what n times its utility falls short of that. Needs `RatioProfile`: a
/// share means nothing without a zero. Source: H. Steinhaus, 1948. Cost: parts x options.
/// Witness: the first of the parts that fall short by most, its (lowest) favourite unless it
/// has that, and by how much n times its utility does.
inline constexpr struct proportional {
    template <RatioProfile H>
    constexpr welfare_number<H> loss(opt x, H const& h) const {
        auto const n = total_weight(h);
        auto sum = shortfall(h, 0, x, n);
        using number = decltype(sum);
        sum = number(0);
        for (int i = 0; i < h.parts(); ++i)
            sum = add(sum, number(multiply(shortfall(h, i, x, n), number(weight_of(h, i)))));
        return from_counted<H>(sum);
    }
    template <RatioProfile H>
    constexpr objection<welfare_number<H>> witness(opt x, H const& h) const {
        auto const n = total_weight(h);
        int part = -1;
        auto most = shortfall(h, 0, x, n);
        for (int i = 0; i < h.parts(); ++i) {
            auto const missing = shortfall(h, i, x, n);
            if (decltype(missing)(0) < missing && (part < 0 || most < missing)) {
                most = missing;
                part = i;
            }
        }
        if (part < 0) return {};
        // With nothing but losses to share, even the favourite can be too little.
        opt const best = h.rank(part, x) == 0 ? opt() : favourite(h, part);
        return {part, best, from_counted<H>(most)};
    }

private:
    template <RatioProfile H>
    static constexpr auto shortfall(H const& h, int i, opt x, long long n) {
        using number = decltype(counted_value(h, i, x));
        number const missing =
            number(subtract(counted_value(h, i, favourite(h, i)),
                            number(multiply(number(n), counted_value(h, i, x)))));
        return missing < number(0) ? number(0) : missing;
    }
} proportional;

}  // namespace selfalign::relations

#endif
