// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_REFLEXIVE_ON_HPP
#define SELFALIGN_LAWS_REFLEXIVE_ON_HPP

#include <selfalign/laws/law_verdict.hpp>
#include <selfalign/laws/reflexive.hpp>

namespace selfalign {

/// How f(H, H) fares on a scope: `aligned` counts the systems on which it holds, `tolerance` is
/// the largest loss, that is the least eps for which "loss at most eps" is reflexive, and `why`
/// is the verdict on the first failing system, witness included.
template <class H, class Loss>
struct reflexivity : law_verdict<H, 1> {
    long long aligned = 0;
    Loss tolerance = Loss(0);
    verdict<Loss> why{};
};

/// Is f reflexive on a scope: is every one of its systems aligned with itself? A system on which
/// f(H, H) is undefined or underdetermined is an open case. Scope: any range of situations.
/// Cost: one judgement a system. Errors: an ill-typed question does not compile and says why.
inline constexpr struct reflexive_on {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope, ties reading = ties::report) const {
        using system = system_of<Scope>;
        if constexpr (can_ask<F, system>) {
            using loss = decltype(judge(f, *scope.begin(), reading).loss);
            reflexivity<system, loss> result;
            auto const end = scope.end();
            for (auto it = scope.begin(); it != end; ++it) {
                auto const j = judge(f, *it, reading);
                if (j.value == answer::aligned) ++result.aligned;
                else if (j.value == answer::misaligned) {
                    if (result.failures++ == 0) {
                        result.first.index[0] = result.systems;
                        result.first.system[0].set(*it);
                        result.why = detail::with_witness(f, *it, j);
                    }
                } else {
                    ++result.open;
                }
                if (result.tolerance < j.loss) result.tolerance = j.loss;
                ++result.systems;
            }
            result.cases = result.systems;
            return result;
        } else {
            explain<F, system>();
            return reflexivity<system, int>{};
        }
    }
} reflexive_on;

}  // namespace selfalign

#endif
