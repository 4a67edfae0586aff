// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_DRIFT_HPP
#define SELFALIGN_DYNAMICS_DRIFT_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/reordered.hpp>
#include <selfalign/core/tallies.hpp>
#include <selfalign/dynamics/changes.hpp>
#include <selfalign/parts/edited.hpp>

#include <vector>

/// How parts change by what is chosen. A drift is any function of a system and a chosen option
/// that returns the system afterwards: `drift(h, x)`. The system it is given stays as it was; where
/// nothing is chosen (no option), so is the result of those that depend on what is chosen.

namespace selfalign {

namespace detail {

// A system whose orders can be rewritten (Borda scores follow the orders by themselves).
template <class H>
concept EditableOrders =
    Situation<H> && ReorderableProfile<typename std::remove_cvref_t<H>::profile_type>;

// Part i exchanges the options at two neighbouring places of its order.
template <class P>
constexpr void swap_places(P& p, int i, int upper) {
    opt const above = p.at(i, upper);
    opt const below = p.at(i, upper + 1);
    p.set_rank(i, below, upper);
    p.set_rank(i, above, upper + 1);
}

} // namespace detail

namespace drifts {

/// Everybody learns to like the outcome: the chosen option rises one place in every part.
inline constexpr struct adaptation {
    template <detail::EditableOrders H>
    constexpr H operator()(H const& h, opt chosen) const {
        H later = h;
        if (!chosen) return later;
        for (int i = 0; i < h.parts(); ++i) {
            int const rank = h.rank(i, chosen);
            if (rank > 0) detail::swap_places(later.profile(), i, rank - 1);
        }
        return later;
    }
} adaptation;

/// Everybody tires of the outcome: the chosen option drops one place in every part.
inline constexpr struct habituation {
    template <detail::EditableOrders H>
    constexpr H operator()(H const& h, opt chosen) const {
        H later = h;
        if (!chosen) return later;
        for (int i = 0; i < h.parts(); ++i) {
            int const rank = h.rank(i, chosen);
            if (rank + 1 < h.options()) detail::swap_places(later.profile(), i, rank);
        }
        return later;
    }
} habituation;

/// Everybody gives in a little to the group: each part exchanges the first two neighbours of its
/// order that the current Borda ranking has the other way round (ties in it: lower index first).
/// What was chosen does not matter.
inline constexpr struct conformity {
    template <detail::EditableOrders H>
    constexpr H operator()(H const& h, opt = opt()) const {
        auto const points = borda_points(h.profile());
        auto const above = [&](opt x, opt y) {
            return points[y.index] < points[x.index]
                   || (!(points[x.index] < points[y.index]) && x.index < y.index);
        };
        H later = h;
        for (int i = 0; i < h.parts(); ++i)
            for (int place = 0; place + 1 < h.options(); ++place)
                if (above(h.at(i, place + 1), h.at(i, place))) {
                    detail::swap_places(later.profile(), i, place);
                    break;
                }
        return later;
    }
} conformity;

/// Who is heard grows louder: a part whose favourite was chosen counts once more. The orders stay.
/// Needs a profile with weights.
inline constexpr struct reinforcement {
    template <Situation H>
        requires PickingProfile<H> && requires(H& h) { h.profile().set_weight(0, 1LL); }
    constexpr H operator()(H const& h, opt chosen) const {
        H later = h;
        if (!chosen) return later;
        for (int i = 0; i < h.parts(); ++i)
            if (h.is_top(i, chosen)) later.profile().set_weight(i, h.weight(i) + 1);
        return later;
    }
} reinforcement;

/// Every `AdaptivePart` changes as it says itself.
inline constexpr struct of_the_parts {
    template <class W, class Sigma, class Parts>
    constexpr auto operator()(composite<W, Sigma, Parts> const& h, opt chosen) const {
        return after(h, chosen);
    }
} of_the_parts;

} // namespace drifts

/// What a system becomes by its own choices: H_0, ..., H_steps, each the one before once it has
/// chosen (the lowest of its co-winners). Ends early where nothing is chosen.
/// Drift: `drift(h, x)` returns a system of the same type. A composed system that the drift does
/// not take is evaluated first: then so are H_0, ..., H_steps.
template <class H, class Drift>
constexpr auto history(H const& h, Drift const& drift, int steps) {
    if constexpr (detail::ChangesEvaluated<Drift, H>) {
        return history(evaluate(h), drift, steps);
    } else if constexpr (!detail::Changes<Drift, H>) {
        return detail::no_change<Drift, H>{};
    } else {
        std::vector<H> all;
        all.push_back(h);
        for (int t = 0; t < steps; ++t) {
            H const now = all.back();
            opt const chosen = choose(now).lowest();
            if (!chosen) break;
            all.push_back(drift(now, chosen));
        }
        return all;
    }
}

} // namespace selfalign

#endif
