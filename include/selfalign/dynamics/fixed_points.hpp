// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_FIXED_POINTS_HPP
#define SELFALIGN_DYNAMICS_FIXED_POINTS_HPP

#include <selfalign/dynamics/deliberation.hpp>
#include <selfalign/laws/reflexive.hpp>

#include <vector>

/// Processes that change what parts want, and where they come to rest. "Plenty of fixed points are
/// good; a process that has a unique one has a thumb on the scale": a process that treats options
/// alike has a number of fixed points, among all strict profiles of m options, divisible by m!.

namespace selfalign {

/// How many systems of a scope a process leaves as they are. `step(h)`: the system afterwards.
template <class Scope, class Step>
constexpr long long fixed_points(Scope const& scope, Step const& step) {
    long long n = 0;
    auto const end = scope.end();
    for (auto it = scope.begin(); it != end; ++it) n += same_profile(*it, step(*it)) ? 1 : 0;
    return n;
}

/// Where a process can come to rest. `steps(h)` is a range of the systems that can come next: one,
/// or several where it depends on who facilitates. An end is a system that can only stay as it is.
/// Cost: the square of the number of systems that are reached, at most `most` of them.
template <class H>
struct resting_places {
    std::vector<H> ends;
    long long reached = 0;
    bool complete = true; ///< everything that can be reached was looked at
};
template <Situation H, class Steps>
constexpr resting_places<H> resting_places_of(H const& h, Steps const& steps,
                                              long long most = 10000) {
    resting_places<H> result;
    std::vector<H> seen;
    seen.push_back(h);
    auto const known = [&](H const& other) {
        for (H const& s : seen)
            if (same_profile(s, other)) return true;
        return false;
    };
    for (std::size_t k = 0; k < seen.size(); ++k) {
        bool moves = false;
        for (H const& next : steps(seen[k])) {
            if (same_profile(next, seen[k])) continue;
            moves = true;
            if (known(next)) continue;
            if (static_cast<long long>(seen.size()) < most)
                seen.push_back(next);
            else
                result.complete = false;
        }
        if (!moves) result.ends.push_back(seen[k]);
    }
    result.reached = static_cast<long long>(seen.size());
    return result;
}

/// Is a process trustworthy by H's own standards: is every system in which it can come to rest,
/// starting from H, aligned with H under f? The verdict is that on the worst of them: misaligned
/// before underdetermined before undefined, then the larger loss. Undefined if it never comes to
/// rest, or if not everything that can be reached was looked at.
template <class F, Situation H, class Steps>
constexpr auto trustworthy(F const& f, H const& h, Steps const& steps, ties reading = ties::report,
                           long long most = 10000) {
    auto const places = resting_places_of(h, steps, most);
    decltype(aligned(f, h, h, reading)) worst;
    if (!places.complete) return worst;
    auto const gravity = [](auto const& v) {
        return v.misaligned() ? 3 : v.value == answer::underdetermined ? 2 : v.undefined() ? 1 : 0;
    };
    bool first = true;
    for (H const& end : places.ends) {
        auto const v = aligned(f, end, h, reading);
        int const more = gravity(v) - gravity(worst);
        if (first || more > 0 || (more == 0 && worst.loss < v.loss)) worst = v;
        first = false;
    }
    return worst;
}

} // namespace selfalign

#endif
