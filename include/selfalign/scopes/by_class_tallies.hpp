// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_BY_CLASS_TALLIES_HPP
#define SELFALIGN_SCOPES_BY_CLASS_TALLIES_HPP

#include <selfalign/scopes/by_classes.hpp>
#include <selfalign/scopes/tally_block.hpp>

/// Counting a scope by its classes where rule and relation read tallies: behind the first parts,
/// all rows of the last one are judged side by side, and counted where they stand for a class.

namespace selfalign::scopes {

namespace detail {

// Counts of one scope, in 64 bits where these hold every sum.
template <class Scope, class F>
using class_sum = std::conditional_t<
    (systems_of<Scope> * static_cast<double>(tallied_scope<Scope, F>::most(Scope::parts)) < 9e18),
    long long, wide_integer>;

} // namespace detail

/// The same as `count_classwise`, and true under the same conditions. Needs `Tallied`.
/// `pace.go_on(classes)` is asked after all that differ in the last row only; the rest as there.
/// Not constexpr: for run time.
template <class Scope, class F, class Pace = never_stops>
    requires Tallied<F, Scope>
wide_counts<F, Scope> count_classes_by_tally(
    Scope const& scope, F const& f, ties reading, indifference what,
    renamings<typename rows_of_scope<Scope>::rows> const& names, Pace&& pace = Pace(),
    first_rows share = {}) {
    using tallied = tallied_scope<Scope, F>;
    using rows = typename rows_of_scope<Scope>::rows;
    using sum = detail::class_sum<Scope, F>;
    constexpr int parts = Scope::parts;
    constexpr long long most = tallied::most(parts);
    static_assert(most <= 2'000'000'000, "the tallies of so many parts do not fit their lanes");
    using lanes = full_lanes<detail::lane_element<most>>;
    tallied const t(scope.rule(), f);
    detail::tally_block<tallied, lanes> const block(t, 1);
    counts<sum, sum> sums;
    wide_integer first_failure = -1;
    walk_classes<rows, parts>(
        names, what, parts, tallied::template nothing<int>(parts),
        [&](auto const& state, int row) {
            return tallied::combined(state, t.template of_row<int>(row));
        },
        [&](auto const& state, int const* row, last_rows<rows> const& last) {
            long long classes = 0;
            typename tallied::template state<lanes> before;
            for (int k = 0; k < tallied::fields; ++k) before.field[k] = lanes(state.field[k]);
            for (int v = last.first / lanes::width; v < block.vectors(); ++v) {
                auto const j = t.judged(before.field, block.fields(v), parts, reading);
                int const begin = v * lanes::width;
                int const end =
                    begin + lanes::width < rows::count ? begin + lanes::width : rows::count;
                for (int c = begin < last.first ? last.first : begin; c < end; ++c) {
                    if (last.out[c]) continue;
                    ++classes;
                    auto const systems = static_cast<sum>(last.systems(c));
                    int const i = c - begin;
                    auto const loss = static_cast<sum>(j.loss.v[i]);
                    sums.systems += systems;
                    if (j.undefined.bits[i] != 0) sums.undefined += systems;
                    if (loss == 0) continue;
                    if (j.underdetermined.bits[i] != 0) sums.underdetermined += systems;
                    if (j.misaligned.bits[i] != 0) {
                        if (sums.misaligned == 0) {
                            int all[parts] = {};
                            for (int p = 0; p + 1 < parts; ++p) all[p] = row[p];
                            all[parts - 1] = c;
                            first_failure = detail::index_of_rows<rows>(all);
                        }
                        sums.misaligned += systems;
                    }
                    auto const irreducible = static_cast<sum>(j.irreducible.v[i]);
                    sums.loss_sum += loss * systems;
                    sums.irreducible_sum += irreducible * systems;
                    if (irreducible > 0) sums.irreducible += systems;
                    if (irreducible < loss) sums.avoidable += systems;
                    if (sums.largest_loss < loss) sums.largest_loss = loss;
                }
            }
            return pace.go_on(classes);
        },
        share);
    sums.aligned = sums.systems - sums.misaligned - sums.undefined - sums.underdetermined;
    auto result = detail::widened<wide_counts<F, Scope>>(sums);
    result.first_failure = first_failure;
    return result;
}

} // namespace selfalign::scopes

#endif
