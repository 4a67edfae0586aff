// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_ROUTE_PLANS_HPP
#define SELFALIGN_SCOPES_ROUTE_PLANS_HPP

#include <string>
#include <vector>
#include <selfalign/scopes/by_class_tallies.hpp>
#include <selfalign/scopes/by_counting.hpp>
#include <selfalign/scopes/by_tally.hpp>
#include <selfalign/scopes/class_number.hpp>
#include <selfalign/scopes/proofs.hpp>

/// Which routes can count a scope, why, and about how long each takes.

namespace selfalign::scopes::detail {

// Multisets of so many rows.
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

// What finding the states of all parts but the last takes, and judging what is behind them. How
// many states there are is seen on the first few parts.
template <class Scope, class F>
double cost_of_tally(Scope const& scope, F const& f, int last) {
    using tallied = tallied_scope<Scope, F>;
    double const rows = rows_of_scope<Scope>::rows::count;
    auto const cost = [&](double fewer, double states, int some, double before) {
        for (int i = some; i < Scope::parts - last; ++i)
            before += about_states(fewer, states, some, i) * rows * 50;
        return before + about_states(fewer, states, some, Scope::parts - last) *
                            (last == 2 ? rows : 1) * rows * 0.3;
    };
    double const most = cost(1, rows, 1, 0);
    if (most < 5e7) return most;
    int some = 1;
    while (some < Scope::parts - last && multisets<Scope>(some + 1) < 20'000) ++some;
    double fewer = 1, states = 1, before = 0;
    never_stops goes_on;
    distinct_states<lane_element<tallied::most(Scope::parts)>>(
        tallied(scope.rule(), f), some, Scope::parts, 1'000'000,
        [&](int part, std::size_t here) {
            fewer = states;
            states = static_cast<double>(here);
            if (part < some) before += states * rows * 50;
        },
        goes_on);
    return cost(fewer, states, some, before);
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
        return {cost_of_tally(scope, f, last), right.why};
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

template <class Scope, class F, class Pace>
wide_counts<F, Scope> count_classes(Scope const& scope, F const& f, ties reading,
                                    indifference what, Pace& pace, first_rows share = {}) {
    auto const& names = large_renamings<typename rows_of_scope<Scope>::rows>();
    if constexpr (leans_on_tallies<F, Scope>)
        if constexpr (tallied_scope<Scope, F>::most(Scope::parts) <= 2'000'000'000 &&
                      systems_of<Scope> * 2e9 < 1e38)
            return count_classes_by_tally(scope, f, reading, what, names, pace, share);
    return count_classwise(scope, f, reading, what, names, pace, share);
}

// Seconds that all systems take plainly: some stretches are counted, from all over the scope.
template <class Scope, class F>
double seconds_plainly(Scope const& scope, F const& f, ties reading) {
    long long const size = scope.size();
    double seconds = 0, systems = 0;
    for (int k = 0; k < 8; ++k) {
        long long const first = size / 8 * k;
        long long many = 0;
        double took = 0;
        for (long long n = 1; took < 0.001 && many < size - first; n *= 2) {
            many = n < size - first ? n : size - first;
            pace time;
            selfalign::detail::count_between(scope, f, reading, first, first + many);
            took = time.passed();
        }
        seconds += took;
        systems += static_cast<double>(many);
    }
    return seconds / systems * static_cast<double>(size);
}

// ... and that all classes take: some are counted that begin like those of systems drawn at random.
// The first classes would not do: there are more renamings left that may change them, and parts
// that agree are no trouble for some rules.
template <class Scope, class F>
double seconds_by_classes(Scope const& scope, F const& f, ties reading, indifference what,
                          double classes) {
    using rows = typename rows_of_scope<Scope>::rows;
    constexpr int parts = Scope::parts;
    double seconds = 0, seen = 0;
    for (int k = 0; k < 12; ++k) {
        std::vector<int> row;
        for (int i = 0; i < parts; ++i) row.push_back(drawn_row(k, parts, i, rows::count));
        row = first_of_class(large_renamings<rows>(), what, row);
        // As many as take a moment: to walk to them takes some time, too.
        for (int fixed = parts > 2 ? parts - 2 : 0;; --fixed) {
            auto moment = [](route_progress const& now) { return now.share < 1; };
            pace time(moment, 0.002);
            time.begin(route::classes, 1, 0);
            count_classes(scope, f, reading, what, time, {row.data(), fixed});
            if (!time.stopped() && fixed > 1) continue;
            seconds += time.passed();
            seen += static_cast<double>(time.done());
            break;
        }
    }
    return seconds / seen * classes;
}

} // namespace selfalign::scopes::detail

#endif
