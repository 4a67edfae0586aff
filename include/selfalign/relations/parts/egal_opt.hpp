// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_EGAL_OPT_HPP
#define SELFALIGN_RELATIONS_PARTS_EGAL_OPT_HPP

#include <selfalign/core/regret.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Whoever is worst off is as well off as can be: the largest smallest utility is chosen. Loss:
/// what the chosen option's smallest utility falls short of the largest. Needs `LevelComparable`.
/// Source: J. Rawls, 1971; A. Sen, 1970. Cost: parts x options.
/// Witness: the (lowest) option of largest smallest utility, the first of the parts that are worst
/// off with the chosen one, and the shortfall.
inline constexpr struct egal_opt {
    template <LevelComparable H>
    constexpr auto loss(opt x, H const& h) const {
        return regret(h, utility_minima(h), x);
    }
    template <LevelComparable H>
    constexpr auto losses(H const& h) const {
        return regrets(h, utility_minima(h));
    }
    template <LevelComparable H>
    constexpr auto witness(opt x, H const& h) const {
        decltype(auto) least = utility_minima(h);
        objection<welfare_number<H>> o{-1, lowest_of_the_highest(least), regret(h, least, x)};
        if (o.amount == welfare_number<H>(0)) return objection<welfare_number<H>>{};
        o.part = 0;
        while (!(welfare_number<H>(h.value(o.part, x)) == least[x.index])) ++o.part;
        return o;
    }
} egal_opt;

}  // namespace selfalign::relations

#endif
