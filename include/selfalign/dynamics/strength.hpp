// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_STRENGTH_HPP
#define SELFALIGN_DYNAMICS_STRENGTH_HPP

#include <selfalign/laws/reflexive.hpp>
#include <selfalign/parts/scaled.hpp>

#include <vector>

/// Alignment along a path of growing strength: more plans searched, larger budgets, more depth.
/// Being aligned at the end says little about the way there.

namespace selfalign {

/// The judgements at strengths 1..size(), weakest first.
template <class Loss>
struct strength_path {
    std::vector<judgement<Loss>> at_strength;

    constexpr int size() const { return static_cast<int>(at_strength.size()); }
    constexpr judgement<Loss> const& operator()(int strength) const {
        return at_strength[static_cast<std::size_t>(strength - 1)];
    }
    /// The greatest strength up to which f holds without interruption; 0 if it fails at once.
    constexpr int kappa() const {
        int k = 0;
        while (k < size() && (*this)(k + 1).value == answer::aligned) ++k;
        return k;
    }
    /// The largest loss anywhere on the way.
    constexpr Loss worst() const {
        Loss most = Loss(0);
        for (auto const& j : at_strength)
            if (most < j.loss) most = j.loss;
        return most;
    }
    constexpr bool aligned_throughout() const { return kappa() == size(); }
    constexpr bool aligned_at_the_end() const {
        return size() > 0 && (*this)(size()).value == answer::aligned;
    }
};

/// f(A_k, H_k) for k = 1..strengths: `actor(k)` is A at strength k, `principal(k)` is the H that it
/// is held to, which may be the same for all k or change with what is within reach.
template <class F, class Actor, class Principal>
constexpr auto along(F const& f, int strengths, Actor const& actor, Principal const& principal,
                     ties reading = ties::report) {
    using loss = decltype(aligned(f, actor(1), principal(1)).loss);
    strength_path<loss> path;
    for (int k = 1; k <= strengths; ++k) {
        auto const v = aligned(f, actor(k), principal(k), reading);
        path.at_strength.push_back({v.value, v.witness.chosen, v.loss, v.irreducible});
    }
    return path;
}

/// f_k(H) = f(H with everything that has a budget multiplied by k, H), k = 1..strengths. At k = 1
/// this is reflexivity; all of it is scale-stable reflexivity.
template <class F, class W, class Sigma, class Parts>
constexpr auto as_it_grows(F const& f, composite<W, Sigma, Parts> const& h, int strengths,
                           ties reading = ties::report) {
    return along(
        f, strengths, [&](int k) { return scaled(h, {k, k, k}); }, [&](int) { return h; }, reading);
}

/// The least strength at which the goal is met, 1..strengths; 0 if it never is. The minimality
/// principle: use that and no more. `goal(k)` returns bool.
template <class Goal>
constexpr int least_strength(int strengths, Goal const& goal) {
    for (int k = 1; k <= strengths; ++k)
        if (goal(k)) return k;
    return 0;
}

} // namespace selfalign

#endif
