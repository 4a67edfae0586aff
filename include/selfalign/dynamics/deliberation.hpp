// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_DELIBERATION_HPP
#define SELFALIGN_DYNAMICS_DELIBERATION_HPP

#include <selfalign/core/choose.hpp>

#include <vector>

namespace selfalign {

/// Whether two profiles are the same, part by part: its order, its utilities and approvals where
/// there are any, and its weight. Cost: parts x options.
template <OrdinalProfile P>
constexpr bool same_profile(P const& p, P const& q) {
    if (p.parts() != q.parts() || p.options() != q.options()) return false;
    for (int i = 0; i < p.parts(); ++i) {
        if (weight_of(p, i) != weight_of(q, i)) return false;
        for (int x = 0; x < p.options(); ++x) {
            if (p.rank(i, opt(x)) != q.rank(i, opt(x))) return false;
            if constexpr (CardinalProfile<P>)
                if (!(p.value(i, opt(x)) == q.value(i, opt(x)))) return false;
            if constexpr (ApprovalProfile<P>)
                if (p.approves(i, opt(x)) != q.approves(i, opt(x))) return false;
        }
    }
    return true;
}

/// Whether all parts of a profile rank everything alike.
template <OrdinalProfile P>
constexpr bool in_consensus(P const& p) {
    for (int i = 1; i < p.parts(); ++i)
        for (int x = 0; x < p.options(); ++x)
            if (p.rank(i, opt(x)) != p.rank(0, opt(x))) return false;
    return true;
}

/// Where a deliberation went.
template <class H>
struct deliberated {
    H system; ///< as it is after `rounds` rounds
    int rounds = 0;
    bool settled = false; ///< another round would change nothing
    int period = 0; ///< 1 if settled; the length of the circle it goes round in; 0: neither yet
};

/// Gives the parts more time: round after round of `step(h, x)`, x what the system would choose,
/// until nothing changes any more, until it goes round in a circle, or for `most` rounds. Step: a
/// drift such as `drifts::conformity`. Cost: rounds^2 comparisons of profiles.
template <Situation H, class Step>
constexpr deliberated<H> deliberate(H const& h, Step const& step, int most) {
    std::vector<H> past;
    past.push_back(h);
    // One more round than asked for, to see whether it would change anything.
    for (int round = 1; round <= most + 1; ++round) {
        H const now = past.back();
        H const next = step(now, choose(now).lowest());
        for (int back = 1; back <= round; ++back)
            if (same_profile(past[static_cast<std::size_t>(round - back)], next))
                return {now, round - 1, back == 1, back};
        if (round <= most) past.push_back(next);
    }
    return {past.back(), most, false, 0};
}

/// The relation "do what H would choose if it had longer": one of its co-winners after so many
/// rounds of `step`, or as soon as it has settled. Loss 0 or 1. Reflexive at H exactly if
/// deliberation leaves H's choice among them. Cost: one deliberation.
/// Source: the essay, which gives a group of humans longer to deliberate.
template <class Step>
struct after_deliberation {
    Step step;
    int rounds;

    template <Situation H>
        requires requires(Step const& change, H const& h) {
            { change(h, opt()) } -> std::same_as<H>;
        }
    constexpr int loss(opt x, H const& h) const {
        return choose(deliberate(h, step, rounds).system).contains(x) ? 0 : 1;
    }
};
template <class Step>
after_deliberation(Step, int) -> after_deliberation<Step>;

} // namespace selfalign

#endif
