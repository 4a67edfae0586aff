// SPDX-License-Identifier: BSL-1.0
#include "catalogue.hpp"
#include "conventions.hpp"

#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/ext/print.hpp>

#include <concepts>
#include <cstddef>

namespace census {
namespace {

using namespace sa::aggregators;

/// The rule about part or option `index`, if it is about one.
template <class Rule>
constexpr Rule about(Rule const& rule, int index) {
    if constexpr (std::same_as<Rule, constant_rule::rule>) return constant(sa::opt(index));
    else if constexpr (std::same_as<Rule, dictator_rule::rule>) return dictator(index);
    else if constexpr (std::same_as<Rule, antidictator_rule::rule>) return antidictator(index);
    else return rule;
}

// The catalogue is a constant, so a function needs only the place of its rule.
template <std::size_t I>
constexpr auto const& rule_at = boost::hana::at_c<I>(catalogue).value;

template <std::size_t I>
choice choose(int index, profile const& p) {
    choice all = 0;
    for (sa::opt x : sa::winners(about(rule_at<I>, index), p)) all |= 1U << x.index;
    return all;
}

template <std::size_t I>
known_rule known() {
    using rule = std::remove_cvref_t<decltype(rule_at<I>)>;
    known_rule result{sa::to_string(boost::hana::at_c<I>(catalogue).name), {}, false, false};
    if constexpr (sa::Aggregator<rule, profile>) {
        result.of_options = std::same_as<rule, constant_rule::rule>;
        result.indexed = result.of_options || std::same_as<rule, dictator_rule::rule>
                         || std::same_as<rule, antidictator_rule::rule>;
        result.rule = {choose<I>, 0};
    }
    return result;
}

} // namespace

std::vector<known_rule> const& known_rules() {
    static std::vector<known_rule> const rules = conventions_first(
        of_each(catalogue, [](auto place) { return known<place()>(); }),
        {"constant", "dictator", "antidictator", "plurality", "antiplurality", "borda", "copeland",
         "simpson", "irv", "runoff", "bucklin", "kemeny", "egalitarian", "leximin", "nash",
         "agenda", "black", "serial_veto"});
    return rules;
}

} // namespace census
