// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_PROOFS_HPP
#define SELFALIGN_SCOPES_PROOFS_HPP

#include <string>
#include <type_traits>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/laws/tally_agrees.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/scope_words.hpp>
#include <selfalign/scopes/some_systems.hpp>
#include <selfalign/scopes/tested.hpp>

/// What a route leans on, and how it is known.

namespace selfalign::scopes {

/// Whether something is known, and why or why not.
struct known {
    bool yes = false;
    std::string why{};
};

namespace detail {

// A scope of so many systems is looked at in full: as many as are counted plainly in much less than
// a second. Of a larger one, and of all that the library's own tests have proved, so many are.
inline constexpr long long proof_systems = 400'000;
inline constexpr long long proof_systems_of_the_tested = 20'000;
// So many of a scope that is too large to be looked at in full.
inline constexpr int spot_checks = 500;

template <class Rows>
constexpr int parts_within(long long systems, int at_most) {
    int parts = 0;
    for (long long n = Rows::count; n <= systems && parts < at_most; n *= Rows::count) ++parts;
    return parts < 1 ? 1 : parts;
}

template <class Scope, class F>
constexpr int parts_to_look_at() {
    using rows = typename rows_of_scope<Scope>::rows;
    constexpr int parts = parts_within<rows>(proof_systems, Scope::parts);
    if (is_of_the_library<F, Scope> || (all_is_tested<Scope, F> && parts < Scope::parts))
        return parts_within<rows>(proof_systems_of_the_tested, Scope::parts);
    return parts;
}
/// The largest scope of the same rows that is looked at in full.
template <class Scope, class F>
using proof_scope =
    typename rows_of_scope<Scope>::template of_parts<parts_to_look_at<Scope, F>()>;

template <class Scope>
constexpr auto spot_check(Scope const& scope) {
    return some_systems<typename rows_of_scope<Scope>::rows, Scope>(scope, spot_checks);
}

// Every system has a rule of its own, so that one that remembers would seem to answer always alike.
template <class Scope>
constexpr bool rule_remembers(Scope const& scope) {
    if constexpr (!std::is_empty_v<typename rows_of_scope<Scope>::rule>) {
        auto const asked_before = scope.rule();
        for (auto const& h : spot_check(scope))
            if (!(winners(asked_before, h.profile()) == winners(h.sigma(), h.profile())))
                return true;
    }
    return false;
}

// The library's own tests, or whoever says `claims_are_tested`.
template <class Scope, class F>
inline constexpr char const* whose_proof =
    is_of_the_library<F, Scope> ? "proved by tests" : "said to be proved by tests";

// Who claims that names do not matter.
struct claimants {
    bool rule, relation;
    // No claim speaks of this reading of ties.
    bool reading_unclaimed = false;

    bool all() const { return rule && relation && !reading_unclaimed; }
    // Who is missing.
    std::string nobody_else() const {
        return !rule && !relation ? "nobody claims that rule and relation are "
               : !rule            ? "the relation claims it, but nobody claims that the rule is "
               : !relation        ? "the rule claims it, but nobody claims that the relation is "
                                  : "nobody claims that the reading of ties (lowest index) is ";
    }
};

template <class Law, class Scope, class F>
known find_known(Law const& law, claimants const& who_claims, char const* word,
                 Scope const& scope, F const& f, ties reading) {
    bool const claimed = who_claims.all();
    constexpr bool tested = all_is_tested<Scope, F>;
    using small = proof_scope<Scope, F>;
    constexpr bool whole = small::parts == Scope::parts;
    auto const refused = [&](symmetry const& s, std::string const& where) {
        std::string const who =
            s.broken_by == symmetry::side::relation ? "the relation"
            : reading == ties::lowest && law.rule(small(scope.rule()), ties::forall)
                ? "the reading of ties (lowest index)"
                : "the rule";
        return known{false, who + " is not " + word + (claimed ? ", although it is claimed" : "") +
                                ": see system " + written(s.first_failure) + " of " + where};
    };
    if (rule_remembers(scope))
        return {false, "the rule answers differently when it is asked the same again"};
    small const tried(scope.rule());
    std::string const where = scope_words(tried.size(), small::parts, Scope::options);
    symmetry const found = law(f, tried, reading);
    if (!found) return refused(found, where);
    if constexpr (whole) {
        return {true, std::string(word) + ": proved on " + where};
    } else {
        if (!claimed)
            return {false, who_claims.nobody_else() + word +
                               ", and the scope is too large to prove it"};
        symmetry const spot = law(f, spot_check(scope), reading);
        if (!spot) return refused(spot, "the spot check");
        if (!tested)
            return {false, std::string("rule and relation claim that they are ") + word +
                               ", but no test has proved it (claims_are_tested); seen only on " +
                               where};
        return {true, std::string(word) + ": " + whose_proof<Scope, F> + ", and seen on " + where +
                          " and " + written(spot_checks) + " systems of this scope"};
    }
}

} // namespace detail

/// Do names of parts matter to the scope's rule, read under these ties, and to f?
template <class Scope, class F>
known parts_are_indifferent(Scope const& scope, F const& f, ties reading) {
    detail::claimants const claim{claims_anonymous<typename rows_of_scope<Scope>::rule>,
                                  claims_anonymous<F>};
    return detail::find_known(anonymous, claim, "anonymous", scope, f, reading);
}

/// Do names of options matter? No claim speaks of `ties::lowest`, which reads names.
template <class Scope, class F>
known options_are_indifferent(Scope const& scope, F const& f, ties reading) {
    detail::claimants const claim{claims_neutral<typename rows_of_scope<Scope>::rule>,
                                  claims_neutral<F>, reading == ties::lowest};
    return detail::find_known(neutral, claim, "neutral", scope, f, reading);
}

/// Do the tallies say the same as the plain texts?
template <class Scope, class F>
    requires Tallied<F, Scope>
known tallies_are_right(Scope const& scope, F const& f) {
    constexpr bool tested = all_is_tested<Scope, F>;
    using small = detail::proof_scope<Scope, F>;
    small const tried(scope.rule());
    // The bounds of the library's are looked at in its tests, and on some systems below.
    tally_check const found = [&] {
        if constexpr (detail::is_of_the_library<F, Scope>)
            return tally_agrees.but_for_bounds(f, tried);
        else
            return tally_agrees(f, tried);
    }();
    std::string const where = detail::scope_words(tried.size(), small::parts, Scope::options);
    auto const wrong = [](tally_check const& t, std::string const& of) {
        std::string const whose = !t.rule       ? "of the rule"
                                  : !t.relation ? "of the relation"
                                                : "kept";
        return known{false, "the tally " + whose +
                                (t.in_range ? " is wrong" : " goes below 0 or above its `most`") +
                                ": see system " + detail::written(t.first_failure) + " of " + of};
    };
    if (!found) return wrong(found, where);
    if constexpr (small::parts != Scope::parts) {
        tally_check const spot = tally_agrees.on(f, detail::spot_check(scope), scope.rule());
        if (!spot) return wrong(spot, "the spot check");
        if constexpr (!tested)
            return {false, "the tallies were seen to be right on " + where +
                               ", but no test has proved them (claims_are_tested)"};
    }
    return {true, std::string("tallies: ") +
                      (tested ? std::string(detail::whose_proof<Scope, F>) + ", and " : "") +
                      "seen to say what the plain texts say on " + where};
}

} // namespace selfalign::scopes

#endif
