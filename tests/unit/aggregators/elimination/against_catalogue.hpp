// SPDX-License-Identifier: BSL-1.0
//
// Rules against the oracle's catalogue. Comparing many rules on many scopes and shapes must not
// instantiate each product: a rule is hidden behind one function for each kind of profile.
#ifndef TESTS_UNIT_AGGREGATORS_ELIMINATION_AGAINST_CATALOGUE_HPP
#define TESTS_UNIT_AGGREGATORS_ELIMINATION_AGAINST_CATALOGUE_HPP

#include "../../check.hpp"

#include <utility>

namespace check {

/// What a rule chooses on a menu (empty: on everything), in the numbering of the whole, asked on
/// each kind of profile. A null function is not asked.
struct hidden_rule {
    using on_menu = std::function<choice(sample const&, choice const& menu)>;
    on_menu strict, weak, tallied, in_line;
};

namespace detail {

template <class Rule, class Profile>
choice chosen_on(Rule const& rule, Profile const& p, choice const& menu) {
    if (menu.empty()) return choice_of(sa::winners(rule, p));
    // The restricted profile of a dynamic table is of the same type: nothing new to compile.
    std::vector<int> const name(menu.begin(), menu.end());
    choice result;
    for (int k : choice_of(sa::winners(rule, sa::restricted(p, menu_of<0>(menu)))))
        result.insert(name[static_cast<std::size_t>(k)]);
    return result;
}

}  // namespace detail

template <class Rule>
hidden_rule hidden(Rule const& rule) {
    return {[rule](sample const& s, choice const& menu) {
                return detail::chosen_on(
                    rule, table_of<sa::dynamic, sa::strict_orders, sa::weights>(s), menu);
            },
            [rule](sample const& s, choice const& menu) {
                return detail::chosen_on(
                    rule, table_of<sa::dynamic, sa::weak_orders, sa::weights>(s), menu);
            },
            [rule](sample const& s, choice const&) {
                return choice_of(sa::winners(
                    rule, sa::tallied(table_of<sa::dynamic, sa::weak_orders, sa::weights>(s))));
            },
            [rule](sample const& s, choice const&) {
                return choice_of(sa::winners(
                    rule, table_of<sa::capacity<6, 5>, sa::weak_orders, sa::weights>(s)));
            }};
}

/// What the oracle's catalogue says; nothing where it has no answer (Dodgson on tied ballots).
choice catalogue_choice(std::string const& name, sample const&, choice const& menu = {});
bool catalogue_answers(std::string const& name, sample const&);

/// The first difference on any scope: all strict profiles of (1,3), (2,3), (3,3), (4,3), (2,4), all
/// weak ones of (1,3) and (2,3), every third of (3,3), random weighted ones up to (6,5), and menus
/// that are not prefixes. "" if there is none.
std::string catalogue_difference(hidden_rule const&, std::string const& name);

/// A rule on ballots as the literature writes them: `{{42, "abcd"}, {26, "bcda"}}`; a tie is
/// `"a=bc"`.
sample ballots(std::vector<std::pair<long long, std::string>> const&);

/// The scopes of the property claims.
samples const& strict_scope();
samples const& any_scope();

/// The rule as the property checks want it.
plain_rule on_weak(hidden_rule const&);

/// "anonymous neutral ..." : which of the properties of check.hpp hold on the scopes; those of
/// Pareto and monotonicity on strict orders.
std::string properties_of(hidden_rule const&);

}  // namespace check

#endif
