// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_RENAMINGS_HPP
#define SELFALIGN_SCOPES_RENAMINGS_HPP

#include <cstdint>
#include <selfalign/scopes/all_profiles.hpp>
#include <selfalign/scopes/strict_orders.hpp>

namespace selfalign::scopes {

namespace detail {

// What a row says of each option, in one number a row: its values if it has some, its ranks else.
template <class Rows> struct row_codes {
    using one_part = typename Rows::template table<1>;

    static constexpr int key(one_part const& p, int x) {
        if constexpr (CardinalProfile<one_part>) return static_cast<int>(p.value(0, opt(x)));
        else return p.rank(0, opt(x));
    }
    static constexpr int base = [] {
        if constexpr (CardinalProfile<one_part>) {
            one_part last{};
            Rows::set(last, 0, Rows::count - 1);
            return key(last, 0) + 1;
        } else {
            return Rows::options;
        }
    }();
    static constexpr int count = [] {
        int n = 1;
        for (int x = 0; x < Rows::options; ++x) n *= base;
        return n;
    }();
};

} // namespace detail

/// Whether the renamings of these rows can be tabulated.
template <class Rows>
inline constexpr bool renamable = Rows::options <= 6 && Rows::count <= 65536;

/// What renaming the options does to the rows (orders, utilities) of a scope.
/// Cost: rows x options! numbers.
template <class Rows> struct renamings {
    static_assert(renamable<Rows>,
                  "renamings are tabulated up to 6 options and 65 536 orders or utilities");
    static constexpr int rows = Rows::count;
    static constexpr int count = detail::orders<Rows::options>::count;
    /// Small enough to be tabulated in constant evaluation, within every compiler's limits.
    static constexpr bool small = rows * count <= 1024;
    using row = std::conditional_t<(rows <= 256), std::uint8_t, std::uint16_t>;

    /// The row that renaming number g turns into row k. Renaming 0 changes nothing.
    row source[count][rows] = {};

    constexpr renamings() {
        using codes = detail::row_codes<Rows>;
        constexpr int options = Rows::options;
        auto const& names = detail::all_orders<options>;
        int power[options] = {1};
        for (int x = 1; x < options; ++x) power[x] = power[x - 1] * codes::base;
        row row_of[codes::count] = {};
        for (bool looking_up : {false, true})
            for (int r = 0; r < rows; ++r) {
                typename codes::one_part p{};
                Rows::set(p, 0, r);
                int key[options] = {};
                for (int x = 0; x < options; ++x) key[x] = codes::key(p, x);
                for (int g = 0; g < (looking_up ? count : 1); ++g) {
                    int code = 0;
                    for (int x = 0; x < options; ++x) code += key[x] * power[names.at[g][x]];
                    if (looking_up) source[g][row_of[code]] = static_cast<row>(r);
                    else row_of[code] = static_cast<row>(r);
                }
            }
    }
};

template <class Rows> inline constexpr renamings<Rows> small_renamings{};

/// Tabulated once; not constexpr, for tables that are too large for that.
template <class Rows>
inline renamings<Rows> const& large_renamings() {
    static renamings<Rows> const table;
    return table;
}

} // namespace selfalign::scopes

#endif
