// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TEMPTATION_HPP
#define SELFALIGN_CORE_TEMPTATION_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/gain.hpp>
#include <selfalign/core/verdict.hpp>

/// What a part would gain if it could bring about something else than the chosen option.
/// `reach(i, good_enough)`: the outcomes that part i can bring about; it may stop looking at the
/// first for which `good_enough(y)` holds.

namespace selfalign::detail {

// The (lowest) outcome in reach that part i likes best; no option if nothing is in reach.
template <OrdinalProfile H, class Reach>
constexpr opt best_in_reach(H const& h, int i, Reach const& reach) {
    opt best;
    opt const top = favourite(h, i);
    for (opt y : reach(i, [&](opt z) { return z == top; }))
        if (!best || h.rank(i, y) < h.rank(i, best)) best = y;
    return best;
}

/// The first of the parts that gain most over x.
template <OrdinalProfile H, class Reach>
constexpr objection<gain_in<H>> strongest_temptation(opt x, H const& h, Reach const& reach) {
    objection<gain_in<H>> o;
    for (int i = 0; i < h.parts(); ++i) {
        if (h.rank(i, x) == 0) continue;  // it has nothing to gain
        opt const best = best_in_reach(h, i, reach);
        if (!best) continue;
        auto const gained = gain(h, i, best, x);
        if (o.amount < gained) o = {i, best, gained};
    }
    return o;
}

/// The largest gain over each option.
template <OrdinalProfile H, class Reach>
constexpr per_option<H, gain_in<H>> largest_temptations(H const& h, Reach const& reach) {
    per_option<H, gain_in<H>> all(h.options());
    for (int i = 0; i < h.parts(); ++i) {
        opt const best = best_in_reach(h, i, reach);
        if (!best) continue;
        for (int x = 0; x < h.options(); ++x) {
            auto const gained = gain(h, i, best, opt(x));
            if (all[x] < gained) all[x] = gained;
        }
    }
    return all;
}

/// A relation that no part can bring about something that it likes better. `Deed` is what a part
/// could do: `Deed::relation` and `Deed::asks` name the relation and what it asks Σ of,
/// `Deed::times(h)` says how often, and `Deed::reach(h)` what can be brought about. Errors: more
/// than `most_steps` (times x rows x options); a Σ that remembers.
template <class Deed>
struct no_temptation {
    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};
    long long most_steps = detail::most_steps;

    template <ResizableSystem H>
    constexpr auto loss(opt x, H const& h) const {
        return witness(x, h).amount;
    }
    template <ResizableSystem H>
    constexpr auto losses(H const& h) const {
        check(h);
        return largest_temptations(h, Deed::reach(h));
    }
    template <ResizableSystem H>
    constexpr auto witness(opt x, H const& h) const {
        check(h);
        return strongest_temptation(x, h, Deed::reach(h));
    }

private:
    template <class H>
    constexpr void check(H const& h) const {
        check_effort(Deed::relation, Deed::times(h), Deed::asks, h, most_steps);
    }
};

}  // namespace selfalign::detail

#endif
