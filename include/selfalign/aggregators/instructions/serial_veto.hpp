// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_SERIAL_VETO_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_SERIAL_VETO_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign::aggregators {

/// Parts 0, 1, .., n-1, 0, 1, .. strike their worst remaining option in turn until one is left.
/// Needs `OrdinalProfile`. Of several worst ones a part strikes the HIGHEST index: resolute, and
/// neutral only where no part has ties. Every part strikes once in its turn, whatever its weight.
/// Pareto on strict orders; not anonymous, not Condorcet.
/// Satisfies: neutral, Pareto; not anonymous, Condorcet, Smith.
/// Source: D. Mueller, 1978 (voting by veto); H. Moulin, 1983; here with sincere strikes. Cost:
/// options^2.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct serial_veto {
    template <OrdinalProfile P>
    constexpr opt operator()(P const& p) const {
        auto left = options_of<P>::all(p.options());
        for (int turn = 0; turn + 1 < p.options(); ++turn) {
            int const part = turn % p.parts();
            opt worst;
            for (opt x : left)
                if (!worst || p.rank(part, x) >= p.rank(part, worst)) worst = x;
            left.erase(worst);
        }
        return left.lowest();
    }
} serial_veto;

} // namespace selfalign::aggregators

#endif
