// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_SUPPORTED_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_SUPPORTED_HPP

#include <selfalign/aggregators/welfare/mixture.hpp>

namespace selfalign::aggregators {

/// The options that maximise some weighted sum of utilities with all weights positive; by the
/// theorem of the alternative, those to which no lottery over the options is preferred by some part
/// and by no part the other way round (ex-ante efficient). Needs only `CardinalProfile`: the set
/// does not depend on the unit and zero of any part. A part's weight does not matter. Never empty.
/// Also strongly Pareto.
/// Satisfies: anonymous, neutral, Pareto; not Condorcet, Smith.
/// Source: J. Harsanyi, 1955; T. Koopmans, 1951 (efficient points). Exact for integers and
/// rationals. Cost: options times an exact simplex method, parts x options a step.
/// Errors: intermediate numbers beyond 64 bits where utilities are built-in integers.
/// Ties, menus, weights, unranked options: `aggregators/welfare.hpp`.
inline constexpr struct supported {
    template <CardinalProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        options_of<P> efficient;
        for (int x = 0; x < p.options(); ++x)
            if (accepts(p, opt(x))) efficient.insert(opt(x));
        return efficient;
    }
    /// Whether x is one of them, without looking at the others.
    template <CardinalProfile P>
    constexpr bool accepts(P const& p, opt x) const {
        return is_somebodys_only_top(p, x)
               || !selfalign::detail::mixture<P>(p, x).dominates();
    }

private:
    // Then nearly all of the weight on that part chooses x, and no program need be solved.
    template <CardinalProfile P>
    static constexpr bool is_somebodys_only_top(P const& p, opt x) {
        for (int i = 0; i < p.parts(); ++i) {
            if (p.rank(i, x) != 0) continue;
            int tops = 0;
            for (int y = 0; y < p.options(); ++y) tops += p.rank(i, opt(y)) == 0 ? 1 : 0;
            if (tops == 1) return true;
        }
        return false;
    }
} supported;

} // namespace selfalign::aggregators

#endif
