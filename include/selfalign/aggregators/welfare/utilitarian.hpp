// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_UTILITARIAN_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_UTILITARIAN_HPP

#include <selfalign/aggregators/instructions/listed.hpp>
#include <selfalign/core/welfare.hpp>

namespace selfalign {
namespace aggregators {

/// The largest sum of utilities; `utilitarian({2, 1})`: of utilities times the given weights, one a
/// part, 0 allowed (all 0: everything ties). Needs `UnitComparable` in both forms: fixed weights
/// mean something only for fixed units. Score: the sum; a part that counts as w parts counts w
/// times, on top of its weight in the rule. With weights not anonymous, and weakly Pareto if one is
/// positive, strongly if all are.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: J. Bentham, 1789; with weights J. Harsanyi, 1955. Cost: parts x options; without weights
/// options on a prepared tally. Errors: not one weight a part, a negative one, a sum beyond 64 bits
/// where utilities are built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/welfare.hpp`.
inline constexpr struct utilitarian {
    template <class Weights>
    struct rule {
        Weights weights;

        template <UnitComparable P>
        constexpr auto scores(P const& p) const {
            using weight = std::remove_cvref_t<decltype(selfalign::detail::item_of(weights, 0))>;
            using number = wide<std::common_type_t<welfare_number<P>, weight>>;
            if (selfalign::detail::count_of(weights) != p.parts())
                bad_input::a_list_of_weights_has_another_number_of_parts(
                    selfalign::detail::count_of(weights), p.parts());
            auto sums = no_scores<P, number>(p);
            for (int i = 0; i < p.parts(); ++i) {
                auto const factor = number(selfalign::detail::item_of(weights, i));
                if (!(factor >= number(0))) bad_input::a_part_has_a_negative_weight(i);
                number const counted = multiply(factor, number(weight_of(p, i)));
                for (int x = 0; x < p.options(); ++x)
                    sums[x] = add(sums[x], multiply(number(p.value(i, opt(x))), counted));
            }
            return sums;
        }
    };

    template <UnitComparable P>
    constexpr decltype(auto) scores(P const& p) const {
        return utility_sums(p);
    }
    template <class Weight, int N>
    constexpr auto operator()(Weight const (&weights)[N]) const {
        return rule<list<Weight, N>>{selfalign::detail::listed(weights)};
    }
    template <selfalign::detail::Listing Weights>
    constexpr auto operator()(Weights const& weights) const {
        return rule<Weights>{weights};
    }
} utilitarian;

} // namespace aggregators
} // namespace selfalign

#endif
