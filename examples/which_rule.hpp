// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_WHICH_RULE_HPP
#define EXAMPLES_WHICH_RULE_HPP

#include "did_you_mean.hpp"

#include <selfalign/aggregators/claims.hpp>
#include <selfalign/aggregators/other_names.hpp>

/// Rules that were typed under another name, or that a program cannot be told about.

namespace examples {

/// "did you mean 'beat_path'? " for `schulze`; that it can only be asked in code for a rule that
/// is not in the catalogue; "" if nothing is near.
inline std::string which_rule(std::string const& typed, std::vector<std::string> const& names) {
    auto const text_of = [](selfalign::text const& t) { return std::string(t.begin(), t.end()); };
    std::vector<candidate> candidates;
    for (std::string const& name : names) candidates.push_back({name, name});
    for (auto const& other : selfalign::aggregators::other_names)
        if (std::find(names.begin(), names.end(), text_of(other.rule)) != names.end())
            candidates.push_back({text_of(other.name), text_of(other.rule)});

    std::string const name = plain_name(typed);
    std::string rule = name;
    for (auto const& other : selfalign::aggregators::other_names)
        if (name == text_of(other.name)) rule = text_of(other.rule);
    bool const known = std::find(names.begin(), names.end(), rule) != names.end();
    for (auto const& in_code : selfalign::aggregators::claims_for_all_arguments)
        if (!known && rule == text_of(in_code.rule))
            return "'" + rule + "' can only be asked in code; ";
    return did_you_mean(typed, candidates);
}

/// What to answer to a name that no rule, or no relation, has, up to the list of those that there
/// are.
inline std::string unknown_name(std::string const& kind, std::string const& typed,
                                std::vector<std::string> const& names) {
    return "there is no " + kind + " '" + typed + "'; "
           + (kind == "rule" ? which_rule(typed, names) : did_you_mean(typed, names)) + "the "
           + kind + "s are ";
}

} // namespace examples

#endif
