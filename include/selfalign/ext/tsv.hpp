// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_TSV_HPP
#define SELFALIGN_EXT_TSV_HPP

#include <selfalign/ext/print.hpp>

#include <string>
#include <string_view>

/// Verdicts as tab-separated rows, for programs.

namespace selfalign {

namespace detail {

// A field: without the characters that end fields and rows.
inline std::string tsv_field(std::string_view words) {
    std::string field(words);
    for (char& c : field)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return field;
}

} // namespace detail

/// The names of the columns of `tsv_row`.
inline std::string tsv_header() {
    return "relation\trule\tverdict\tloss\tirreducible\tavoidable\tchosen\tpart\tpreferred\tamount"
           "\n";
}

/// A verdict as one row. Losses are empty where nothing is chosen. The chosen option goes by its
/// name if the verdict has it (where something is lost), else by its index. The witness (part,
/// preferred option, amount) is there where something is lost, as far as there is one.
template <class Loss>
std::string tsv_row(verdict<Loss> const& v, std::string_view relation, std::string_view rule) {
    std::string row;
    auto const add = [&](std::string_view field) { row += "\t" + detail::tsv_field(field); };
    auto const& w = v.witness;
    bool const judged = !v.undefined(), lost = judged && !(v.loss == Loss(0));
    row += detail::tsv_field(relation);
    add(rule);
    add(to_string(v.value));
    add(judged ? number_text(v.loss) : "");
    add(judged ? number_text(v.irreducible) : "");
    add(judged ? number_text(v.avoidable()) : "");
    add(w.chosen ? detail::option_text(w.chosen_name, w.chosen) : "");
    add(lost && w.part >= 0
            ? w.part_name.empty() ? "part " + std::to_string(w.part) : to_string(w.part_name)
            : "");
    add(lost && w.preferred ? detail::option_text(w.preferred_name, w.preferred) : "");
    add(lost ? number_text(w.amount) : "");
    return row + "\n";
}

} // namespace selfalign

#endif
