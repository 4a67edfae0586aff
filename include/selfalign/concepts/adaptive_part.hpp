// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_ADAPTIVE_PART_HPP
#define SELFALIGN_CONCEPTS_ADAPTIVE_PART_HPP

#include <selfalign/concepts/part.hpp>

namespace selfalign {

/// Syntax:  `p.after(w, x)`, a part of the same type.
/// Meaning: what p wants once x has been chosen: it got used to it, came to like it, was talked
///          into it. p itself does not change.
/// Models:  `adapting`.
/// See also: `after`, `drifts`, which do this to systems and to profiles.
template <class P, class W>
concept AdaptivePart =
    Part<P, W>
    && requires(std::remove_cvref_t<P> const& p, std::remove_cvref_t<W> const& w, opt x) {
           { p.after(w, x) } -> std::same_as<std::remove_cvref_t<P>>;
       };

} // namespace selfalign

#endif
