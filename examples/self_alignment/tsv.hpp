// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_TSV_HPP
#define SELF_ALIGNMENT_TSV_HPP

#include "report.hpp"
#include "typography.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <string>

/// The report as tab-separated rows, for programs: comments, choices, verdicts.

namespace self_alignment {

/// `part 3 (x46) prefers Chattanooga to Memphis, 2 at stake`, or what is left of it where nobody
/// in particular objects. The amount is the relation's and in its own unit; a sum over all parts
/// is not what one part prefers by.
inline std::string witness_text(sa::witness<exact> const& w, report const& r) {
    if (!w.chosen) return "judged as a whole, " + short_number{40}(w.amount) + " at stake";
    auto const name = [&](sa::opt x) { return r.options[static_cast<std::size_t>(x.index)]; };
    std::string const amount = ", " + short_number{40}(w.amount) + " at stake";
    std::string const part = sa::to_string(w.part_name);
    if (!w.preferred)
        return (part.empty() ? "nobody in particular" : part) + " objects to " + name(w.chosen)
               + amount;
    if (part.empty()) return name(w.preferred) + " is better than " + name(w.chosen) + amount;
    return part + " prefers " + name(w.preferred) + " to " + name(w.chosen) + amount;
}

inline char const* word_for(no_answer const& none) {
    return none.refused ? "refused" : "ill_typed";
}

inline std::string verdict_row(std::string const& rule, std::string const& relation,
                               answered const& a, report const& r) {
    auto const row = [&](std::string_view value, std::string const& loss,
                         std::string const& irreducible, std::string const& avoidable,
                         std::string const& witness) {
        return fmt::format("verdict\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", rule, relation, value, loss,
                           irreducible, avoidable, witness);
    };
    if (a.none) return row(word_for(a.none), "", "", "", a.none.why);
    auto const& v = a.verdict;
    std::string const value = sa::to_string(v.value);
    if (v.undefined()) return row(value, "", "", "", "");
    // Some products have a million digits, so none is written out twice.
    std::string const loss = sa::number_text(v.loss);
    // Where systems are judged as wholes, there is no other choice that could have lost less.
    if (v.misaligned() && !v.witness.chosen && v.irreducible == exact(0))
        return row(value, loss, "", "", witness_text(v.witness, r));
    std::string const irreducible = v.irreducible == v.loss ? loss : sa::number_text(v.irreducible);
    std::string const avoidable = v.irreducible == exact(0) ? loss : sa::number_text(v.avoidable());
    return row(value, loss, irreducible, avoidable,
               v.loss == exact(0) ? std::string() : witness_text(v.witness, r));
}

inline std::string tsv(report const& r, sa::preflib::data_set const& data, request const& asked) {
    std::string out;
    auto const note = [&](std::string_view key, std::string const& value) {
        out += fmt::format("# {}: {}\n", key, printable(value));
    };
    note("file", std::filesystem::path(data.file).filename().string());
    note("title", data.title);
    note("parts", fmt::format("{} voters in {} ballot lines", data.voters(), r.weights.size()));
    note("options", std::to_string(r.options.size()));
    note("ties", sa::to_string(asked.reading));
    note("scored", r.scored ? "borda" : "none");
    note("unranked", asked.left_out == unranked::last ? "last" : "incomparable");

    out += "choice\trule\tco_winners\n";
    for (rule_row const& rule : r.rules) {
        std::string winners;
        for (sa::opt x : rule.choice) {
            if (!winners.empty()) winners += ',';
            winners += std::to_string(data.alternatives[static_cast<std::size_t>(x.index)].id);
        }
        out += rule.none ? fmt::format("choice\t{}\t{}\t{}\n", rule.name, word_for(rule.none),
                                       rule.none.why)
                         : fmt::format("choice\t{}\t{}\n", rule.name, winners);
    }
    out += "verdict\trule\trelation\tverdict\tloss\tirreducible\tavoidable\twitness\n";
    for (rule_row const& rule : r.rules)
        for (std::size_t f = 0; f < r.relations.size(); ++f)
            out += verdict_row(rule.name, r.relations[f], *rule.answers[f], r);
    return out;
}

} // namespace self_alignment

#endif
