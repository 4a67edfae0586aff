// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_DID_YOU_MEAN_HPP
#define EXAMPLES_DID_YOU_MEAN_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Names that were not typed quite right.

namespace examples {

/// How many characters have to be inserted, deleted, replaced or exchanged with their neighbour.
/// Source: V. Levenshtein, 1966; F. Damerau, 1964.
inline std::size_t edits_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

/// Something that can be typed, and what it stands for.
struct candidate {
    std::string typed, meant;
};

/// As names are spelled here: `minimax_winning_votes` for `Minimax (winning votes)`.
inline std::string plain_name(std::string_view typed) {
    std::string name;
    for (char c : typed) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) name += c;
        else if (!name.empty() && name.back() != '_') name += '_';
    }
    if (name.ends_with('_')) name.pop_back();
    return name;
}

/// Whether one or several of a name's words are what was typed: `lottery` in `maximal_lottery`.
inline bool has_words(std::string_view name, std::string_view typed) {
    return !typed.empty()
           && ("_" + std::string(name) + "_").find("_" + std::string(typed) + "_")
                  != std::string::npos;
}

/// "did you mean 'borda'?" for `brda`, or "" if nothing is near: not more than every third
/// character is wrong, or the name goes on where the typed one ends. Capitals and signs between
/// words are no difference. If several mean exactly what was typed, all of them; if nothing is
/// near, those that are called what was typed and something else besides.
inline std::string did_you_mean(std::string_view as_typed,
                                std::vector<candidate> const& candidates) {
    std::string const typed = plain_name(as_typed);
    std::vector<std::string> nearest;
    std::size_t fewest = typed.size() / 3 + 1;
    for (candidate const& c : candidates) {
        std::size_t edits = edits_between(typed, c.typed);
        if (edits > 0 && typed.size() >= 3 && c.typed.starts_with(typed)) edits = 1;
        if (edits < fewest) {
            fewest = edits;
            nearest = {c.meant};
        } else if (edits == 0 && fewest == 0) {
            nearest.push_back(c.meant);
        }
    }
    if (nearest.empty())
        for (candidate const& c : candidates)
            if (c.typed == c.meant && has_words(c.typed, typed)) nearest.push_back(c.meant);
    std::string names;
    for (std::size_t i = 0; i < nearest.size(); ++i)
        names += (i == 0 ? "'" : i + 1 < nearest.size() ? ", '" : " or '") + nearest[i] + "'";
    return names.empty() ? "" : "did you mean " + names + "?";
}

} // namespace examples

#endif
