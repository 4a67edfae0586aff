// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_REPORT_HPP
#define SELF_ALIGNMENT_REPORT_HPP

#include <selfalign/ext/preflib_profile.hpp>
#include <selfalign/laws/explain.hpp>

#include "exact.hpp"
#include "rules.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Every rule and every relation asked of the ballots. What is found is of one type, whatever the
/// rule, the relation and its losses are.

namespace self_alignment {

/// Why there is no answer, if there is none: the ballots (or the rule) lack what the question asks
/// for, or they do not, but the rule or relation refuses, e.g. what it could not finish.
struct no_answer {
    std::string why;
    bool refused = false;

    explicit operator bool() const { return !why.empty(); }
};

/// The answer to one question: a verdict and who objects, or why there is none.
struct answered {
    sa::verdict<exact> verdict;
    std::string objection;
    no_answer none;
};

/// What one rule chooses, or why it does not; and an answer for each relation.
struct rule_row {
    std::string name;
    bool of_interest; // has answers
    no_answer none;
    std::vector<sa::opt> choice;
    std::vector<std::shared_ptr<answered const>> answers; // by relation
};

struct report {
    std::vector<std::string> options; // printable names, by index
    std::vector<long long> weights;   // of the parts: how many voters cast that ballot
    bool scored = false;              // whether orders were scored by Borda
    bool complete = false;            // whether nothing is unranked
    std::vector<std::string> relations;
    std::vector<rule_row> rules;
};

/// Text without control characters, which would break rows, lines and terminals.
inline std::string printable(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return text;
}

/// `name` if it fits a label, else its beginning, not cut within a character of UTF-8.
inline sa::label short_label(std::string const& name) {
    std::size_t size = name.size();
    if (size > sa::label::capacity) {
        size = sa::label::capacity - 3;
        while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0U) == 0x80U) --size;
        return sa::label(sa::as_text(name.substr(0, size) + "..."));
    }
    return sa::label(sa::as_text(name));
}

/// The parts by name, as `situation` asks for it: `part 3 (x46)` is what 46 voters cast.
struct part_names {
    std::vector<long long> weights;

    sa::label operator[](int i) const {
        return sa::label("part ")
            .append(i)
            .append(" (x")
            .append(weights[static_cast<std::size_t>(i)])
            .append(")");
    }
};

inline std::string what_is_asked(sa::capability what) {
    switch (what) {
    case sa::capability::none:
        return "what no profile has";
    case sa::capability::first_place:
        return "first places";
    case sa::capability::preference:
        return "preferences";
    case sa::capability::order:
        return "an order of all options";
    case sa::capability::strict_order:
        return "a promise that its order has no ties";
    case sa::capability::utility:
        return "utilities";
    case sa::capability::zero:
        return "utilities with a zero";
    case sa::capability::common_unit:
        return "utilities in a common unit";
    case sa::capability::common_level:
        return "utilities on a common yardstick";
    case sa::capability::approval:
        return "approvals";
    case sa::capability::menus:
        return "choices from menus";
    case sa::capability::other_profiles:
        return "choices for other ballots";
    case sa::capability::scores:
        return "scores of all options";
    case sa::capability::lottery:
        return "a lottery";
    }
    return {};
}

/// Why `who`, a rule or a relation, cannot be asked.
inline no_answer ill_typed(std::string const& who, sa::obstacle const& o) {
    if (o.what == sa::capability::none)
        return {who + " asks for more than this program keeps (Σ as a value, or utilities that are "
                      "machine integers), so it can only be asked in code"};
    if (is_of_sigma(o.what))
        return {who + " asks the rule for " + what_is_asked(o.what) + ", which it does not give"};
    return {who + " asks every part for " + what_is_asked(o.what)
            + ", which these ballots do not give"};
}

inline no_answer refused(std::string const& who, sa::error const& refusal) {
    return {who + " refuses: " + refusal.what(), true};
}

/// What is asked: the rules and relations of the command line, found in the catalogues.
struct questions {
    std::vector<chosen_name> rules;
    std::vector<chosen_name> relations;
    sa::ties reading;
};

/// Asks everything of ballots that rank every option, or that are read as if they did (scored by
/// Borda). The two functions are compiled apart, because each compiles every rule once.
void ask_complete(sa::preflib::data_set const& data, questions const& asked, report& r);
/// The same of ballots that leave unranked options incomparable.
void ask_incomplete(sa::preflib::data_set const& data, questions const& asked, report& r);

/// The whole job: the ballots become a profile, every rule chooses, and every relation answers.
/// Throws `usage_error` (no such rule, relation or part).
inline report make_report(sa::preflib::data_set const& data, request const& asked) {
    auto rules = find_names(asked.rules.value_or("all"), rule_names());
    auto const relations = find_names(asked.relations.value_or("all"), relation_names());
    if (!asked.rules && !asked.tsv) keep_to_ten(rules);

    report r;
    for (std::string const& name : sa::preflib::distinct_names(data))
        r.options.push_back(printable(name));
    for (auto const& ballot : data.ballots)
        if (ballot.count > 0) r.weights.push_back(ballot.count);
    r.complete = sa::preflib::ranks_everything(data);
    r.scored = r.complete || asked.left_out == unranked::last;
    for (chosen_name const& f : relations) r.relations.push_back(f.typed);
    auto const known = rule_names().names;
    for (chosen_name const& rule : rules)
        if (std::string const& name = known[static_cast<std::size_t>(rule.entry)];
            (name == "dictator" || name == "antidictator")
            && rule.index >= static_cast<int>(r.weights.size()))
            throw usage_error("there is no rule '" + rule.typed + "' here: the parts are 0 to "
                              + std::to_string(r.weights.size() - 1));

    questions const what{rules, relations, asked.reading};
    if (r.scored)
        ask_complete(data, what, r);
    else
        ask_incomplete(data, what, r);
    return r;
}

} // namespace self_alignment

#endif
