// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_CLASS_SHARES_HPP
#define SELFALIGN_SCOPES_CLASS_SHARES_HPP

#include <selfalign/scopes/classes.hpp>

/// The classes of a scope in shares, each with its own first rows, as tables of the compiler: what
/// several evaluations, each under a limit of its own, go through together.

namespace selfalign::scopes::detail {

// About how many classes there are, for estimates.
template <class Rows>
constexpr long long classes_to_walk(indifference what, int parts) {
    double const n = about_classes<Rows>(what, parts);
    return n > 1e15 ? 1'000'000'000'000'000 : static_cast<long long>(n) + 1;
}

// The classes of the first parts: each is a share of the work, in an evaluation of its own.
template <class Rows, int Parts>
constexpr int how_many_shares(indifference what) {
    if constexpr (Parts == 0) return 1;
    else return static_cast<int>(count_classes<Rows, Parts>(what).classes);
}
template <class Rows, int Parts, int Size> struct shares {
    int row[Size][Parts < 1 ? 1 : Parts] = {};

    constexpr explicit shares(indifference what) {
        if constexpr (Parts > 0) {
            int size = 0;
            auto const visit = [&](int, int const* rows, last_rows<Rows> const& last) {
                for (int c = last.first; c < Rows::count; ++c) {
                    if (last.systems(c) == 0) continue;
                    for (int i = 0; i + 1 < Parts; ++i) row[size][i] = rows[i];
                    row[size++][Parts - 1] = c;
                }
                return true;
            };
            walk_classes<Rows, Parts>(small_renamings<Rows>, what, Parts, 0,
                                      [](int, int) { return 0; }, visit);
        }
    }
};
template <class Rows, int Parts, bool OfParts, bool OfOptions>
inline constexpr int share_count = how_many_shares<Rows, Parts>({OfParts, OfOptions});
template <class Rows, int Parts, bool OfParts, bool OfOptions>
inline constexpr shares<Rows, Parts, share_count<Rows, Parts, OfParts, OfOptions>> all_shares{
    indifference{OfParts, OfOptions}};

} // namespace selfalign::scopes::detail

#endif
