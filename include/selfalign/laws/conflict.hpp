// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_CONFLICT_HPP
#define SELFALIGN_LAWS_CONFLICT_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/laws/law_verdict.hpp>

namespace selfalign {

/// Where does another aggregator choose otherwise than the systems of a scope do? A failure is a
/// system on which the two differ: in the set of co-winners, or with `ties::lowest` in the lowest
/// one; `first.option` is what the other one chooses there. Symmetric in the two aggregators.
/// Cost: two aggregations a system.
inline constexpr struct conflict {
    template <class Scope, class Rule>
    constexpr auto operator()(Scope const& scope, Rule const& other,
                              ties reading = ties::report) const {
        using system = system_of<Scope>;
        law_verdict<system, 1> result;
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end; ++it, ++result.systems) {
            system const& h = *it;
            auto const mine = winners(h.sigma(), h.profile()), theirs = winners(other, h.profile());
            bool const same =
                reading == ties::lowest ? mine.lowest() == theirs.lowest() : mine == theirs;
            if (same || result.failures++ > 0) continue;
            result.first.index[0] = result.systems;
            result.first.system[0].set(h);
            result.first.option = theirs.lowest();
        }
        result.cases = result.systems;
        return result;
    }
} conflict;

}  // namespace selfalign

#endif
