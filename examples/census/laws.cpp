// SPDX-License-Identifier: BSL-1.0
#include "laws.hpp"
#include "conventions.hpp"

#include <selfalign/ext/print.hpp>
#include <selfalign/ext/tbb.hpp>
#include <selfalign/laws/axioms/catalogue.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <type_traits>

namespace census {
namespace {

using sa::scopes::asked_rule;
using sa::scopes::remembered_rule;
using sa::scopes::search_limits;
using sa::scopes::size_limit;
using sa::scopes::violation;

/// An axiom of the library, its type forgotten.
struct known_axiom {
    std::string name;
    bool of_part_names = false;
    violation (*find)(remembered_rule&, search_limits const&) = nullptr;
    violation (*find_by_names)(asked_rule const&, search_limits const&) = nullptr;
};

template <std::size_t I>
constexpr auto const& axiom_at = boost::hana::at_c<I>(sa::axioms::catalogue).value;

template <std::size_t I>
known_axiom known() {
    known_axiom a;
    a.name = sa::to_string(boost::hana::at_c<I>(sa::axioms::catalogue).name);
    using axiom = std::remove_cvref_t<decltype(axiom_at<I>)>;
    a.of_part_names = std::is_same_v<axiom, std::remove_cvref_t<decltype(sa::axioms::anonymity)>>;
    if (a.of_part_names)
        a.find_by_names = [](asked_rule const& rule, search_limits const& limits) {
            return sa::scopes::smallest_violation_by_names(axiom_at<I>, rule, limits);
        };
    else
        a.find = [](remembered_rule& rule, search_limits const& limits) {
            return sa::scopes::smallest_violation(axiom_at<I>, rule, limits);
        };
    return a;
}

std::vector<known_axiom> const& known_axioms() {
    static std::vector<known_axiom> const axioms =
        of_each(sa::axioms::catalogue, [](auto place) { return known<place()>(); });
    return axioms;
}

search_limits limits_of(command const& c) {
    search_limits limits;
    limits.up_to = c.laws.up_to;
    limits.from_parts = c.laws.from_parts;
    return limits;
}

/// The order of parts is a matter of factorials: sizes of so many profiles are looked at in every
/// order to see whether it matters, and of so many where it does.
constexpr long long most_to_compare = 20'000;
constexpr long long most_where_it_matters = 100'000;

search_limits limits_of(command const& c, bool anonymous) {
    search_limits const all = limits_of(c);
    return anonymous || c.laws.every_order ? all : all.at_most(most_where_it_matters);
}

law_row find_row(command const& c, named_rule const& rule) {
    law_row row{rule, {}};
    asked_rule const ask = [&](int options, int parts, int const* rows) -> sa::option_bits {
        profile p{orders(sa::capacity<room_for_parts, most_options>(parts, options))};
        for (int i = 0; i < parts; ++i) set_order(p, i, rows[i]);
        choice const chosen = rule.rule(p);
        row.undefined = row.undefined || chosen == 0;
        return chosen;
    };
    search_limits const comparing = limits_of(c).at_most(most_to_compare);
    search_limits from_one = comparing;
    from_one.from_parts = 1;
    row.anonymous =
        !sa::scopes::smallest_violation_by_names(sa::axioms::anonymity, ask, from_one);
    search_limits const limits = limits_of(c, row.anonymous);
    remembered_rule remembered(ask, row.anonymous && !c.laws.every_order
                                        ? sa::scopes::profiles::sorted
                                        : sa::scopes::profiles::all);
    for (known_axiom const& a : known_axioms())
        row.found.push_back(a.of_part_names ? a.find_by_names(ask, comparing)
                                            : a.find(remembered, limits));
    return row;
}

/// Rows of rules that follow each other.
struct rows_in_order {
    std::vector<law_row> rows;
    rows_in_order& operator+=(rows_in_order const& next) {
        rows.insert(rows.end(), next.rows.begin(), next.rows.end());
        return *this;
    }
};

/// `2:1-8,3:1-6`: options and parts.
std::string scopes_text(std::vector<size_limit> const& searched, int from_parts) {
    std::string text;
    for (size_limit const s : searched)
        text += fmt::format("{}{}:{}-{}", text.empty() ? "" : ",", s.options, from_parts, s.parts);
    return text.empty() ? "-" : text;
}

std::string witness_text(violation const& v) {
    profile p{orders(sa::capacity<room_for_parts, most_options>(v.parts, v.options))};
    for (int i = 0; i < v.parts; ++i) set_order(p, i, v.rows[static_cast<std::size_t>(i)]);
    return text_of(p);
}

std::string joined(std::vector<std::string> const& names) {
    std::string text;
    for (std::string const& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// What has been looked at if nothing was found.
std::string all_text(search_limits const& limits) {
    std::vector<size_limit> looked_at;
    for (size_limit const s : limits.up_to)
        if (s.parts >= limits.from_parts) looked_at.push_back(s);
    return scopes_text(looked_at, limits.from_parts);
}

/// Which rules the names of parts matter to, and what is proved about the others.
std::string names_text(command const& c, std::vector<law_row> const& rows) {
    std::vector<std::string> named;
    for (law_row const& row : rows)
        if (!row.anonymous) named.push_back(row.rule.name);
    if (c.laws.every_order) return "every order of the parts was looked at";
    search_limits compared = limits_of(c).at_most(most_to_compare);
    compared.from_parts = 1;
    return (named.empty() ? ""
                          : fmt::format("the order of parts matters to {}, looked at in every order "
                                        "on {}; ",
                                        joined(named), all_text(limits_of(c, false))))
           + fmt::format("rules to which it does not matter on {} were looked at in one order of "
                         "each profile; --every-order looks at all",
                         all_text(compared));
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

std::vector<law_row> find_laws(command const& c) {
    std::atomic<int> done = 0;
    bool const shown = isatty(STDERR_FILENO) != 0;
    auto const size = static_cast<long long>(c.asked.rules.size());
    auto found = sa::sum_in_order(
        0, size, 1, rows_in_order(),
        [&](long long first, long long last) {
            rows_in_order some;
            for (long long k = first; k < last; ++k) {
                some.rows.push_back(find_row(c, c.asked.rules[static_cast<std::size_t>(k)]));
                if (shown) fmt::print(stderr, "\r{} of {} rules\033[K", ++done, size);
            }
            return some;
        },
        c.threads);
    if (shown) std::fputs("\r\033[K", stderr);
    return found.rows;
}

std::string laws_tsv(command const& c, std::vector<law_row> const& rows) {
    std::string out = fmt::format("# selfalign {}: {}\n# scored: borda\n# order: options, then "
                                  "parts, then the profile's number\n# {}\n",
                                  SELFALIGN_VERSION, c.text(), names_text(c, rows));
    if (!c.left_out.empty())
        out += fmt::format("# not asked, because orders do not say enough: {}\n",
                           joined(c.left_out));
    out += "rule\taxiom\tanswer\toptions\tparts\twitness\tsearched\n";
    auto const& axioms = known_axioms();
    for (law_row const& row : rows)
        for (std::size_t a = 0; a < axioms.size(); ++a) {
            violation const& v = row.found[a];
            std::string const searched = scopes_text(v.searched, v.from_parts);
            if (v)
                out += fmt::format("{}\t{}\tfails\t{}\t{}\t{}\t{}\n", row.rule.name, axioms[a].name,
                                   v.options, v.parts, witness_text(v), searched);
            else
                out += fmt::format("{}\t{}\tnone_found\t-\t-\t-\t{}\n", row.rule.name,
                                   axioms[a].name, searched);
        }
    return out;
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
        out += "\n" + wrapped(legend);
    }
    out += fmt::format("\n  ·  no violation in {} (options:parts), all of it searched;\n"
                       "     of Ano, all orders of the parts, in {}\n",
                       all_text(limits_of(c)), all_text(limits_of(c).at_most(most_to_compare)));
    out += "  Each size is the smallest: everything before it was searched (options first, then "
           "parts).\n";
    out += wrapped("Orders: " + names_text(c, rows) + ".");
    std::vector<std::string> empty;
    for (law_row const& row : rows)
        if (row.undefined) empty.push_back(row.rule.name);
    if (!empty.empty())
        out += wrapped("Somewhere nobody is chosen, which is read as an empty set: " + joined(empty)
                       + ".");
    if (!c.left_out.empty())
        out += wrapped("Not asked, because orders do not say enough: " + joined(c.left_out) + ".");
    return out + "  The first profile that violates it: with --tsv.\n";
}

} // namespace census
