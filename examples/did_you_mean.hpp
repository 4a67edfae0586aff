// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_DID_YOU_MEAN_HPP
#define EXAMPLES_DID_YOU_MEAN_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
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

/// "did you mean 'borda'? " for `brda`, or "" if nothing is near: not more than every third
/// character is wrong, or the name goes on where the typed one ends. Capitals are no difference,
/// nor are `-` and `_`. If several mean exactly what was typed, all of them.
inline std::string did_you_mean(std::string typed, std::vector<candidate> const& candidates) {
    for (char& c : typed) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '-') c = '_';
    }
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
    std::string names;
    for (std::size_t i = 0; i < nearest.size(); ++i)
        names += (i == 0 ? "'" : i + 1 < nearest.size() ? ", '" : " or '") + nearest[i] + "'";
    return names.empty() ? "" : "did you mean " + names + "? ";
}

/// The same for names that stand for themselves.
inline std::string did_you_mean(std::string typed, std::vector<std::string> const& names) {
    std::vector<candidate> candidates;
    for (std::string const& name : names) candidates.push_back({name, name});
    return did_you_mean(std::move(typed), candidates);
}

} // namespace examples

#endif
