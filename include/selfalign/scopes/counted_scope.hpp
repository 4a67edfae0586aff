// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_COUNTED_SCOPE_HPP
#define SELFALIGN_SCOPES_COUNTED_SCOPE_HPP

#include <selfalign/scopes/tallied_scope.hpp>

/// What is kept where systems are counted by the states of their tallies: one tally of two if the
/// other can be read off it, and no losses where they need a finer tally than the verdict does.

namespace selfalign::scopes::detail {

// A relation's verdict, without its losses, where that needs a coarser tally than they do.
template <class F> struct verdict_only {
    using tally = typename F::verdict_tally;
    F f;
    template <class Total, class Mask, int Options>
    constexpr void tally_holds(Total const& total, Mask (&holds)[Options]) const {
        f.tally_holds(total, holds);
    }
    template <class Total, class N, int Options>
    constexpr void tally_losses(Total const& total, N (&loss)[Options]) const {
        mask_of<N> holds[Options] = {};
        f.tally_holds(total, holds);
        for (int x = 0; x < Options; ++x) loss[x] = if_else(holds[x], N(0), N(1));
    }
};

template <class F> struct countable_as { using type = F; };
template <class F>
    requires requires { typename F::verdict_tally; }
struct countable_as<F> { using type = verdict_only<F>; };

template <class Scope, class F>
using counted_scope = tallied_scope<
    Scope, F,
    typename coarsest<typename rows_of_scope<Scope>::rule::tally, typename F::tally>::first,
    typename coarsest<typename rows_of_scope<Scope>::rule::tally, typename F::tally>::second>;

template <class F>
constexpr auto counted_relation(F const& f) {
    if constexpr (std::is_same_v<typename countable_as<F>::type, F>) return f;
    else return verdict_only<F>{f};
}

} // namespace selfalign::scopes::detail

#endif
