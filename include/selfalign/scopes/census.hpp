// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_CENSUS_HPP
#define SELFALIGN_SCOPES_CENSUS_HPP

#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/judge.hpp>

namespace selfalign {

/// Counts over a scope. Sums are over all systems; `irreducible` and `avoidable` count systems in
/// which something of that kind is lost.
template <class Loss>
struct counts {
    long long systems = 0;
    long long aligned = 0;
    long long misaligned = 0;
    long long undefined = 0;
    long long underdetermined = 0;
    long long irreducible = 0;
    long long avoidable = 0;
    Loss loss_sum = Loss(0);
    Loss irreducible_sum = Loss(0);
    /// The largest loss: the smallest tolerance at which the relation is reflexive on the scope.
    Loss largest_loss = Loss(0);
    /// Index of the first system that is misaligned; -1 if none is.
    long long first_failure = -1;

    constexpr Loss avoidable_sum() const { return loss_sum - irreducible_sum; }

    constexpr void add(judgement<Loss> const& j) {
        switch (j.value) {
            case answer::aligned: ++aligned; break;
            case answer::misaligned:
                if (misaligned++ == 0) first_failure = systems;
                break;
            case answer::undefined: ++undefined; break;
            case answer::underdetermined: ++underdetermined; break;
        }
        ++systems;
        loss_sum = loss_sum + j.loss;
        irreducible_sum = irreducible_sum + j.irreducible;
        if (Loss(0) < j.irreducible) ++irreducible;
        if (j.irreducible < j.loss) ++avoidable;
        if (largest_loss < j.loss) largest_loss = j.loss;
    }
};

namespace detail {

// Losses are summed in 64 bits where they are built-in integers.
template <class F, class Scope>
using census_loss = wide<decltype(judge(std::declval<F const&>(), *std::declval<Scope const&>().begin(),
                                        ties::report)
                                      .loss)>;

template <class Loss, class Judged>
constexpr judgement<Loss> widen(judgement<Judged> const& j) {
    return {j.value, j.chosen, Loss(j.loss), Loss(j.irreducible)};
}

template <class Scope, class F>
constexpr counts<census_loss<F, Scope>> count_all(Scope const& scope, F const& f, ties reading) {
    counts<census_loss<F, Scope>> result;
    auto const end = scope.end();
    for (auto it = scope.begin(); it != end; ++it)
        result.add(widen<census_loss<F, Scope>>(judge(f, *it, reading)));
    return result;
}

}  // namespace detail

/// Counts over a scope in constant evaluation, for proofs: on a scope of 216 systems within every
/// compiler's default limits.
template <class Scope, class F>
constexpr auto count(Scope const& scope, F const& f, ties reading) {
    return detail::count_all(scope, f, reading);
}

/// Counts over a scope at run time. Not constexpr on purpose: g++ would run a census with constant
/// arguments while compiling.
template <class Scope, class F>
auto census(Scope const& scope, F const& f, ties reading) {
    return detail::count_all(scope, f, reading);
}

}  // namespace selfalign

#endif
