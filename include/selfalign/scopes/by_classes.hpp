// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_BY_CLASSES_HPP
#define SELFALIGN_SCOPES_BY_CLASSES_HPP

#include <selfalign/scopes/census.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/never_stops.hpp>
#include <selfalign/scopes/tallied_scope.hpp>
#include <selfalign/scopes/tested.hpp>

/// Counting a scope by its classes: one judgement for all systems that differ by names only.
/// Nothing here asks whether names are indifferent to the rule and the relation: `census_by` does.

namespace selfalign::scopes {

/// Counts of scopes of any size: 128 bits, built-in integer losses included.
template <class Loss>
using wide_loss =
    std::conditional_t<std::is_same_v<wide<Loss>, long long>, wide_integer, wide<Loss>>;
template <class F, class Scope>
using wide_counts =
    counts<wide_loss<decltype(judge(std::declval<F const&>(),
                                    std::declval<typename Scope::value_type const&>(), ties::report)
                                  .loss)>,
           wide_integer>;

namespace detail {

template <class Scope>
inline constexpr double systems_of = [] {
    double n = 1;
    for (int i = 0; i < Scope::parts; ++i) n *= rows_of_scope<Scope>::rows::count;
    return n;
}();

// The same counts in other numbers.
template <class Counts, class Narrow>
Counts widened(Narrow const& c) {
    Counts result;
    result.systems = c.systems;
    result.aligned = c.aligned;
    result.misaligned = c.misaligned;
    result.undefined = c.undefined;
    result.underdetermined = c.underdetermined;
    result.irreducible = c.irreducible;
    result.avoidable = c.avoidable;
    result.loss_sum = decltype(result.loss_sum)(c.loss_sum);
    result.irreducible_sum = decltype(result.loss_sum)(c.irreducible_sum);
    result.largest_loss = decltype(result.loss_sum)(c.largest_loss);
    result.first_failure = c.first_failure;
    return result;
}

// Adds a judgement that so many systems share. `first_failure` is the caller's.
template <class Loss, class Judged>
constexpr void add_times(counts<Loss, wide_integer>& c, judgement<Judged> const& j,
                         wide_integer times) {
    c.systems += times;
    if (j.value == answer::aligned) c.aligned += times;
    else if (j.value == answer::misaligned) c.misaligned += times;
    else if (j.value == answer::undefined) c.undefined += times;
    else c.underdetermined += times;
    if (j.loss == Judged(0)) return;
    Loss const loss(j.loss);
    Loss const irreducible(j.irreducible);
    c.loss_sum = add(c.loss_sum, multiply(loss, Loss(times)));
    c.irreducible_sum = add(c.irreducible_sum, multiply(irreducible, Loss(times)));
    if (Loss(0) < irreducible) c.irreducible += times;
    if (irreducible < loss) c.avoidable += times;
    if (c.largest_loss < loss) c.largest_loss = loss;
}

// Where a system stands in its scope.
template <class Rows, int Parts>
constexpr wide_integer index_of_rows(int const (&row)[Parts]) {
    wide_integer index = 0;
    for (int i = 0; i < Parts; ++i)
        index = add(multiply(index, wide_integer(Rows::count)), wide_integer(row[i]));
    return index;
}

// Visits the judgement of every class, `take(judgement, systems, rows)`, until it says false.
template <class Scope, class F, class Take>
constexpr void each_class(Scope const& scope, F const& f, ties reading,
                          renamings<typename rows_of_scope<Scope>::rows> const& names,
                          indifference what, Take&& take, first_rows share = {}) {
    using rows = typename rows_of_scope<Scope>::rows;
    constexpr int parts = Scope::parts;
    auto const of_class = [&](int const* row, auto const& last, auto const& judged) {
        int all[parts] = {};
        for (int i = 0; i + 1 < parts; ++i) all[i] = row[i];
        for (int c = last.first; c < rows::count; ++c) {
            auto const systems = last.systems(c);
            if (systems == 0) continue;
            all[parts - 1] = c;
            if (!take(judged(c), systems, all)) return false;
        }
        return true;
    };
    if constexpr (leans_on_tallies<F, Scope>) {
        using tallied = tallied_scope<Scope, F>;
        using number = std::conditional_t<(tallied::most(parts) > 2'000'000'000), long long, int>;
        tallied const t(scope.rule(), f);
        walk_classes<rows, parts>(
            names, what, parts, tallied::template nothing<number>(parts),
            [&](auto const& state, int row) {
                return tallied::combined(state, t.template of_row<number>(row));
            },
            [&](auto const& state, int const* row, last_rows<rows> const& last) {
                return of_class(row, last, [&](int c) {
                    return in_words(t.judged(tallied::combined(state, t.template of_row<number>(c)),
                                             parts, reading));
                });
            },
            share);
    } else {
        auto h = scope.from(0).system();
        walk_classes<rows, parts>(
            names, what, parts, 0, [](int, int) { return 0; },
            [&](int, int const* row, last_rows<rows> const& last) {
                for (int i = 0; i + 1 < parts; ++i) rows::set(h.profile(), i, row[i]);
                return of_class(row, last, [&](int c) {
                    rows::set(h.profile(), parts - 1, c);
                    return judge(f, h, reading);
                });
            },
            share);
    }
}

} // namespace detail

/// The same counts as `census`, from one system of each class. True only if the names that `what`
/// mentions are indifferent to Σ, read under these ties, and to f. `pace.go_on(1)` is asked after
/// every class; stopped, it has counted those before, and the first failure is right if it has met
/// one. `share`: only of classes that begin so.
template <class Scope, class F, class Pace = never_stops>
constexpr wide_counts<F, Scope> count_classwise(
    Scope const& scope, F const& f, ties reading, indifference what,
    renamings<typename rows_of_scope<Scope>::rows> const& names, Pace&& pace = Pace(),
    first_rows share = {}) {
    wide_counts<F, Scope> result;
    detail::each_class(scope, f, reading, names, what,
                       [&](auto const& j, wide_integer systems, auto const& row) {
                           if (j.value == answer::misaligned && result.misaligned == 0)
                               result.first_failure =
                                   detail::index_of_rows<typename rows_of_scope<Scope>::rows>(row);
                           detail::add_times(result, j, systems);
                           return pace.go_on(1);
                       },
                       share);
    return result;
}

} // namespace selfalign::scopes

#endif
