// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_CHANGES_HPP
#define SELFALIGN_DYNAMICS_CHANGES_HPP

#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/refuse.hpp>

/// Who is changed by `change(h, x)`: a system as it was composed, or what it is evaluated to.

namespace selfalign {

// What the compiler names. Left undefined on purpose.
/// The change, e.g. a drift, can be made neither to the system nor to what it is evaluated to:
/// `adaptation` needs parts that all rank strictly (`evaluate(h).profile()` is this Profile).
template <class Change, class Profile> struct a_change_cannot_be_made_to_these_parts;

namespace detail {

template <class Change, class H>
concept Changes = requires(Change const& change, H const& h) { change(h, opt()); };

/// A composed system is changed itself where it can be, and else evaluated first.
template <class Change, class H>
concept ChangesEvaluated = !Changes<Change, H> && Changes<Change, situation_of<H>>;

template <class Change, class H>
using no_change =
    refuse<a_change_cannot_be_made_to_these_parts<Change, typename situation_of<H>::profile_type>>;

} // namespace detail

} // namespace selfalign

#endif
