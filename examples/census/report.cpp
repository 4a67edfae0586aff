// SPDX-License-Identifier: BSL-1.0
#include "report.hpp"
#include "../text.hpp"
#include "result.hpp"

#include <selfalign/scopes/random_profiles.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace census {
namespace {

using examples::joined;
using examples::page_width;
using examples::width;

/// Of so many cells a page shows what is lost and where a relation first fails.
constexpr std::size_t most_details = 24;

std::string reading_text(sa::ties reading) {
    switch (reading) {
    case sa::ties::forall:
        return "all co-winners must be aligned; the loss is that of the worst";
    case sa::ties::exists:
        return "one of the co-winners must be aligned; the loss is that of the best";
    default:
        return "only the co-winner with the lowest index counts";
    }
}

/// The number of the first system that fails, in the whole scope, and its profile.
large failing_index(sweep const& s, sa::counts<large, large> const& n) {
    return n.first_failure < 0 ? -1 : s.first_index() + n.first_failure;
}
std::string failing_profile(sweep const& s, sa::counts<large, large> const& n) {
    return n.first_failure < 0 ? "-" : text_of(s[failing_index(s, n)]);
}

std::string left(std::string const& text, std::size_t columns) {
    return text + std::string(columns - width(text), ' ');
}
std::string right(std::string const& text, std::size_t columns) {
    return std::string(columns - width(text), ' ') + text;
}

/// Lines of at most the page's width, all of them indented.
std::string wrapped(std::string const& text) { return examples::wrapped("  " + text, 4); }

/// Rows and columns of text; wide ones in several blocks below each other. The first column is
/// repeated and stands left, the others right.
std::string table(std::vector<std::vector<std::string>> const& rows) {
    std::vector<std::size_t> columns(rows[0].size(), 0);
    for (auto const& row : rows)
        for (std::size_t k = 0; k < row.size(); ++k)
            columns[k] = std::max(columns[k], width(row[k]));
    std::string text;
    for (std::size_t first = 1; first < columns.size();) {
        std::size_t end = first;
        for (std::size_t used = 2 + columns[0]; end < columns.size(); ++end) {
            used += 2 + columns[end];
            if (end > first && used > page_width) break;
        }
        if (first > 1) text += "\n";
        for (auto const& row : rows) {
            text += "  " + left(row[0], columns[0]);
            for (std::size_t k = first; k < end; ++k) text += "  " + right(row[k], columns[k]);
            text += "\n";
        }
        first = end;
    }
    return text;
}

std::string details(command const& c, sweep const& s, tally const& found) {
    std::vector<std::vector<std::string>> rows = {{"rule, relation", "aligned", "loss",
                                                   "irreducible", "avoidable", "largest",
                                                   "first failing", "its number"}};
    for (std::size_t r = 0; r < c.asked.rules.size(); ++r)
        for (std::size_t f = 0; f < c.asked.relations.size(); ++f) {
            auto const& n = found.at(r, f).counts;
            auto const text = [](large number) { return fmt::format("{}", number); };
            rows.push_back({c.asked.rules[r].name + ", " + c.asked.relations[f].name,
                            text(n.aligned), text(n.loss_sum), text(n.irreducible_sum),
                            text(n.avoidable_sum()), text(n.largest_loss), failing_profile(s, n),
                            n.first_failure < 0 ? "-" : text(failing_index(s, n))});
            if (!c.asked.sample) continue;
            auto const [low, high] = sa::scopes::confidence(static_cast<long long>(n.aligned),
                                                            static_cast<long long>(n.systems));
            rows.back().push_back(fmt::format("{:.1f} % to {:.1f} %", low * 100, high * 100));
        }
    if (c.asked.sample) rows[0].emplace_back("aligned, 95 % sure");
    bool const whole = !c.asked.sample && c.asked.shards == 1;
    return fmt::format("\nWhat is lost, added up over {} systems\n\n", whole ? "all" : "these")
           + table(rows);
}

} // namespace

std::string page(command const& c, tally const& found) {
    sweep const s(c.asked);
    std::string out, notes;
    for (auto const& [what, text] : facts_of(c, s)) {
        if (what == "scope") out += fmt::format("Of {}\n\n", text);
        if (what == "route")
            for (std::string const& why : reasons_of(c.routes))
                notes += wrapped("route   " + (c.routes.size() == 1 ? text + ": " + why : why));
        if (what == "sample" || what == "shard") notes += "  " + left(what, 8) + text + "\n";
    }
    out += fmt::format("  scored  by Borda, where utilities are needed\n  ties    {}\n{}",
                       reading_text(c.asked.reading), notes);
    out += "\nHow many are aligned with themselves\n\n";
    std::vector<std::vector<std::string>> rows = {{""}};
    for (known_relation const& f : c.asked.relations) rows[0].push_back(f.name);
    for (std::size_t r = 0; r < c.asked.rules.size(); ++r) {
        rows.push_back({c.asked.rules[r].name});
        for (std::size_t f = 0; f < c.asked.relations.size(); ++f) {
            auto const& n = found.at(r, f).counts;
            rows.back().push_back(n.aligned == n.systems ? "✓" : fmt::format("{}", n.aligned));
        }
    }
    out += table(rows) + (c.asked.sample ? "\n  ✓  all that were drawn\n" : "\n  ✓  all of them\n");
    for (std::string const& text : undefined_texts(c, found))
        out += wrapped(text + ", which counts as neither aligned nor misaligned");
    if (!c.left_out.empty())
        out += wrapped("Not asked, because orders and co-winners do not say enough: "
                       + joined(c.left_out));
    for (std::string const& why : c.refusals) out += wrapped("Not asked: " + why);
    if (c.asked.rules.size() * c.asked.relations.size() <= most_details)
        return out + details(c, s, found);
    return out + "\nWhat is lost, and the first system that fails: with --tsv, or with fewer rules "
                 "and relations.\n";
}

std::string contradictions(command const& c, tally const& found) {
    std::string out;
    for (std::size_t r = 0; r < c.asked.rules.size(); ++r)
        for (std::size_t f = 0; f < c.asked.relations.size(); ++f)
            if (!c.asked.relations[f].whole
                && found.is_reflexive(r, f) != found.is_implied(r, f))
                out += fmt::format("theorem T1 does not hold for {} under {}: the relation is {}"
                                   "reflexive, but boundary {} it; do its losses agree with each "
                                   "other?\n",
                                   c.asked.rules[r].name, c.asked.relations[f].name,
                                   found.is_reflexive(r, f) ? "" : "not ",
                                   found.is_implied(r, f) ? "implies" : "does not imply");
    return out;
}

} // namespace census
