// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_REPORT_HPP
#define SELF_ALIGNMENT_REPORT_HPP

#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/tallied.hpp>
#include <selfalign/ext/preflib_profile.hpp>
#include <selfalign/laws/reflexive.hpp>

#include "rules.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Every rule and every relation asked of the ballots. What is found is of one type, whatever the
/// rule, the relation and its losses are.

namespace self_alignment {

/// Every loss, exactly, and Borda scores, which are half-integers where orders have ties. Without
/// expression templates, which take long to compile and refer to operands that are gone.
using exact = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                            boost::multiprecision::et_off>;

/// The answer to one question: a verdict, or why the question is ill-typed.
struct answered {
    sa::verdict<exact> verdict;
    std::string ill_typed;
};

/// What one rule chooses, or why it cannot be asked; and an answer for each relation.
struct rule_row {
    std::string name;
    std::string ill_typed;
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
        return "an order without ties";
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
    }
    return {};
}

/// Why `who`, a rule or a relation, cannot be asked.
inline std::string reason(std::string const& who, sa::obstacle const& o) {
    return who + " asks every part for " + what_is_asked(o.what)
           + ", which these ballots do not give";
}

/// Any loss as an exact number.
template <class Loss>
exact to_exact(Loss const& loss) {
    if constexpr (requires { loss.numerator(); })
        return exact(loss.numerator(), loss.denominator());
    else
        return exact(loss);
}

template <class Loss>
sa::verdict<exact> to_exact(sa::verdict<Loss> const& v, report const& r) {
    auto const name = [&](sa::opt x) {
        return x ? short_label(r.options[static_cast<std::size_t>(x.index)]) : sa::label();
    };
    sa::witness<Loss> const& w = v.witness;
    return {v.value,
            to_exact(v.loss),
            to_exact(v.irreducible),
            {w.part, w.chosen, w.preferred, to_exact(w.amount), w.part_name, name(w.chosen),
             name(w.preferred)}};
}

template <class Relation, class H>
std::shared_ptr<answered const> ask(Relation const& f, H const& h, sa::ties reading,
                                    report const& r) {
    auto const answer = std::make_shared<answered>();
    if constexpr (sa::can_ask<Relation, H>)
        answer->verdict = to_exact(reflexive(f, h, reading), r);
    else
        answer->ill_typed = reason("the relation", sa::why_not<Relation, H>());
    return answer;
}

template <class P>
std::vector<sa::opt> chosen_by(any_rule<P> const& rule, P const& profile) {
    std::vector<sa::opt> chosen;
    for (sa::opt x : rule(profile)) chosen.push_back(x);
    return chosen;
}

/// All relations, asked of one situation.
template <class H>
auto ask_relations(H const& h, std::vector<chosen_name> const& relations, sa::ties reading,
                   report const& r) {
    std::vector<std::shared_ptr<answered const>> answers;
    for (chosen_name const& name : relations)
        boost::hana::unpack(sa::relations::catalogue, [&](auto const&... f) {
            int entry = 0;
            ((entry++ == name.entry ? answers.push_back(ask(f.value, h, reading, r)) : void()),
             ...);
        });
    return answers;
}

/// What cat ballots say beyond their order: who approves of what. Nothing for other ballots.
using approval_ballots = sa::table<sa::dynamic, sa::weak_orders, sa::approvals, sa::weights>;

/// Σ from a rule of the catalogue, or why there is none: what the rule asks for is missing, or it
/// refuses what it cannot finish.
template <class Rule, class P, class W>
std::optional<any_rule<P>> sigma_of(Rule const& rule, P const& profile, W const&,
                                    std::optional<approval_ballots> const& approvals,
                                    std::string& why_not) {
    try {
        if constexpr (sa::Aggregator<Rule, P>) {
            return any_rule<P>::of(rule, profile);
        } else {
            if constexpr (sa::Aggregator<Rule, approval_ballots>)
                if (approvals) return any_rule<P>::fixed(winners(rule, *approvals));
            why_not = reason("the rule", sa::why_not<struct sa::relations::boundary,
                                                     sa::situation<P, W, Rule>>());
        }
    } catch (sa::error const& refusal) {
        why_not = std::string("the rule refuses: ") + refusal.what();
    }
    return {};
}

/// One rule, asked of a profile, and all relations of the outcome.
template <class Rule, class P, class W>
rule_row ask_rule(chosen_name const& name, Rule const& rule, P const& profile, W const& world,
                  std::optional<approval_ballots> const& approvals,
                  std::vector<chosen_name> const& relations, sa::ties reading, report const& r) {
    rule_row row{name.typed, {}, {}, {}};
    auto const asked = sigma_of(rule, profile, world, approvals, row.ill_typed);
    if (asked) {
        row.choice = chosen_by(*asked, profile);
        row.answers = ask_relations(
            sa::situation<P, W, any_rule<P>, sa::part_types<>, part_names>(profile, world, *asked,
                                                                           {r.weights}),
            relations, reading, r);
    } else {
        auto const answer = std::make_shared<answered>();
        answer->ill_typed = row.ill_typed;
        row.answers.assign(relations.size(), answer);
    }
    return row;
}

/// Asks all rules of a profile that carries its tallies.
template <class P, class W>
void ask_rules(P const& profile, W const& world, std::optional<approval_ballots> const& approvals,
               std::vector<chosen_name> const& rules, std::vector<chosen_name> const& relations,
               sa::ties reading, report& r) {
    for (chosen_name const& name : rules)
        boost::hana::unpack(sa::aggregators::catalogue, [&](auto const&... rule) {
            int entry = 0;
            ((entry++ == name.entry
                  ? r.rules.push_back(ask_rule(name, with_index(rule.value, name.index), profile,
                                               world, approvals, relations, reading, r))
                  : void()),
             ...);
        });
}

/// The whole job: the ballots become a profile, every rule chooses, and every relation answers.
/// Throws `usage_error` (no such rule, relation or part).
inline report make_report(sa::preflib::data_set const& data, request const& asked) {
    auto const rules = find_names(asked.rules, rule_names());
    auto const relations = find_names(asked.relations, relation_names());

    report r;
    for (std::string const& name : sa::preflib::distinct_names(data))
        r.options.push_back(printable(name));
    for (auto const& ballot : data.ballots)
        if (ballot.count > 0) r.weights.push_back(ballot.count);
    r.complete = sa::preflib::ranks_everything(data);
    r.scored = r.complete || asked.left_out == unranked::last;
    for (chosen_name const& f : relations) r.relations.push_back(f.typed);
    for (chosen_name const& rule : rules)
        if (rule_names().names[static_cast<std::size_t>(rule.entry)] == "dictator"
            && rule.index >= static_cast<int>(r.weights.size()))
            throw usage_error("there is no rule '" + rule.typed + "' here: the parts are 0 to "
                              + std::to_string(r.weights.size() - 1));

    auto const world = sa::preflib::world(data);
    std::optional<approval_ballots> approvals;
    if (data.type == sa::preflib::data_type::cat) approvals = sa::preflib::approvals(data);
    if (r.scored)
        ask_rules(sa::tallied(sa::borda_scored<exact>(sa::preflib::orders(data))), world,
                  approvals, rules, relations, asked.reading, r);
    else
        ask_rules(sa::tallied(sa::preflib::incomplete_orders(data)), world, approvals, rules,
                  relations, asked.reading, r);
    return r;
}

} // namespace self_alignment

#endif
