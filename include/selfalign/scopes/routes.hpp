// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_ROUTES_HPP
#define SELFALIGN_SCOPES_ROUTES_HPP

#include <string>
#include <utility>
#include <selfalign/core/maybe.hpp>
#include <selfalign/scopes/pace.hpp>
#include <selfalign/scopes/route_plans.hpp>

namespace selfalign {

/// What a census by some route finds.
template <class Counts, class System>
struct routed_census {
    /// Of a census that was stopped: of the first `systems` of the scope on the plain route, of
    /// none on the others, for what these have seen till then is no beginning of the scope.
    Counts counts{};
    /// The first system that is misaligned, in the order of the scope; also of a census that was
    /// stopped, if it has met it.
    maybe<System> first_failing{};
    route taken = route::plain;
    /// What is known that makes the route right.
    std::string why{};
    /// False if the census was stopped.
    bool complete = true;
};

namespace scopes::detail {

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
using census_of = routed_census<wide_counts<F, Scope>, typename Scope::value_type>;

// The counts of the first systems, until it is stopped.
template <class Scope, class F>
wide_counts<F, Scope> count_plainly(Scope const& scope, F const& f, ties reading, pace& asked) {
    if constexpr (systems_of<Scope> <= 9e18) {
        counts<selfalign::detail::census_loss<F, Scope>> result;
        long long const size = scope.size();
        for (long long done = 0; done < size && !asked.stopped();) {
            long long const left = size - done;
            long long const more = asked.until_asked() < left ? asked.until_asked() : left;
            result += selfalign::detail::count_between(scope, f, reading, done, done + more);
            done += more;
            asked.go_on(more);
        }
        return widened<wide_counts<F, Scope>>(result);
    } else {
        return {};
    }
}

template <class Scope, class F>
class route_census {
public:
    route_census(Scope const& scope, F const& f, ties reading, pace& asked)
        : scope_(scope), f_(f), reading_(reading), asked_(asked) {}

    census_of<Scope, F> by(route wanted) {
        // Making sure costs more than it saves where there is little to count, and where every
        // system would have to be looked at for it.
        constexpr double few =
            is_of_the_library<F, Scope> ? 5'000 : static_cast<double>(proof_systems);
        if (wanted == route::automatic && systems_of<Scope> <= few) wanted = route::plain;
        plan(wanted);
        if (result_.taken == route::count && !count()) {
            // Some systems fail, and only the full tally knows by how much.
            if (wanted == route::count)
                bad_input::a_route_is_not_known_to_be_right(
                    "count", "the relation's verdicts can be counted, but not its losses");
            best_ = plan_tally(scope_, f_);
            if (best_.cost < 0)
                bad_input::a_route_is_not_known_to_be_right("tally", text(best_.why.c_str()));
            result_.taken = route::tally;
            result_.why = best_.why;
        }
        if (result_.taken == route::plain) plain();
        if (result_.taken == route::classes) classes();
        if (result_.taken == route::tally) tally();
        if (result_.counts.first_failure >= 0)
            result_.first_failing.set(system_at(scope_, result_.counts.first_failure));
        if (!asked_.stopped()) {
            asked_.end();
        } else if (result_.taken != route::plain) {
            result_.complete = false;
            result_.counts = {};
        } else {
            result_.complete = static_cast<double>(result_.counts.systems) == systems_of<Scope>;
        }
        return result_;
    }

private:
    void plan(route wanted) {
        std::string others;
        auto const consider = [&](route r, auto const& plan) {
            if (wanted != route::automatic && wanted != r) return;
            route_plan p = plan();
            if (p.cost < 0 && wanted == r)
                bad_input::a_route_is_not_known_to_be_right(to_text(r), text(p.why.c_str()));
            if (p.cost < 0) others += std::string("; not ") + to_text(r).data() + ": " + p.why;
            if (p.cost < 0 || (best_.cost >= 0 && best_.cost <= p.cost)) return;
            best_ = std::move(p);
            result_.taken = r;
        };
        consider(route::plain, [&] { return plan_plain(scope_); });
        consider(route::classes, [&] { return plan_classes(scope_, f_, reading_, what_); });
        consider(route::tally, [&] { return plan_tally(scope_, f_); });
        consider(route::count, [&] { return plan_count(scope_, f_); });
        if (best_.cost < 0)
            bad_input::a_route_is_not_known_to_be_right(
                "automatic", text(("no route can count this scope" + others).c_str()));
        result_.why = best_.why;
        if (result_.taken == route::plain) result_.why += others;
    }

    void plain() {
        if constexpr (systems_of<Scope> <= 9e18) {
            double const seconds =
                asked_.listens() ? seconds_plainly(scope_, f_, reading_) : best_.cost * 1e-9;
            if (asked_.begin(route::plain, systems_of<Scope>, seconds))
                result_.counts = count_plainly(scope_, f_, reading_, asked_);
        }
    }
    void classes() {
        using rows = typename rows_of_scope<Scope>::rows;
        if constexpr (renamable<rows>) {
            double units = 0, seconds = 0;
            if (asked_.listens()) {
                units = number_of_classes(large_renamings<rows>(), what_, Scope::parts);
                seconds = seconds_by_classes(scope_, f_, reading_, what_, units);
            }
            if (asked_.begin(route::classes, units, seconds))
                result_.counts = count_classes(scope_, f_, reading_, what_, asked_);
        }
    }
    void tally() {
        if constexpr (Tallied<F, Scope>) {
            if constexpr (tallied_scope<Scope, F>::most(Scope::parts) <= 2'000'000'000)
                if (asked_.begin(route::tally, 0, best_.cost * 1e-9))
                    result_.counts = count_by_tally(scope_, f_, reading_, asked_);
        }
    }
    // False if it cannot know the losses.
    bool count() {
        if constexpr (Countable<F, Scope>) {
            double const states = static_cast<double>(states_to_count(scope_, f_).states);
            if (!asked_.begin(route::count, 2 * states, best_.cost * 1e-9)) return true;
            auto const found = count_by_counting(scope_, f_, reading_, asked_);
            if (!asked_.stopped() && !found.losses_known) return false;
            result_.counts = found.counts;
        }
        return true;
    }

    Scope const& scope_;
    F const& f_;
    ties reading_;
    pace& asked_;
    route_plan best_{};
    indifference what_{};
    census_of<Scope, F> result_{};
};

template <class Scope, class F>
census_of<Scope, F> census_at_pace(route wanted, Scope const& scope, F const& f, ties reading,
                                   pace& asked) {
    if constexpr (systems_of<Scope> > most_systems)
        bad_input::a_route_is_not_known_to_be_right(to_text(wanted),
                                                    "more systems than 127 bits can number");
    else return route_census<Scope, F>(scope, f, reading, asked).by(wanted);
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
    scopes::pace nobody;
    return scopes::detail::census_at_pace(wanted, scope, f, reading, nobody);
}

/// The same, for what may take long. `progress(route_progress)` is called before anything is
/// counted, with about how many seconds it will take (of plain systems and of classes some are
/// tried for that, from all over the scope), then some twenty times a second, and at the end; if it
/// returns false the census stops there. To ask only how long it would take, stop at once. What a
/// route leans on is looked at before, on at most 400 000 systems. If only the tally knows what a
/// count has left open, the share begins anew.
template <scopes::RowScope Scope, class F, class Progress>
scopes::detail::census_of<Scope, F> census_by(route wanted, Scope const& scope, F const& f,
                                              ties reading, Progress progress) {
    scopes::pace asked(progress);
    return scopes::detail::census_at_pace(wanted, scope, f, reading, asked);
}

} // namespace selfalign

#endif
