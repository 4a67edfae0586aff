// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_CONSTRAINTS_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_CONSTRAINTS_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign::aggregators {

/// Hard constraints: the options that every part approves of. UNDEFINED (the empty set) when
/// nothing survives: there is no fall-back. Needs `ApprovalProfile`; approval does not depend on
/// the menu. Weights do not matter. Co-winners: everything acceptable. Approvals do not order what
/// they accept, therefore not Pareto.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: constraint satisfaction, U. Montanari, 1974; approval ballots S. Brams and P. Fishburn,
/// 1978. Cost: parts x options.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct constraints {
    template <ApprovalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        options_of<P> accepted;
        for (int x = 0; x < p.options(); ++x) {
            bool by_all = true;
            for (int i = 0; i < p.parts() && by_all; ++i) by_all = p.approves(i, opt(x));
            if (by_all) accepted.insert(opt(x));
        }
        return accepted;
    }
} constraints;

} // namespace selfalign::aggregators

#endif
