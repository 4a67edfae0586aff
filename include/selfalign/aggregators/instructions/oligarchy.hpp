// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_OLIGARCHY_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_OLIGARCHY_HPP

#include <selfalign/aggregators/instructions/listed.hpp>

namespace selfalign {
namespace aggregators {

template <class Parts>
struct oligarchy_over {
    Parts oligarchs;

    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        if (selfalign::detail::count_of(oligarchs) < 1)
            bad_input::an_oligarchy_needs_at_least_one_part();
        selfalign::detail::check_parts(oligarchs, p.parts());
        options_of<P> left;
        for (int x = 0; x < p.options(); ++x) {
            bool overruled = false;
            for (int y = 0; y < p.options() && !overruled; ++y)
                overruled = y != x && all_prefer(p, opt(y), opt(x));
            if (!overruled) left.insert(opt(x));
        }
        return left;
    }

private:
    template <class P>
    constexpr bool all_prefer(P const& p, opt y, opt x) const {
        for (int k = 0; k < selfalign::detail::count_of(oligarchs); ++k)
            if (!p.prefers(selfalign::detail::part_at(oligarchs, k), y, x)) return false;
        return true;
    }
};

/// The options to which the listed parts do not ALL prefer some other one: together they decide,
/// each alone can only block. `oligarchy({0, 2})`; `oligarchy` alone: all parts, which gives the
/// weakly Pareto-efficient options, so that the catalogue has it as `pareto_set`. One part: its own
/// best options. Needs `PreferenceProfile`; a part that ties two options blocks. Never empty.
/// Weights do not matter. Anonymous only with every part on the list.
/// Satisfies: neutral, Pareto; not anonymous, Condorcet, Smith.
/// Source: A. Gibbard, 1969; A. Mas-Colell and H. Sonnenschein, 1972.
/// Cost: parts on the list x options^2. Errors: no parts, a listed part that is not there.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct oligarchy : selfalign::detail::given_parts<oligarchy_over> {
} oligarchy;

} // namespace aggregators
} // namespace selfalign

#endif
