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

/// "did you mean 'borda'? " for `brda`, or "" if nothing is near: not more than every third
/// character is wrong, or the name goes on where the typed one ends.
inline std::string did_you_mean(std::string_view typed, std::vector<std::string> const& names) {
    std::string const* nearest = nullptr;
    std::size_t fewest = typed.size() / 3 + 1;
    for (std::string const& name : names) {
        std::size_t const edits = typed.size() >= 3 && name.starts_with(typed) ? 1 : edits_between(typed, name);
        if (edits >= fewest) continue;
        fewest = edits;
        nearest = &name;
    }
    return nearest == nullptr ? "" : "did you mean '" + *nearest + "'? ";
}

} // namespace examples

#endif
