// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_REALISABLE_HPP
#define SELFALIGN_LAWS_REALISABLE_HPP

#include <selfalign/laws/aligned_sets.hpp>

namespace selfalign {

/// A failure is a profile on which no option satisfies f. `aggregators`: how many aggregators that
/// choose one option are f-reflexive on the scope, the product of the numbers of aligned options;
/// `exact` is false where that is more than 2^63 - 1 (`aggregators` is then that bound).
template <class H>
struct realisable_verdict : law_verdict<H, 1> {
    long long aggregators = 1;
    bool exact = true;
};

/// Is there an aggregator at all under which f is reflexive on these profiles? Of a relation that
/// does not look at Σ: the scope's own aggregator does not matter. Cost: one loss per option and
/// system.
inline constexpr struct realisable {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope) const {
        using system = system_of<Scope>;
        realisable_verdict<system> result;
        if constexpr (can_ask<F, system>) {
            auto const end = scope.end();
            for (auto it = scope.begin(); it != end; ++it, ++result.systems) {
                long long const n = aligned_set(f, *it).size();
                if (n == 0) result.exact = true;  // whatever the product was, it is 0
                if (n == 0 || (result.exact &&
                               __builtin_mul_overflow(result.aggregators, n, &result.aggregators)))
                    settle(result, n);
                if (n > 0 || result.failures++ > 0) continue;
                result.first.index[0] = result.systems;
                result.first.system[0].set(*it);
            }
            result.cases = result.systems;
        } else {
            explain<F, system>();
        }
        return result;
    }

private:
    template <class Verdict>
    static constexpr void settle(Verdict& v, long long n) {
        v.exact = n == 0;
        v.aggregators = n == 0 ? 0 : 9'223'372'036'854'775'807;
    }
} realisable;

}  // namespace selfalign

#endif
