// SPDX-License-Identifier: BSL-1.0
#include "../check.hpp"

#include <selfalign/aggregators/claims.hpp>
#include <selfalign/aggregators/other_names.hpp>

#include <utility>

using namespace check;

namespace {

std::string spelled(sa::text const& t) { return {t.begin(), t.end()}; }

// What is wrong with a list of other names: one that is a rule's own, or means none, or is there
// twice.
template <class Names>
std::string mistake(Names const& names) {
    std::set<std::string> rules;
    for (auto const& c : sa::aggregators::claims) rules.insert(spelled(c.rule));
    for (auto const& c : sa::aggregators::claims_for_all_arguments) rules.insert(spelled(c.rule));
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const& other : names) {
        std::string const name = spelled(other.name), rule = spelled(other.rule);
        if (rules.count(name) > 0) return name + " is a rule itself";
        if (rules.count(rule) == 0) return name + " means no rule";
        if (!seen.insert({name, rule}).second) return name + " is there twice";
    }
    return "";
}

} // namespace

TEST_CASE("other_names: each means a rule, and is none itself") {
    using sa::aggregators::other_name;
    CHECK(mistake(sa::aggregators::other_names) == "");
    // Planted.
    CHECK(mistake(std::vector<other_name>{{"borda", "black"}}) == "borda is a rule itself");
    CHECK(mistake(std::vector<other_name>{{"tenure", "bored"}}) == "tenure means no rule");
    CHECK(mistake(std::vector<other_name>{{"hare", "irv"}, {"hare", "coombs"}}) == "");
    CHECK(mistake(std::vector<other_name>{{"hare", "irv"}, {"hare", "irv"}})
          == "hare is there twice");
}
