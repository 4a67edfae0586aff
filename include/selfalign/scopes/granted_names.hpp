// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_GRANTED_NAMES_HPP
#define SELFALIGN_SCOPES_GRANTED_NAMES_HPP

#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/scope_words.hpp>
#include <selfalign/scopes/searched_families.hpp>

#include <string>

/// Which names a search takes not to matter, on whose word, and how that word is tried.

namespace selfalign {

namespace bad_input {
[[noreturn]] inline void a_claim_of_symmetry_is_wrong(text why) {
    throw error("a claim that names do not matter is wrong: ", why);
}
} // namespace bad_input

namespace scopes::detail {

/// Names that are taken not to matter.
struct granted_names {
    indifference what;
    /// On the word of the library's own tests; else of whoever says `claims_are_tested`.
    bool by_the_library = false;

    friend granted_names operator&(granted_names const& a, granted_names const& b) {
        return {{a.what.parts && b.what.parts, a.what.options && b.what.options},
                a.by_the_library && b.by_the_library};
    }

    std::string in_words() const {
        if (!what.parts && !what.options) return "";
        return std::string("names of ") +
               (!what.options ? "parts" : !what.parts ? "options" : "parts and options") +
               " do not matter, " +
               (by_the_library ? "as tests have proved" : "as is claimed and said to be tested");
    }
};

/// What is claimed and tested of a rule and a relation. A claim that is seen to be wrong is an
/// error, tested or not: all of some small scopes is looked at.
template <class Family, class Rule, class F>
granted_names claimed_names(Rule const& rule, F const& f, ties reading) {
    indifference const claimed{claims_anonymous<Rule> && claims_anonymous<F>,
                               claims_neutral<Rule> && claims_neutral<F> &&
                                   reading != ties::lowest};
    Family::small_scopes(rule, [&](auto const& scope) {
        auto const check = [&](symmetry const& found, char const* law) {
            if (found) return;
            auto const h = scope[found.first_failure];
            std::string const why =
                std::string(found.broken_by == symmetry::side::relation ? "the relation"
                                                                        : "the rule")
                + " is not " + law + ": see system " + written(found.first_failure) + " of "
                + scope_words(scope.size(), h.parts(), h.options()) + " (" + orders_in_words(h)
                + ")";
            bad_input::a_claim_of_symmetry_is_wrong(why.c_str());
        };
        if (claimed.parts) check(anonymous(f, scope, reading), "anonymous");
        if (claimed.options) check(neutral(f, scope, reading), "neutral");
    });
    return {claims_are_tested<Rule> && claims_are_tested<F> ? claimed : indifference{},
            selfalign::detail::AnonymousByName<Rule> && selfalign::detail::AnonymousByName<F>};
}

} // namespace scopes::detail

} // namespace selfalign

#endif
