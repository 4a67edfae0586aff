// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_SYSTEM_HPP
#define SELFALIGN_CONCEPTS_SYSTEM_HPP

#include <selfalign/concepts/aggregator.hpp>
#include <selfalign/concepts/world_model.hpp>

namespace selfalign {

/// Syntax:  `evaluate(h)` gives something with `profile()`, `world()` and `sigma()`, where sigma
///          is an `Aggregator` of the profile.
/// Meaning: something that chooses, and whose choice comes about by aggregating what its parts
///          want. A composite is evaluated on the way; a situation already is.
/// Models:  what `compose` returns; `situation`.
/// See also: `choose`, `reflexive`.
template <class H>
concept System = requires(std::remove_cvref_t<H> const& h) {
    { evaluate(h).profile() } -> Profile;
    { evaluate(h).world() } -> WorldModel;
    requires Aggregator<decltype(evaluate(h).sigma()), decltype(evaluate(h).profile())>;
};

}  // namespace selfalign

#endif
