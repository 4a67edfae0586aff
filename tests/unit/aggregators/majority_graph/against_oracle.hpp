// SPDX-License-Identifier: BSL-1.0
//
// What the tests of the positional, majority graph and margin rules share: a rule in all its shapes
// against the definition-level catalogue of the oracle. As in check.hpp, only the .cpp includes the
// oracle, because it is heavy.
#ifndef TESTS_UNIT_AGGREGATORS_MAJORITY_GRAPH_AGAINST_ORACLE_HPP
#define TESTS_UNIT_AGGREGATORS_MAJORITY_GRAPH_AGAINST_ORACLE_HPP

#include "../../check.hpp"

namespace against_oracle {

using namespace check;

/// A rule on every shape of profile, the types hidden.
struct forms {
    plain_rule on_dynamic;  // weak orders with weights
    plain_rule on_capacity; // the same, for up to 6 parts x 5 options
    plain_rule on_fixed;    // strict orders, 3 parts x 3 options
    std::function<choice(sample const&, choice const&)> on_menu;
};

template <class Rule>
forms forms_of(Rule const& r) {
    forms f;
    f.on_dynamic = [r](sample const& s) {
        return choice_of(sa::winners(r, table_of<sa::dynamic, sa::weak_orders, sa::weights>(s)));
    };
    f.on_capacity = [r](sample const& s) {
        return choice_of(
            sa::winners(r, table_of<sa::capacity<6, 5>, sa::weak_orders, sa::weights>(s)));
    };
    f.on_fixed = [r](sample const& s) {
        return choice_of(sa::winners(r, table_of<sa::fixed<3, 3>, sa::strict_orders>(s)));
    };
    f.on_menu = [r](sample const& s, choice const& menu) {
        auto const all = table_of<sa::dynamic, sa::weak_orders, sa::weights>(s);
        std::vector<int> const names(menu.begin(), menu.end());
        choice result;
        for (opt x : sa::winners(r, sa::restricted(all, menu_of<1>(menu))))
            result.insert(names[static_cast<std::size_t>(x.index)]);
        return result;
    };
    return f;
}

/// The oracle's rule of that name; `agenda_oracle` and `scoring_oracle` take parameters.
plain_rule oracle_rule(std::string const& name);
plain_rule agenda_oracle(std::vector<int> const& order);
plain_rule scoring_oracle(std::vector<long long> const& points);
/// The extreme maximal lotteries, each as probabilities.
std::vector<std::vector<fraction>> oracle_maximal_lotteries(sample const&);

/// Where the rule and the oracle choose different sets: on all strict profiles of (1,3), (2,3),
/// (3,3), (4,3) and (2,4), all weak profiles of (2,3), random weighted ones of up to 6 x 5, with
/// ties and without, among them many in which majorities run in circles; in all shapes, and on
/// menus that are no prefix. "" if there is nowhere.
/// `every`: look at every so many profiles only, where the oracle takes its time.
std::string difference(forms const&, plain_rule const& oracle, std::size_t every = 1);
std::string difference(forms const&, std::string const& oracle, std::size_t every = 1);

/// For claims about a rule: small scopes in full, and random profiles.
samples const& property_scope();
/// Profiles of strict, or weak, orders of 4 and 5 options in which at least three are in the top
/// cycle: where rules differ and counterexamples live.
samples const& circular();
samples const& circular_weak();

/// `letters({{42, "abcd"}, ...})`: weights, and orders from the best to the worst.
sample letters(std::vector<std::pair<long long, std::string>> const& rows);
/// The choice in letters: "ac".
std::string spelled(choice const&);

/// Parts whose majority margins are the given ones, all of the same parity (B. Debord, 1987):
/// margin[k] is that of x over y for the pairs (0,1), (0,2), ..., (1,2), ...
sample with_margins(int options, std::vector<long long> const& margin);

} // namespace against_oracle

#endif
