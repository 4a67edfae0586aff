// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_ASK_HPP
#define SELF_ALIGNMENT_ASK_HPP

#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/tallied.hpp>
#include <selfalign/laws/reflexive.hpp>

#include "report.hpp"
#include "special_rules.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Every rule asked of one kind of profile, and every relation of what it chooses.

namespace self_alignment {

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

/// What relations that ask Σ again may spend on each rule (asks x rows x options) if they are asked
/// for by name: seconds. Among all relations they may not take longer than they do by themselves.
inline constexpr long long most_steps = 20'000'000;

template <class Relation>
constexpr Relation patient(Relation const& f, bool by_name) {
    if constexpr (requires { f.within(most_steps); }) return by_name ? f.within(most_steps) : f;
    else return f;
}

/// What the relation says of one situation.
template <class Relation, class H>
void answer_of(answered& answer, Relation const& f, H const& h, sa::ties reading, report const& r) {
    answer.verdict = to_exact(reflexive(f, h, reading), r);
    if (!(answer.verdict.loss == exact(0)))
        answer.objection = objection_text(answer.verdict.witness, h);
}

template <class H, class Sigma>
using under = sa::situation<typename H::profile_type, typename H::world_type, Sigma,
                            sa::part_types<>, part_names>;

/// One relation, asked of one situation. Where Σ's choice is not enough for the relation, the
/// rule's scores or lots are what it is asked of.
template <class Relation, class H>
std::shared_ptr<answered const> ask(Relation const& relation, bool by_name, H const& h,
                                    special_rules<typename H::profile_type> const& special,
                                    sa::ties reading, report const& r) {
    using P = typename H::profile_type;
    Relation const f = patient(relation, by_name);
    auto const answer = std::make_shared<answered>();
    auto const ask_under = [&](auto const& sigma) {
        if (sigma)
            answer_of(*answer, f,
                      under<H, std::remove_cvref_t<decltype(*sigma)>>(h.profile(), h.world(),
                                                                      *sigma, {r.weights}),
                      reading, r);
        else if (special.no_scores && sa::why_not<Relation, H>().what == sa::capability::scores)
            answer->none = special.no_scores;
        else
            answer->none = ill_typed("the relation", sa::why_not<Relation, H>());
    };
    try {
        if constexpr (sa::can_ask<Relation, H>)
            answer_of(*answer, f, h, reading, r);
        else if constexpr (sa::can_ask<Relation, under<H, scoring_rule<P>>>)
            ask_under(special.scoring);
        else if constexpr (sa::can_ask<Relation, under<H, drawing_rule<P>>>)
            ask_under(special.drawing);
        else
            answer->none = ill_typed("the relation", sa::why_not<Relation, H>());
    } catch (sa::error const& refusal) {
        answer->none = refused("the relation", refusal);
        if constexpr (requires { f.within(most_steps); })
            if (!by_name && answer->none.why.ends_with("(asks x rows x options)"))
                answer->none.why += "; if asked for by name (--relations), 20000000";
    }
    return answer;
}

/// Answers by the number of the relation, its index, and what is chosen.
using known_answers =
    std::map<std::pair<std::pair<int, int>, std::vector<int>>, std::shared_ptr<answered const>>;

/// The same, of the relation with that number in the catalogue. One that Σ does not matter to is
/// asked once, however many rules choose the same.
template <class Relation, class H>
std::shared_ptr<answered const>
ask_once(Relation const& relation, chosen_name const& name, H const& h,
         special_rules<typename H::profile_type> const& special, std::vector<int> const& chosen,
         sa::ties reading, report const& r, known_answers& known) {
    if constexpr (sa::can_ask<Relation, H> && sa::claims_of<Relation>().sigma_free) {
        auto& answer = known[{{name.entry, name.index}, chosen}];
        if (!answer) answer = ask(relation, name.by_name, h, special, reading, r);
        return answer;
    } else {
        return ask(relation, name.by_name, h, special, reading, r);
    }
}

template <class P>
std::vector<sa::opt> chosen_by(any_rule<P> const& rule, P const& profile) {
    std::vector<sa::opt> chosen;
    for (sa::opt x : rule(profile)) chosen.push_back(x);
    return chosen;
}

/// All relations, asked of one situation in which this is chosen.
template <class H>
auto ask_relations(H const& h, special_rules<typename H::profile_type> const& special,
                   std::vector<sa::opt> const& choice, std::vector<chosen_name> const& relations,
                   sa::ties reading, report const& r, known_answers& known) {
    std::vector<std::shared_ptr<answered const>> answers;
    std::vector<int> chosen;
    for (sa::opt x : choice) chosen.push_back(x.index);
    for (chosen_name const& name : relations)
        visit_relations(sa::opt(name.index), [&](auto const&... f) {
            int entry = 0;
            ((entry++ == name.entry
                  ? answers.push_back(ask_once(f, name, h, special, chosen, reading, r, known))
                  : void()),
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
                                    special_rules<P>& special, no_answer& none) {
    try {
        if constexpr (sa::Aggregator<Rule, P>) {
            special.drawing = drawing_rule<P>::of(rule, profile);
            try {
                special.scoring = scoring_rule<P>::of(rule, profile);
            } catch (sa::error const& refusal) {
                special.no_scores = {
                    std::string("the rule refuses: no scores, because ") + refusal.what(), true};
            }
            return any_rule<P>::of(rule, profile);
        } else {
            if constexpr (sa::Aggregator<Rule, approval_ballots>)
                if (approvals) {
                    special.scoring = scoring_rule<P>::of(rule, *approvals);
                    return any_rule<P>::fixed(winners(rule, *approvals));
                }
            none = ill_typed("the rule", sa::why_not<struct sa::relations::boundary,
                                                     sa::situation<P, W, Rule>>());
        }
    } catch (sa::error const& refusal) {
        none = refused("the rule", refusal);
    }
    return {};
}

/// One rule, asked of a profile, and all relations of the outcome.
template <class Rule, class P, class W>
rule_row ask_rule(chosen_name const& name, Rule const& rule, P const& profile, W const& world,
                  std::optional<approval_ballots> const& approvals,
                  std::vector<chosen_name> const& relations, sa::ties reading, report const& r,
                  known_answers& known) {
    rule_row row{name.typed, name.of_interest, {}, {}, {}};
    special_rules<P> special;
    auto const asked = sigma_of(rule, profile, world, approvals, special, row.none);
    if (asked) {
        row.choice = chosen_by(*asked, profile);
        if (name.of_interest)
            row.answers = ask_relations(
                sa::situation<P, W, any_rule<P>, sa::part_types<>, part_names>(profile, world,
                                                                               *asked, {r.weights}),
                special, row.choice, relations, reading, r, known);
    } else if (name.of_interest) {
        auto const answer = std::make_shared<answered>();
        answer->none = row.none;
        row.answers.assign(relations.size(), answer);
    }
    return row;
}

/// Asks all rules of a profile that carries its tallies.
template <class P, class W>
void ask_rules(P const& profile, W const& world, std::optional<approval_ballots> const& approvals,
               questions const& asked, report& r) {
    known_answers known;
    for (chosen_name const& name : asked.rules)
        boost::hana::unpack(sa::aggregators::catalogue, [&](auto const&... rule) {
            int entry = 0;
            ((entry++ == name.entry
                  ? r.rules.push_back(ask_rule(name, with_index(rule.value, name.index), profile,
                                               world, approvals, asked.relations, asked.reading, r,
                                               known))
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
