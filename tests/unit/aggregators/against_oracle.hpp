// SPDX-License-Identifier: BSL-1.0
//
// Rules against the definition-level catalogue of the oracle. Comparing many rules on many scopes
// and shapes must not instantiate each product: a rule is hidden behind two functions, and what
// loops over profiles, menus and properties is compiled once, in against_oracle.cpp.
#ifndef TESTS_UNIT_AGGREGATORS_AGAINST_ORACLE_HPP
#define TESTS_UNIT_AGGREGATORS_AGAINST_ORACLE_HPP

#include "../check.hpp"

#include <utility>

namespace check {

/// What a rule chooses on a menu (empty: on everything), in the numbering of the whole.
struct asked {
    std::function<choice(sample const&, choice const& menu)> on_menu;
    choice operator()(sample const& s, choice const& menu = {}) const { return on_menu(s, menu); }
};

/// A rule on two kinds of profile that differ in all that a rule could trip over: strict orders
/// stored inline, and weak orders on the heap that carry their tallies; both with weights. The
/// third shape, fixed, decides five_by_five in tests/static/aggregators.
struct hidden_rule {
    asked strict, weak;
};

/// What was chosen from a menu by its own numbering, in the numbering of the whole.
choice named(choice const& chosen, choice const& menu);

template <class Rule>
hidden_rule hidden(Rule const& rule) {
    // A restricted profile has the type of the whole: nothing new to compile.
    return {{[rule](sample const& s, choice const& menu) {
                auto p = table_of<sa::capacity<16, 8>, sa::strict_orders, sa::weights>(s);
                if (!menu.empty()) p = sa::restricted(p, menu_of<1>(menu));
                choice const chosen = choice_of(sa::winners(rule, p));
                return menu.empty() ? chosen : named(chosen, menu);
            }},
            {[rule](sample const& s, choice const& menu) {
                auto p = table_of<sa::dynamic, sa::weak_orders, sa::weights>(s);
                if (!menu.empty()) p = sa::restricted(p, menu_of<0>(menu));
                choice const chosen = choice_of(sa::winners(rule, sa::tallied(p)));
                return menu.empty() ? chosen : named(chosen, menu);
            }}};
}

/// The oracle's rule of that name; `agenda_oracle` and `scoring_oracle` take parameters.
/// It has no answer for some rules on tied ballots (Dodgson).
plain_rule oracle_rule(std::string const& name);
bool oracle_answers(std::string const& name, sample const&);
plain_rule agenda_oracle(std::vector<int> const& order);
plain_rule scoring_oracle(std::vector<long long> const& points);
/// The extreme maximal lotteries, each as probabilities.
std::vector<std::vector<fraction>> oracle_maximal_lotteries(sample const&);

/// The first difference on any scope: all strict profiles of (1,3), (2,3), (3,3), (4,3) and (2,4),
/// all weak ones of (1,3) and (2,3), every third of (3,3), random weighted ones of up to 6 x 5,
/// with ties and without, random ones full of ties, and many in which majorities run in circles;
/// and on menus that are no prefix. "" if there is none.
/// `every`: look at every so many profiles only, where the oracle takes its time.
std::string difference(hidden_rule const&, std::string const& oracle, std::size_t every = 1);
std::string difference(hidden_rule const&, plain_rule const& oracle, std::size_t every = 1);
/// The same for any function of a sample; on a menu it is asked about the sample on that menu.
std::string difference(plain_rule const&, plain_rule const& oracle, std::size_t every = 1);
/// The same on a scope of your own, and on every menu of its profiles of up to four options.
std::string difference(plain_rule const&, std::string const& oracle, samples const& scope);
/// What a rule chooses on both kinds of profile where they agree, {-1} where they do not.
plain_rule agreed(hidden_rule const&);

/// For claims about a rule: small scopes in full, and random profiles.
samples const& property_scope();
/// Profiles of strict, or weak, orders of 4 and 5 options in which at least three are in the top
/// cycle: where rules differ and counterexamples live.
samples const& circular();
samples const& circular_weak();

/// Ballots as the literature writes them: `{{42, "abcd"}, {26, "bcda"}}`; a tie is
/// `"a=bc"`.
sample ballots(std::vector<std::pair<long long, std::string>> const&);

/// Condorcet's cycle; the capital of Tennessee (Memphis, Nashville, Chattanooga, Knoxville).
sample const& cycle();
sample const& tennessee();

/// The choice in letters: "ac".
std::string spelled(choice const&);

/// Parts whose majority margins are the given ones, all of the same parity (B. Debord, 1987):
/// margin[k] is that of x over y for the pairs (0,1), (0,2), ..., (1,2), ...
sample with_margins(int options, std::vector<long long> const& margin);

/// On what claims are checked: all of the small scopes of check.hpp and the random weighted ones;
/// monotonicity on their strict profiles.
samples const& claim_scope(std::string const& property);

/// The first profile of the scope on which the rule has not the property, "" if there is none:
/// anonymous, neutral, resolute, pareto (weakly), condorcet, smith, monotone, or
/// no_condorcet_loser. Ballots without ties are asked as such.
std::string counterexample(hidden_rule const&, std::string const& property, samples const& scope);

/// "" if the rule has all of the properties (in one text, separated by spaces) on their scopes.
std::string broken_claim(hidden_rule const&, std::string const& properties);

} // namespace check

#endif
