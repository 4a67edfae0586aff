// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_PROOFS_HPP
#define SELFALIGN_SCOPES_PROOFS_HPP

#include <string>
#include <vector>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/laws/tally_agrees.hpp>
#include <selfalign/scopes/classes.hpp>

/// What a route leans on, and how it is known.

namespace selfalign::scopes {

/// Whether something is known, and why or why not.
struct known {
    bool yes = false;
    std::string why{};
};

namespace detail {

// So many systems are looked at to prove something, whatever route is taken afterwards.
inline constexpr long long proof_systems = 20'000;

template <class Rows>
constexpr int parts_within(long long systems, int at_most) {
    int parts = 0;
    for (long long n = Rows::count; n <= systems && parts < at_most; n *= Rows::count) ++parts;
    return parts < 1 ? 1 : parts;
}

/// The largest scope of the same rows that is small enough to be looked at in full.
template <class Scope>
using proof_scope = typename rows_of_scope<Scope>::template of_parts<parts_within<
    typename rows_of_scope<Scope>::rows>(proof_systems, Scope::parts)>;

inline std::string written(long long n) { return std::to_string(n); }

inline std::string scope_words(long long systems, int parts, int options) {
    return "all " + written(systems) + " systems with " + written(parts) + " part" +
           (parts == 1 ? "" : "s") + " and " + written(options) + " options";
}

/// Some systems of a scope that is too large to be looked at in full: always the same.
template <class Scope>
std::vector<typename Scope::value_type> spot_check(Scope const& scope) {
    using rows = typename rows_of_scope<Scope>::rows;
    std::vector<typename Scope::value_type> systems(200, scope.from(0).system());
    unsigned long long random = 1;
    for (auto& h : systems)
        for (int i = 0; i < Scope::parts; ++i) {
            random = random * 6364136223846793005U + 1442695040888963407U;
            rows::set(h.profile(), i, static_cast<int>((random >> 33) % rows::count));
        }
    return systems;
}

template <class Law, class Scope, class F>
known find_known(Law const& law, bool claimed, char const* word, Scope const& scope, F const& f,
                 ties reading) {
    using small = proof_scope<Scope>;
    constexpr bool whole = small::parts == Scope::parts;
    auto const refused = [&](symmetry const& s, std::string const& where) {
        std::string const who = s.broken_by == symmetry::side::relation
                                    ? "the relation"
                                    : reading == ties::lowest && law.rule(small(scope.rule()), ties::forall)
                                          ? "the reading of ties (lowest index)"
                                          : "the rule";
        return known{false, who + " is not " + word + (claimed ? ", although it is claimed" : "") +
                                ": see system " + written(s.first_failure) + " of " + where};
    };
    small const tried(scope.rule());
    std::string const where = scope_words(tried.size(), small::parts, Scope::options);
    symmetry const found = law(f, tried, reading);
    if (!found) return refused(found, where);
    if constexpr (whole) {
        return {true, std::string(word) + ": proved on " + where};
    } else {
        if (!claimed)
            return {false, std::string("nobody claims that rule and relation are ") + word +
                               ", and the scope is too large to prove it"};
        symmetry const spot = law(f, spot_check(scope), reading);
        if (!spot) return refused(spot, "the spot check");
        return {true, std::string(word) + ": claimed, and checked on " + where};
    }
}

} // namespace detail

/// Do names of parts matter to the scope's rule, read under these ties, and to f?
template <class Scope, class F>
known parts_are_indifferent(Scope const& scope, F const& f, ties reading) {
    bool const claimed = claims_anonymous<typename rows_of_scope<Scope>::rule> && claims_anonymous<F>;
    return detail::find_known(anonymous, claimed, "anonymous", scope, f, reading);
}

/// Do names of options matter? No claim speaks of `ties::lowest`, which reads names.
template <class Scope, class F>
known options_are_indifferent(Scope const& scope, F const& f, ties reading) {
    bool const claimed = claims_neutral<typename rows_of_scope<Scope>::rule> && claims_neutral<F> &&
                         reading != ties::lowest;
    return detail::find_known(neutral, claimed, "neutral", scope, f, reading);
}

/// Do the tallies say the same as the plain texts?
template <class Scope, class F>
    requires Tallied<F, Scope>
known tallies_are_right(Scope const& scope, F const& f) {
    using small = detail::proof_scope<Scope>;
    small const tried(scope.rule());
    tally_check const found = tally_agrees(f, tried);
    std::string const where = detail::scope_words(tried.size(), small::parts, Scope::options);
    if (found) return {true, "tallies: checked against the plain texts on " + where};
    return {false, std::string("the tally of the ") + (found.rule ? "relation" : "rule") +
                       " is wrong: see system " + detail::written(found.first_failure) + " of " +
                       where};
}

} // namespace selfalign::scopes

#endif
