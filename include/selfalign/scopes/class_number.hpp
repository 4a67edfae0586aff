// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_CLASS_NUMBER_HPP
#define SELFALIGN_SCOPES_CLASS_NUMBER_HPP

#include <algorithm>
#include <vector>
#include <selfalign/scopes/classes.hpp>

namespace selfalign::scopes {

/// How many classes so many parts have, up to rounding: the mean, over all renamings, of how many
/// systems each leaves as they are (A.-L. Cauchy, 1845; W. Burnside, 1897). Not by walking through
/// them. Cost: renamings x (rows + parts^2).
template <class Rows>
double number_of_classes(renamings<Rows> const& names, indifference what, int parts) {
    int const used = what.options ? renamings<Rows>::count : 1;
    double all = 0;
    for (int g = 0; g < used; ++g) {
        // Of each length, how many circles of rows the renaming makes.
        std::vector<long long> circles(static_cast<std::size_t>(parts) + 1, 0);
        std::vector<bool> seen(Rows::count, false);
        for (int r = 0; r < Rows::count; ++r) {
            int length = 0;
            for (int k = r; !seen[static_cast<std::size_t>(k)]; k = names.source[g][k], ++length)
                seen[static_cast<std::size_t>(k)] = true;
            if (length > 0 && length <= parts) ++circles[static_cast<std::size_t>(length)];
        }
        // Multisets that stay as they are have every row of a circle equally often; sequences have
        // only rows that stay.
        std::vector<double> ways(static_cast<std::size_t>(parts) + 1, 0);
        ways[0] = 1;
        for (int length = 1; length <= (what.parts ? parts : 1); ++length) {
            auto const c = static_cast<double>(circles[static_cast<std::size_t>(length)]);
            for (int to = parts; to >= 0 && c > 0; --to) {
                double sum = 0, chosen = 1; // so many times: multisets of circles, or sequences
                for (int k = 0; k * length <= to; ++k) {
                    sum += chosen * ways[static_cast<std::size_t>(to - k * length)];
                    chosen *= what.parts ? (c + k) / (k + 1) : c;
                }
                ways[static_cast<std::size_t>(to)] = sum;
            }
        }
        all += ways[static_cast<std::size_t>(parts)];
    }
    return all / used;
}

/// The rows of the first system of the class in which a system with these rows is.
template <class Rows>
std::vector<int> first_of_class(renamings<Rows> const& names, indifference what,
                                std::vector<int> const& row) {
    std::vector<int> first;
    for (int g = 0; g < (what.options ? renamings<Rows>::count : 1); ++g) {
        std::vector<int> other;
        for (int r : row) other.push_back(names.source[g][r]);
        if (what.parts) std::sort(other.begin(), other.end());
        if (g == 0 || other < first) first = other;
    }
    return first;
}

} // namespace selfalign::scopes

#endif
