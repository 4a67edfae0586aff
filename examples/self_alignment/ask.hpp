// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_ASK_HPP
#define SELF_ALIGNMENT_ASK_HPP

#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/tallied.hpp>
#include <selfalign/laws/reflexive.hpp>

#include "report.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Every rule asked of one kind of profile, and every relation of what it chooses.

namespace self_alignment {

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

/// One relation, asked of one situation; what it refuses to finish is as good as not asked.
template <class Relation, class H>
std::shared_ptr<answered const> ask(Relation const& f, H const& h, sa::ties reading,
                                    report const& r) {
    auto const answer = std::make_shared<answered>();
    try {
        if constexpr (sa::can_ask<Relation, H>)
            answer->verdict = to_exact(reflexive(f, h, reading), r);
        else
            answer->ill_typed = reason("the relation", sa::why_not<Relation, H>());
    } catch (sa::error const& refusal) {
        answer->ill_typed = std::string("the relation refuses: ") + refusal.what();
    }
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
               questions const& asked, report& r) {
    for (chosen_name const& name : asked.rules)
        boost::hana::unpack(sa::aggregators::catalogue, [&](auto const&... rule) {
            int entry = 0;
            ((entry++ == name.entry
                  ? r.rules.push_back(ask_rule(name, with_index(rule.value, name.index), profile,
                                               world, approvals, asked.relations, asked.reading, r))
                  : void()),
             ...);
        });
}

inline std::optional<approval_ballots> approvals_of(sa::preflib::data_set const& data) {
    if (data.type != sa::preflib::data_type::cat) return {};
    return sa::preflib::approvals(data);
}

} // namespace self_alignment

#endif
