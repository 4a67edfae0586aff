// SPDX-License-Identifier: BSL-1.0
#include "laws_report.hpp"
#include "../text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace census {
namespace {

using examples::joined;
using sa::scopes::search_limits;
using sa::scopes::size_limit;
using sa::scopes::violation;

/// `2:1-8,3:1-6`: options and parts.
std::string scopes_text(std::vector<size_limit> const& searched, int from_parts) {
    std::string text;
    for (size_limit const s : searched)
        text += fmt::format("{}{}:{}-{}", text.empty() ? "" : ",", s.options, from_parts, s.parts);
    return text;
}
std::string all_text(search_limits const& limits) { return searched_text(limits).value_or("-"); }

std::string witness_text(violation const& v) {
    profile p{orders(sa::capacity<most_parts, most_options>(v.parts, v.options))};
    for (int i = 0; i < v.parts; ++i) set_order(p, i, v.rows[static_cast<std::size_t>(i)]);
    return text_of(p);
}

template <class Which>
std::string rules_that(std::vector<law_row> const& rows, Which which) {
    std::vector<std::string> names;
    for (law_row const& row : rows)
        if (which(row)) names.push_back(row.rule.name);
    return joined(names);
}

/// Which rules the order of parts matters to, and what is proved about the others.
std::string names_text(command const& c, std::vector<law_row> const& rows) {
    if (c.laws.every_order) return "every order of the parts was looked at";
    std::string const named = rules_that(rows, [](law_row const& row) { return !row.anonymous; });
    return (named.empty()
                ? ""
                : fmt::format("the order of parts matters to {}, looked at in every order on {}; ",
                              named, all_text(limits_of(c, known_axioms()[0], false))))
           + fmt::format("of the other rules one order of each profile was looked at, because "
                         "it was not seen to matter: in every order on {}, and on all other sizes "
                         "in two more orders of each profile; --every-order takes nothing for "
                         "granted",
                         all_text(compared_in_every_order(c)));
}

/// Text broken into lines of at most 98 columns, each after two blanks.
std::string wrapped(std::string const& text) {
    std::string out;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = text.size();
        if (end - start > 96) end = text.rfind(' ', start + 96);
        out += "  " + text.substr(start, end - start) + "\n";
        start = end + 1;
    }
    return out;
}

struct column {
    std::string axiom;
    std::string head; // at most three letters
};
struct band {
    std::string title;
    std::vector<column> columns;
};

/// Tables that fit 100 columns. `census_laws.sh` checks that every axiom is in one.
std::vector<band> const bands = {
    {"Who is chosen, and what changes if parts or options come and go",
     {{"pareto", "Par"},
      {"condorcet_winner", "CW"},
      {"condorcet_loser", "CL"},
      {"smith", "Smi"},
      {"majority", "Maj"},
      {"monotonicity", "Mon"},
      {"reversal_symmetry", "Rev"},
      {"positive_involvement", "PI"},
      {"negative_involvement", "NI"},
      {"reinforcement", "Rei"},
      {"homogeneity", "Hom"},
      {"resolvability", "Res"},
      {"independence_of_clones", "Clo"},
      {"iia", "IIA"}}},
    {"Who gains by staying away or by saying something else, and whose names matter",
     {{"participation", "P1"},
      {"participation_kelly", "PK"},
      {"participation_fishburn", "PF"},
      {"participation_optimist", "PO"},
      {"participation_pessimist", "PP"},
      {"strategy_proofness_single_winner", "S1"},
      {"strategy_proofness_kelly", "SK"},
      {"strategy_proofness_fishburn", "SF"},
      {"strategy_proofness_optimist", "SO"},
      {"strategy_proofness_pessimist", "SP"},
      {"neutrality", "Neu"},
      {"anonymity", "Ano"}}}};

std::size_t place_of(std::string const& axiom) {
    auto const& all = known_axioms();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](known_axiom const& a) { return a.name == axiom; })
        - all.begin());
}

} // namespace

facts facts_of_laws(command const& c) {
    facts all;
    all.emplace_back("scope", "systems of strict orders, options:parts " + all_text(all_limits(c)));
    all.emplace_back("scored", "borda");
    all.emplace_back("ties", "co-winners as the set that they are");
    all.emplace_back("route", c.laws.every_order
                                  ? "every order of the parts"
                                  : "one order of the parts where it was not seen to matter");
    all.emplace_back("seed", "none");
    all.emplace_back("smallest", "options first, then parts, then the profile's number");
    if (!c.left_out.empty())
        all.emplace_back("not asked, because orders do not say enough", joined(c.left_out));
    return all;
}

facts facts_of_laws(command const& c, std::vector<law_row> const& rows) {
    facts all = facts_of_laws(c);
    all.emplace_back(part_order_fact, names_text(c, rows));
    std::string const nobody = rules_that(rows, [](law_row const& row) { return row.undefined; });
    if (!nobody.empty()) all.emplace_back(nobody_fact, nobody);
    return all;
}

law_line line_of(std::string const& rule, std::string const& axiom, violation const& found) {
    law_line line{rule, axiom, found ? "fails" : "none_found", {}, {}, {}, {}};
    if (found) {
        line.options = found.options;
        line.parts = found.parts;
        line.witness = witness_text(found);
    }
    if (!found.searched.empty()) line.searched = scopes_text(found.searched, found.from_parts);
    return line;
}

std::optional<std::string> searched_text(search_limits const& limits) {
    std::vector<size_limit> looked_at;
    for (size_limit const s : limits.up_to)
        if (s.parts >= limits.from_parts) looked_at.push_back(s);
    if (looked_at.empty()) return {};
    return scopes_text(looked_at, limits.from_parts);
}

laws_result result_of(command const& c, std::vector<law_row> const& rows) {
    laws_result all{SELFALIGN_VERSION, c.text(), facts_of_laws(c, rows), {}};
    auto const& axioms = known_axioms();
    for (law_row const& row : rows)
        for (std::size_t a = 0; a < axioms.size(); ++a)
            all.rows.push_back(line_of(row.rule.name, axioms[a].name, row.found[a]));
    return all;
}

std::string laws_page(command const& c, std::vector<law_row> const& rows) {
    std::string out = "The smallest system at which a rule violates an axiom: options x parts\n";
    std::size_t width = 0;
    for (law_row const& row : rows) width = std::max(width, row.rule.name.size());
    for (band const& b : bands) {
        out += fmt::format("\n{}\n\n  {:{}}", b.title, "", width);
        for (column const& col : b.columns) out += fmt::format(" {:3}", col.head);
        out += "\n";
        for (law_row const& row : rows) {
            out += fmt::format("  {:{}}", row.rule.name, width);
            for (column const& col : b.columns) {
                violation const& v = row.found[place_of(col.axiom)];
                out += v ? fmt::format(" {}x{}", v.options, v.parts) : "  · ";
            }
            while (out.back() == ' ') out.pop_back();
            out += "\n";
        }
        std::string legend;
        for (column const& col : b.columns) {
            std::string words = col.axiom;
            std::replace(words.begin(), words.end(), '_', ' ');
            legend += fmt::format("{}{} {}", legend.empty() ? "" : "; ", col.head, words);
        }
        out += '\n';
        out += wrapped(legend);
    }
    out += fmt::format("\n  ·  no violation in {} (options:parts), all of it searched;\n"
                       "     of Ano, and of rules that the order of parts matters to, in what "
                       "Orders names\n",
                       all_text(all_limits(c)));
    out += "  Each size is the smallest: everything before it was searched (options first, then "
           "parts).\n";
    out += wrapped("Orders: " + names_text(c, rows) + ".");
    std::string const nobody = rules_that(rows, [](law_row const& row) { return row.undefined; });
    if (!nobody.empty())
        out +=
            wrapped("Somewhere nobody is chosen, which is read as an empty set: " + nobody + ".");
    if (!c.left_out.empty())
        out += wrapped("Not asked, because orders do not say enough: " + joined(c.left_out) + ".");
    return out + "  The first profile that violates it: with --tsv.\n";
}

} // namespace census
