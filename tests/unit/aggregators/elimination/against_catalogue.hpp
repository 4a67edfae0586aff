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
/// weak ones of (1,3) and (2,3), every third of (3,3), random weighted ones up to (6,5), random ones
/// full of ties, and menus that are not prefixes. "" if there is none.
std::string catalogue_difference(hidden_rule const&, std::string const& name);

/// A rule on ballots as the literature writes them: `{{42, "abcd"}, {26, "bcda"}}`; a tie is
/// `"a=bc"`.
sample ballots(std::vector<std::pair<long long, std::string>> const&);

/// Condorcet's cycle; the capital of Tennessee (Memphis, Nashville, Chattanooga, Knoxville).
sample const& cycle();
sample const& tennessee();

/// Five parts and five options, which every rule has to finish in a static_assert.
inline constexpr auto five_by_five = [] {
    sa::table<sa::fixed<5, 5>, sa::strict_orders> t;
    constexpr char const* orders[] = {"cbaed", "dceba", "beacd", "dceba", "aebdc"};
    for (int i = 0; i < 5; ++i)
        for (int place = 0; place < 5; ++place) t.set_rank(i, opt(orders[i][place] - 'a'), place);
    return t;
}();
template <class Rule>
constexpr sa::option_set<1> of_five(Rule const& rule) {
    return sa::winners(rule, five_by_five);
}
constexpr sa::option_set<1> options_named(char const* letters) {
    sa::option_set<1> result;
    for (; *letters != 0; ++letters) result.insert(opt(*letters - 'a'));
    return result;
}

/// On what claims are checked: all of the small scopes of check.hpp and the random weighted ones;
/// monotonicity on their strict profiles.
samples const& claim_scope(std::string const& property);

/// The first profile of the scope on which the rule has not the property, "" if there is none:
/// anonymous, neutral, resolute, pareto (weakly), condorcet, smith, monotone, or
/// no_condorcet_loser. Ballots without ties are asked as such.
std::string counterexample(hidden_rule const&, std::string const& property, samples const& scope);

/// "" if the rule has all of the properties (in one text, separated by spaces) on their scopes.
std::string broken_claim(hidden_rule const&, std::string const& properties);

}  // namespace check

#endif
