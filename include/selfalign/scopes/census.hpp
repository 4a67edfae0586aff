// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_CENSUS_HPP
#define SELFALIGN_SCOPES_CENSUS_HPP

#include <type_traits>
#include <selfalign/core/maybe.hpp>
#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/scopes/judged_batch.hpp>
#include <selfalign/scopes/scope_iterator.hpp>

namespace selfalign {

/// Counts over a scope. Sums are over all systems; `irreducible` and `avoidable` count systems in
/// which something of that kind is lost. `Count`: 128 bits where 64 do not hold the systems.
template <class Loss, class Count = long long>
struct counts {
    Count systems = 0;
    Count aligned = 0;
    Count misaligned = 0;
    Count undefined = 0;
    Count underdetermined = 0;
    Count irreducible = 0;
    Count avoidable = 0;
    Loss loss_sum = Loss(0);
    Loss irreducible_sum = Loss(0);
    /// The largest loss: the smallest tolerance at which the relation is reflexive on the scope.
    Loss largest_loss = Loss(0);
    /// Index of the first system that is misaligned; -1 if none is.
    Count first_failure = -1;

    constexpr Loss avoidable_sum() const { return loss_sum - irreducible_sum; }

    constexpr void add(judgement<Loss> const& j) {
        add_loss(j, systems);
        ++systems;
        if (j.value == answer::aligned) ++aligned;
    }

    /// Adds a system to all but `systems` and `aligned`, which a sweep knows in the end.
    // Inline: all that a sweep counts then stays in registers.
    [[gnu::always_inline]] constexpr void add_loss(judgement<Loss> const& j, Count number) {
        // Without branches on what cannot be predicted.
        bool const fails = j.value == answer::misaligned;
        if (misaligned == 0) [[unlikely]]
            if (fails) first_failure = number;
        misaligned += fails ? 1 : 0;
        if (j.value == answer::undefined) ++undefined;
        if (j.value == answer::underdetermined) ++underdetermined;
        loss_sum = selfalign::add(loss_sum, j.loss);
        irreducible_sum = selfalign::add(irreducible_sum, j.irreducible);
        irreducible += Loss(0) < j.irreducible ? 1 : 0;
        avoidable += j.irreducible < j.loss ? 1 : 0;
        if (largest_loss < j.loss) largest_loss = j.loss;
    }

    /// After so many systems, each added by `add_loss`.
    constexpr void come_to(Count all) {
        systems = all;
        aligned = all - misaligned - undefined - underdetermined;
    }

    /// The counts over these systems and those that come next in the scope.
    constexpr counts& operator+=(counts const& next) {
        if (first_failure < 0 && next.first_failure >= 0)
            first_failure = systems + next.first_failure;
        systems += next.systems;
        aligned += next.aligned;
        misaligned += next.misaligned;
        undefined += next.undefined;
        underdetermined += next.underdetermined;
        irreducible += next.irreducible;
        avoidable += next.avoidable;
        loss_sum = selfalign::add(loss_sum, next.loss_sum);
        irreducible_sum = selfalign::add(irreducible_sum, next.irreducible_sum);
        if (largest_loss < next.largest_loss) largest_loss = next.largest_loss;
        return *this;
    }
    friend constexpr bool operator==(counts const&, counts const&) = default;
};

namespace detail {

// Losses are summed in 64 bits where they are built-in integers.
template <class F, class Scope>
using census_loss =
    wide<decltype(judge(std::declval<F const&>(), std::declval<Scope const&>()[0], ties::report)
                      .loss)>;

template <class Loss, class Judged>
constexpr judgement<Loss> widen(judgement<Judged> const& j) {
    return {j.value, j.chosen, Loss(j.loss), Loss(j.irreducible)};
}

// So many systems from where a cursor is, each judged by `ask`.
template <class Cursor, class Ask>
constexpr auto count_from(Cursor at, long long systems, Ask ask) {
    using loss_type = wide<decltype(ask(at.system()).loss)>;
    counts<loss_type> result;
    for (long long k = 0; k < systems; ++k, at.next())
        result.add_loss(widen<loss_type>(ask(at.system())), k);
    result.come_to(systems);
    return result;
}

// The same at run time, where losses are integers.
template <class Cursor, class Ask>
auto count_in_batches(Cursor at, long long systems, Ask ask) {
    using narrow_loss = decltype(ask(at.system()).loss);
    counts<wide<narrow_loss>> result;
    scopes::judged_batch<narrow_loss> batch;
    for (long long done = 0; done < systems; done += batch.size) {
        int const judged =
            systems - done < batch.size ? static_cast<int>(systems - done) : batch.size;
        for (int i = 0; i < judged; ++i) {
            auto const j = ask(at.system());
            at.next();  // first: the next system is then ready sooner
            batch.set(i, j);
        }
        batch.clear_from(judged);
        batch.add_to(result, done);
    }
    result.come_to(systems);
    return result;
}

template <class Cursor, class Ask>
auto count_swept(Cursor at, long long systems, Ask ask) {
    using loss_type = decltype(ask(at.system()).loss);
    if constexpr (requires { typename scopes::judged_batch<loss_type>; })
        return count_in_batches(at, systems, ask);
    else return count_from(at, systems, ask);
}

template <class Scope>
using swept_system =
    std::remove_cvref_t<decltype(std::declval<Scope const&>().sweep(0LL).system())>;

// The systems first..last-1; `first_failure` counts from `first`.
template <class Scope, class F>
constexpr counts<census_loss<F, Scope>> count_between(Scope const& scope, F const& f, ties reading,
                                                      long long first, long long last) {
    auto const ask = [&](auto const& h) { return judge(f, h, reading); };
    if constexpr (requires { requires can_ask<F, swept_system<Scope>>; })
        if (!std::is_constant_evaluated()) {
            // All of the most frequent question fits the loop.
            if (reading == ties::lowest)
                return count_swept(scope.sweep(first), last - first,
                                   [&](auto const& h) { return judge_lowest(f, h); });
            return count_swept(scope.sweep(first), last - first, ask);
        }
    if constexpr (requires { scope.from(first).system(); }) {
        return count_from(scope.from(first), last - first, ask);
    } else {
        using loss_type = census_loss<F, Scope>;
        counts<loss_type> result;
        for (long long k = first; k < last; ++k)
            result.add(widen<loss_type>(ask(scope[k])));
        return result;
    }
}

}  // namespace detail

/// Counts over a scope in constant evaluation, for proofs: on a scope of 216 systems within every
/// compiler's default limits.
template <scopes::Scope S, class F>
constexpr auto count(S const& scope, F const& f, ties reading) {
    return detail::count_between(scope, f, reading, 0, scope.size());
}

/// What a census finds: the counts, and the first system that is misaligned.
template <class Loss, class System>
struct census_result : counts<Loss> {
    maybe<System> first_failing{};
    /// False if the census was stopped: it then counts the first `systems` of the scope.
    bool complete = true;
};

/// Counts over a scope at run time. Not constexpr on purpose: g++ would run a census with constant
/// arguments while compiling.
/// `progress(systems so far, all systems)` is called after every 4096 systems and at the end; if
/// it returns false the census stops there.
template <scopes::Scope S, class F, class Progress>
auto census(S const& scope, F const& f, ties reading, Progress progress) {
    constexpr long long stride = 4096;
    census_result<detail::census_loss<F, S>, std::remove_cvref_t<decltype(scope[0])>> result;
    long long const size = scope.size();
    for (long long done = 0; done < size && result.complete;) {
        long long const until = size - done < stride ? size : done + stride;
        result += detail::count_between(scope, f, reading, done, until);
        done = until;
        if constexpr (std::is_void_v<decltype(progress(done, size))>) progress(done, size);
        else if (!progress(done, size)) result.complete = done == size;
    }
    if (result.first_failure >= 0) result.first_failing.set(scope[result.first_failure]);
    return result;
}

template <scopes::Scope S, class F>
auto census(S const& scope, F const& f, ties reading) {
    return census(scope, f, reading, [](long long, long long) {});
}

}  // namespace selfalign

#endif
