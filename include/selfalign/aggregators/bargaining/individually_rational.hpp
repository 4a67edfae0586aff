// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_INDIVIDUALLY_RATIONAL_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_INDIVIDUALLY_RATIONAL_HPP

#include <selfalign/aggregators/bargaining/disagreement.hpp>

namespace selfalign::aggregators {

template <class Disagreement>
struct individually_rational_over {
    Disagreement d;

    template <CardinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        return selfalign::detail::rational_options(d, p);
    }
};

/// The options that give every part at least what it gets if they do not agree; undefined (empty)
/// if there is none. The filter of every bargaining rule here, to put before a rule of your own:
/// `then(individually_rational({0, 0}), borda)`. With an option as the disagreement outcome it is
/// `consent`. Needs `CardinalProfile`. Weights do not matter. With utilities as the point neutral,
/// with the same for all parts or with an option anonymous.
/// Satisfies: none; not anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: J. von Neumann and O. Morgenstern, 1944. Cost: parts x options.
/// Errors: not one utility a part, or not a finite one.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct individually_rational
    : selfalign::detail::disagreement_of_a_rule<individually_rational_over> {
} individually_rational;

} // namespace selfalign::aggregators

#endif
