// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_WHICH_RULE_HPP
#define EXAMPLES_WHICH_RULE_HPP

#include "did_you_mean.hpp"

#include <selfalign/aggregators/claims.hpp>
#include <selfalign/aggregators/other_names.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

/// Rules that were typed under another name, or that a program cannot be told about.

namespace examples {

/// What can be typed: names, and which of them need a number behind them.
struct known_names {
    std::string kind; // what they name: rule, relation
    std::vector<std::string> names;
    std::vector<bool> indexed;

    /// `dictatorN` for a name that needs a number.
    std::string shown(std::size_t i) const { return names[i] + (indexed[i] ? "N" : ""); }

    std::vector<candidate> candidates() const {
        std::vector<candidate> all;
        for (std::size_t i = 0; i < names.size(); ++i) all.push_back({names[i], shown(i)});
        return all;
    }

    std::string listed() const {
        std::string all;
        for (std::size_t i = 0; i < names.size(); ++i) all += (i == 0 ? "" : ", ") + shown(i);
        return all;
    }
};

/// "there is no rule 'brda'; did you mean 'borda'?", or "" without a name that is near.
inline std::string there_is_no(std::string const& kind, std::string const& typed,
                               std::string const& near) {
    return near.empty() ? near : "there is no " + kind + " '" + typed + "'; " + near;
}

/// What to answer to the name of no rule: that 'schulze' is called 'beat_path', that there is no
/// 'brda' but a 'borda', or of a rule that is not in the catalogue, that it can only be asked in
/// code. "" if nothing is near.
inline std::string which_rule(std::string const& typed, known_names const& known) {
    auto const text_of = [](selfalign::text const& t) { return std::string(t.begin(), t.end()); };
    auto const place = [&](std::string const& name) {
        return std::find(known.names.begin(), known.names.end(), name) - known.names.begin();
    };
    auto const none = static_cast<std::ptrdiff_t>(known.names.size());
    std::string const name = plain_name(typed);
    std::string called, rule = name;
    std::vector<candidate> candidates = known.candidates();
    for (auto const& other : selfalign::aggregators::other_names) {
        std::string const meant = text_of(other.rule);
        if (name == text_of(other.name)) rule = meant;
        if (place(meant) == none) continue;
        std::string const shown = known.shown(static_cast<std::size_t>(place(meant)));
        candidates.push_back({text_of(other.name), shown});
        if (name == text_of(other.name))
            called += (called.empty() ? "'" : " or '") + shown + "'";
    }
    if (place(name) == none && !called.empty())
        return there_is_no("rule", typed, "it is called " + called + " here");
    if (place(rule) == none)
        for (auto const& in_code : selfalign::aggregators::claims_for_all_arguments)
            if (rule == text_of(in_code.rule))
                return "the rule '" + rule + "'"
                       + (rule == name ? "" : ", which '" + typed + "' stands for,")
                       + " takes arguments, so it can only be asked in code";
    return there_is_no("rule", typed, did_you_mean(typed, candidates));
}

/// What to answer to names that no rule, or no relation, has. The list of those that there are is
/// long, so it follows only if nothing is near one of them.
inline std::string unknown_names(std::vector<std::string> const& typed, known_names const& known,
                                 std::string const& listed) {
    std::string text, near_nothing;
    for (std::string const& name : typed) {
        std::string answer;
        for (std::size_t i = 0; i < known.names.size(); ++i)
            if (name == known.names[i] && known.indexed[i])
                answer = "'" + name + "' needs a number, such as '" + name + "0'";
        if (answer.empty())
            answer = known.kind == "rule"
                         ? which_rule(name, known)
                         : there_is_no(known.kind, name, did_you_mean(name, known.candidates()));
        if (answer.empty()) near_nothing += (near_nothing.empty() ? "'" : " or '") + name + "'";
        else text += (text.empty() ? "" : text.ends_with('?') ? " " : "; ") + answer;
    }
    if (near_nothing.empty()) return text;
    return text + (text.empty() ? "" : text.ends_with('?') ? " " : "; ") + "there is no "
           + known.kind + " " + near_nothing + "; the " + known.kind + "s are " + listed;
}

} // namespace examples

#endif
