// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MARGINS_MAXIMAL_LOTTERY_HPP
#define SELFALIGN_AGGREGATORS_MARGINS_MAXIMAL_LOTTERY_HPP

#include <selfalign/core/majority.hpp>
#include <selfalign/core/zero_sum.hpp>

namespace selfalign::aggregators {

/// A maximal lottery: one to which, in expectation, no option is preferred by a margin of parts;
/// the optimal play where two parties each nominate an option and the margin is what one wins from
/// the other. Exact weights without a common factor. There is exactly one if all margins between
/// different options are odd (G. Laffond, J.-F. Laslier and M. Le Breton, 1997), and where there
/// are several, this is the most even one: the smallest weight within the essential set is as large
/// as it can be, then the second smallest, and so on. Hence its support is `essential_set`. Needs
/// `PreferenceProfile`; a part that ties two options supports neither.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: G. Kreweras, 1965; P. Fishburn, 1984.
/// Cost: parts x options^2, and what `optimal_lottery` takes on the top cycle: about options^3, but
/// linear programs where there are several. Errors: weights beyond 64 bits, which is what
/// relations, exact as well, multiply by losses; 7 options in a circle of margins of 10^8 can have
/// such weights; several maximal lotteries that draw more than 40 options, if linear programs do
/// not solve them with 64 bits. `essential_set` answers all the same.
/// Ties, menus, weights, unranked options: `aggregators/margins.hpp`.
inline constexpr struct maximal_lottery {
    template <PreferenceProfile P>
    constexpr lottery<long long, max_options<P>> operator()(P const& p) const {
        auto const margin = margins(p);
        sub_majority const among(margin, top_cycle_of(margin));
        auto const drawn = optimal_lottery(among.margin);
        list<long long, max_options<P>> weight(p.options());
        for (int x = 0; x < among.size(); ++x) weight[among.name[x]] = drawn.weight(opt(x));
        return lottery<long long, max_options<P>>(weight);
    }
} maximal_lottery;

} // namespace selfalign::aggregators

#endif
