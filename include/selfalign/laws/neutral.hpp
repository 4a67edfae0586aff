// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_NEUTRAL_HPP
#define SELFALIGN_LAWS_NEUTRAL_HPP

#include <selfalign/laws/symmetry.hpp>

namespace selfalign {

/// Do the names of options matter? On every system of the scope, renaming the options must rename
/// what is chosen, and carry the losses along. Σ is taken with the reading of ties:
/// `ties::lowest` looks at names whenever there is a tie, and equal totals over a scope do not
/// prove otherwise. Checked on a transposition and a cycle, which generate all permutations.
/// Scope: any range of situations, closed under renaming if the answer is to be a proof for it.
/// Cost: two judgements of every option a system. Source: K. O. May, 1952.
inline constexpr struct neutral {
    /// The relation and the scope's rule, read under these ties.
    template <class F, class Scope>
    constexpr symmetry operator()(F const& f, Scope const& scope, ties reading) const {
        return detail::find_asymmetry(f, scope, reading, false, true);
    }
    /// Only the scope's rule.
    template <class Scope>
    constexpr symmetry rule(Scope const& scope, ties reading) const {
        return detail::find_asymmetry(detail::no_relation(), scope, reading, false, true);
    }
    /// Only the relation: the losses of all options, whatever is chosen.
    template <class F, class Scope>
    constexpr symmetry relation(F const& f, Scope const& scope) const {
        return detail::find_asymmetry(f, scope, ties::report, false, false);
    }
} neutral;

} // namespace selfalign

#endif
