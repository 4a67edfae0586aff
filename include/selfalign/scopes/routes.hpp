// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_ROUTES_HPP
#define SELFALIGN_SCOPES_ROUTES_HPP

#include <selfalign/core/maybe.hpp>
#include <selfalign/scopes/by_class_tallies.hpp>
#include <selfalign/scopes/by_counting.hpp>
#include <selfalign/scopes/by_tally.hpp>
#include <selfalign/scopes/proofs.hpp>
#include <selfalign/scopes/route.hpp>

namespace selfalign {

/// What a census by some route finds.
template <class Counts, class System>
struct routed_census {
    Counts counts{};
    /// The first system that is misaligned, in the order of the scope.
    maybe<System> first_failing{};
    route taken = route::plain;
    /// What is known that makes the route right.
    std::string why{};
};

namespace scopes::detail {

// Multisets of so many rows, about.
template <class Scope>
constexpr double multisets(int parts) {
    double n = 1;
    for (int i = 1; i <= parts; ++i) n = n * (rows_of_scope<Scope>::rows::count + i - 1) / i;
    return n;
}

// What a route needs, in nanoseconds, roughly; negative: it cannot be taken.
struct route_plan {
    double cost = -1;
    std::string why{};
};

// What 127 bits can number.
inline constexpr double most_systems = 8e37;

template <class Scope>
route_plan plan_plain(Scope const&) {
    if (systems_of<Scope> > 9e18) return {-1, "more systems than 64 bits can number"};
    return {systems_of<Scope> * 100, "needs nothing"};
}

// What lacks, where a pair is not `Tallied`.
template <class F, class Scope>
constexpr char const* why_not_tallied() {
    using rule = typename rows_of_scope<Scope>::rule;
    if constexpr (!StrictProfile<typename Scope::profile_type>)
        return "tallies are of strict orders";
    else if constexpr (Scope::options > 5) return "tallies go up to 5 options";
    else if constexpr (!requires { typename rule::tally; }) return "the rule names no tally";
    else if constexpr (!TallyRule<rule, Scope::options>)
        return "the rule names a tally, and has no const tally_score, tally_scores or "
               "tally_winners that reads it";
    else if constexpr (!requires { typename F::tally; }) return "the relation names no tally";
    else
        return "the relation names a tally, and has no const tally_loss or tally_losses that "
               "reads it";
}

template <class Scope, class F>
route_plan plan_tally(Scope const& scope, F const& f) {
    if constexpr (!Tallied<F, Scope>) {
        return {-1, why_not_tallied<F, Scope>()};
    } else if constexpr (tallied_scope<Scope, F>::most(Scope::parts) > 2'000'000'000) {
        return {-1, "the tallies of so many parts do not fit their lanes"};
    } else if constexpr (systems_of<Scope> *
                             static_cast<double>(tallied_scope<Scope, F>::most(Scope::parts)) >
                         most_systems) {
        return {-1, "127 bits may not hold the sums of losses"};
    } else {
        double const rows = rows_of_scope<Scope>::rows::count;
        int const last = Scope::parts >= 2 && rows <= 24 ? 2 : 1;
        double const prefixes = multisets<Scope>(Scope::parts - last);
        if (prefixes > 2e7) return {-1, "the first parts have too many states for memory"};
        known const right = tallies_are_right(scope, f);
        if (!right.yes) return {-1, right.why};
        return {prefixes * (50 * rows + (last == 2 ? rows : 1) * rows * 0.3), right.why};
    }
}

template <class Scope, class F>
route_plan plan_classes(Scope const& scope, F const& f, ties reading, indifference& what) {
    if constexpr (!renamable<typename rows_of_scope<Scope>::rows>) {
        return {-1, "renamings are tabulated up to 6 options and 65 536 orders or utilities"};
    } else {
        known const parts = parts_are_indifferent(scope, f, reading);
        known const options = options_are_indifferent(scope, f, reading);
        what = {parts.yes, options.yes};
        if (!parts.yes && !options.yes) return {-1, parts.why + "; " + options.why};
        std::string why = parts.why + "; " + options.why;
        double each = 400;
        if constexpr (leans_on_tallies<F, Scope>) {
            known const right = tallies_are_right(scope, f);
            if (!right.yes) return {-1, right.why};
            why += "; " + right.why;
            each = 60;
        }
        double const names = renamings<typename rows_of_scope<Scope>::rows>::count;
        double const classes = (parts.yes ? multisets<Scope>(Scope::parts) : systems_of<Scope>) /
                               (options.yes ? names : 1);
        return {classes * each + names * names * 10, why};
    }
}

template <class Scope, class F>
route_plan plan_count(Scope const& scope, F const& f) {
    if constexpr (!Tallied<F, Scope>) {
        return {-1, why_not_tallied<F, Scope>()};
    } else if constexpr (!Countable<F, Scope>) {
        return {-1, "the tally of the rule or of the relation is no sum"};
    } else {
        states_kept const kept = states_to_count(scope, f);
        if (kept.states > 140'000'000) return {-1, "the tallies have too many states for memory"};
        if (!kept.exact) return {-1, "126 bits may not hold what is computed"};
        known const right = tallies_are_right(scope, f);
        if (!right.yes) return {-1, right.why};
        return {static_cast<double>(kept.states) * 40, right.why};
    }
}

template <class Scope>
typename Scope::value_type system_at(Scope const& scope, wide_integer index) {
    using rows = typename rows_of_scope<Scope>::rows;
    auto h = scope.from(0).system();
    for (int i = Scope::parts - 1; i >= 0; --i) {
        rows::set(h.profile(), i, static_cast<int>(index % rows::count));
        index /= rows::count;
    }
    return h;
}

template <class Scope, class F>
wide_counts<F, Scope> count_classes(Scope const& scope, F const& f, ties reading,
                                    indifference what) {
    auto const& names = large_renamings<typename rows_of_scope<Scope>::rows>();
    if constexpr (leans_on_tallies<F, Scope>)
        if constexpr (tallied_scope<Scope, F>::most(Scope::parts) <= 2'000'000'000 &&
                      systems_of<Scope> * 2e9 < 1e38)
            return count_classes_by_tally(scope, f, reading, what, names);
    return count_classwise(scope, f, reading, what, names);
}

template <class Scope, class F>
using census_of = routed_census<wide_counts<F, Scope>, typename Scope::value_type>;

template <class Scope, class F>
census_of<Scope, F> count_by_route(route wanted, Scope const& scope, F const& f, ties reading) {
    namespace d = scopes::detail;
    using counted = scopes::wide_counts<F, Scope>;
    census_of<Scope, F> result;
    // Making sure costs more than it saves where there is little to count, and where every system
    // would have to be looked at for it.
    constexpr double few =
        d::is_of_the_library<F, Scope> ? 5'000 : static_cast<double>(d::proof_systems);
    if (wanted == route::automatic && d::systems_of<Scope> <= few) wanted = route::plain;
    d::route_plan best;
    scopes::indifference what;
    std::string others;
    auto const consider = [&](route r, auto const& plan) {
        if (wanted != route::automatic && wanted != r) return;
        d::route_plan p = plan();
        if (p.cost < 0 && wanted == r)
            bad_input::a_route_is_not_known_to_be_right(to_text(r), text(p.why.c_str()));
        if (p.cost < 0) others += std::string("; not ") + to_text(r).data() + ": " + p.why;
        if (p.cost < 0 || (best.cost >= 0 && best.cost <= p.cost)) return;
        best = std::move(p);
        result.taken = r;
    };
    consider(route::plain, [&] { return d::plan_plain(scope); });
    consider(route::classes, [&] { return d::plan_classes(scope, f, reading, what); });
    consider(route::tally, [&] { return d::plan_tally(scope, f); });
    consider(route::count, [&] { return d::plan_count(scope, f); });
    if (best.cost < 0)
        bad_input::a_route_is_not_known_to_be_right(
            "automatic", text(("no route can count this scope" + others).c_str()));
    result.why = best.why;
    if (result.taken == route::plain) result.why += others;
    auto const plainly = [&] {
        if constexpr (d::systems_of<Scope> <= 9e18)
            result.counts = d::widened<counted>(census(scope, f, reading));
    };
    if (result.taken == route::count) {
        if constexpr (scopes::Countable<F, Scope>) {
            auto const c = scopes::count_by_counting(scope, f, reading);
            if (c.losses_known) {
                result.counts = c.counts;
            } else {
                // Some systems fail, and only the full tally knows by how much.
                if (wanted == route::count)
                    bad_input::a_route_is_not_known_to_be_right(
                        "count", "the relation's verdicts can be counted, but not its losses");
                result.taken = route::tally;
                d::route_plan const p = d::plan_tally(scope, f);
                if (p.cost < 0)
                    bad_input::a_route_is_not_known_to_be_right("tally", text(p.why.c_str()));
                result.why = p.why;
            }
        }
    }
    if (result.taken == route::plain) plainly();
    if (result.taken == route::classes) {
        if constexpr (scopes::renamable<typename scopes::rows_of_scope<Scope>::rows>)
            result.counts = d::count_classes(scope, f, reading, what);
    }
    if (result.taken == route::tally) {
        if constexpr (scopes::Tallied<F, Scope>) {
            if constexpr (scopes::tallied_scope<Scope, F>::most(Scope::parts) <= 2'000'000'000)
                result.counts = scopes::count_by_tally(scope, f, reading);
        }
    }
    if (result.counts.first_failure >= 0)
        result.first_failing.set(d::system_at(scope, result.counts.first_failure));
    return result;
}

} // namespace scopes::detail

/// The counts of `census`, by the wanted route or, if `automatic`, by the fastest that is known to
/// be right; the result says which was taken and why. The same numbers on every route, the first
/// failing index included. Scope: `strict_orders`, `weak_orders`, `utilities`, of any number of
/// parts. Not constexpr: for run time.
/// Errors: a wanted route that is not known to be right, and the reason; none is where 127 bits
/// cannot number the systems.
template <scopes::RowScope Scope, class F>
scopes::detail::census_of<Scope, F> census_by(route wanted, Scope const& scope, F const& f,
                                              ties reading) {
    if constexpr (scopes::detail::systems_of<Scope> > scopes::detail::most_systems)
        bad_input::a_route_is_not_known_to_be_right(to_text(wanted),
                                                    "more systems than 127 bits can number");
    else
        return scopes::detail::count_by_route(wanted, scope, f, reading);
}

} // namespace selfalign

#endif
