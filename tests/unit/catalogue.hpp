// SPDX-License-Identifier: BSL-1.0
//
// Aggregators as plain functions of samples; those of the library's catalogue are compiled once, in
// catalogue.cpp.
#ifndef TESTS_UNIT_CATALOGUE_HPP
#define TESTS_UNIT_CATALOGUE_HPP

#include "check.hpp"

namespace check {

using exact_table = sa::table<sa::dynamic, sa::strict_orders,
                              sa::values<long long, all_promises>, sa::approvals, sa::weights>;

/// Besides the orders, Borda utilities and approval of the first half, for rules that look at them.
exact_table table_of_orders(sample const&);

template <class Rule>
plain_rule asked_about_orders(Rule const& rule) {
    return [rule](sample const& s) { return choice_of(sa::winners(rule, table_of_orders(s))); };
}

/// A rule of the catalogue, asked about orders.
struct catalogued_rule {
    std::string name;
    plain_rule rule;
    /// What an option falls short of the highest score; nothing if the rule has no scores.
    std::function<fraction(sample const&, int)> score_regret;
    /// The weights of its lottery; nothing if it draws no lots.
    std::function<std::vector<long long>(sample const&)> lottery;
};
/// In the order of the library's catalogue.
std::vector<catalogued_rule> const& catalogue();

} // namespace check

#endif
