// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LAW_OF_HPP
#define SELFALIGN_CORE_LAW_OF_HPP

#include <selfalign/concepts/system.hpp>
#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/fraction.hpp>
#include <selfalign/core/scores.hpp>

/// Systems that choose by chance: how likely each choice is.

namespace selfalign {

/// Syntax:  a `System` whose Σ returns something that `probability(it, x)` can be asked of.
/// Meaning: Σ draws lots with known weights.
/// Models:  systems whose Σ returns a `lottery`.
/// See also: `boundary_law`, `ex_post`, `ex_ante_pareto`.
template <class H>
concept LotterySystem = System<H> && requires(situation_of<H> const& h) {
    probability(h.sigma()(h.profile()), opt());
};

/// The lottery by which H chooses.
template <LotterySystem H>
constexpr auto law_of(H const& h) {
    return h.sigma()(h.profile());
}

/// The number in which H's probabilities are.
template <LotterySystem H>
using probability_of = decltype(probability(law_of(std::declval<H const&>()), opt()));

/// A's probabilities of H's options, which are found by value. What A may draw beyond them is
/// missing in the sum.
template <LotterySystem A, class H>
constexpr per_option<H, probability_of<A>> law_among(A const& a, H const& h) {
    auto const law = law_of(a);
    per_option<H, probability_of<A>> p(h.options());
    for (int x = 0; x < a.options(); ++x)
        if (opt const y = h.world().index_of(a.world()[opt(x)]); y)
            p[y.index] = p[y.index] + probability(law, opt(x));
    return p;
}

}  // namespace selfalign

#endif
