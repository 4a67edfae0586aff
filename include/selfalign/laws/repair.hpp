// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_REPAIR_HPP
#define SELFALIGN_LAWS_REPAIR_HPP

#include <selfalign/core/situation.hpp>
#include <selfalign/core/winners.hpp>
#include <selfalign/laws/aligned_sets.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign {

/// The aggregator closest to Σ under which f is reflexive wherever it can be: it keeps what Σ
/// chooses as far as that is aligned, else it chooses all options that are, and where none is it
/// leaves Σ's choice alone. No aggregator under which f is reflexive differs from Σ on fewer
/// systems. It sees a profile, so f sees options as numbers; f must not read option values.
/// Cost: Σ's, and one loss per option.
template <class F, class Sigma>
struct repaired {
    F f;
    Sigma sigma;

    template <Profile P>
        requires Aggregator<Sigma, P> && ChoiceRelation<F, situation<P, numbers<unbounded>, Sigma>>
    constexpr options_of<P> operator()(P const& p) const {
        situation<P, numbers<unbounded>, Sigma> const h(p, numbered(p.options()), sigma);
        auto const before = winners(sigma, p);
        auto const aligned = aligned_set(f, h);
        options_of<P> kept;
        for (opt x : before)
            if (aligned.contains(x)) kept.insert(x);
        return !kept.empty() ? kept : !aligned.empty() ? aligned : before;
    }
};

/// `repair(relations::nash_opt, aggregators::plurality)`
template <class F, class Sigma>
constexpr repaired<F, Sigma> repair(F const& f, Sigma const& sigma) {
    return {f, sigma};
}

}  // namespace selfalign

#endif
