// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_CHAIN_HPP
#define SELFALIGN_DYNAMICS_CHAIN_HPP

#include <selfalign/laws/reflexive.hpp>

#include <vector>

namespace selfalign {

/// A sequence of systems H = A_0, A_1, ..., each in charge of the next: what A_(k+1) loses at A_k,
/// and what A_k loses at A_0. Small steps are safe only under a transitive relation.
template <class Loss>
struct succession {
    std::vector<judgement<Loss>> step;        ///< A_(k+1) judged by A_k
    std::vector<judgement<Loss>> from_origin; ///< A_(k+1) judged by A_0

    constexpr bool every_step_aligned() const { return all_aligned(step); }
    /// How many steps can be taken before the first that A_0 would not have accepted.
    constexpr int safe_steps() const {
        int k = 0;
        for (auto const& j : from_origin) {
            if (j.value != answer::aligned) break;
            ++k;
        }
        return k;
    }
    constexpr bool safe() const { return all_aligned(from_origin); }

private:
    static constexpr bool all_aligned(std::vector<judgement<Loss>> const& judgements) {
        for (auto const& j : judgements)
            if (j.value != answer::aligned) return false;
        return true;
    }
};

/// Systems: a range, H first; of none, no steps. Options are matched by value.
template <class F, class Systems>
constexpr auto chain(F const& f, Systems const& systems, ties reading = ties::report) {
    using H = std::remove_cvref_t<decltype(*systems.begin())>;
    using loss = decltype(aligned(f, std::declval<H const&>(), std::declval<H const&>()).loss);
    succession<loss> result;
    auto const judged = [&](H const& a, H const& h) {
        auto const v = aligned(f, a, h, reading);
        return judgement<loss>{v.value, v.witness.chosen, v.loss, v.irreducible};
    };
    auto now = systems.begin();
    if (now == systems.end()) return result;
    auto next = now;
    for (++next; next != systems.end(); now = next++) {
        result.step.push_back(judged(*next, *now));
        result.from_origin.push_back(judged(*next, *systems.begin()));
    }
    return result;
}

} // namespace selfalign

#endif
