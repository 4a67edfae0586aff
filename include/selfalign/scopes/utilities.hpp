// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_UTILITIES_HPP
#define SELFALIGN_SCOPES_UTILITIES_HPP

#include <selfalign/scopes/all_profiles.hpp>

namespace selfalign::scopes {

/// The unit and the yardstick of utilities that are enumerated: all parts count in it, from one
/// zero.
struct util {};
using common_scale = scale<zero, in_units_of<util>, at_levels_of<util>>;

/// The list of all tuples of Options values 0..Max, lexicographic (option 0 first).
template <int Options, int Max, class Scale> struct utility_rows {
    static_assert(Options >= 1 && Max >= 0, "utilities are 0..Max, for at least one option");
    static constexpr int options = Options;
    static constexpr int count = [] {
        int n = 1;
        for (int x = 0; x < Options; ++x) {
            if (n > 1'000'000'000 / (Max + 1))
                bad_input::a_number_does_not_fit("the number of utility functions");
            n *= Max + 1;
        }
        return n;
    }();
    template <int Parts>
    using table =
        selfalign::table<fixed<Parts, Options>, selfalign::weak_orders, values<long long, Scale>>;

    template <class P>
    static constexpr void set(P& profile, int part, int row) {
        int value[Options] = {};
        for (int x = Options - 1; x >= 0; --x) {
            value[x] = row % (Max + 1);
            row /= Max + 1;
        }
        for (int x = 0; x < Options; ++x) {
            int better = 0;
            for (int y = 0; y < Options; ++y) better += value[y] > value[x] ? 1 : 0;
            profile.set_value(part, opt(x), value[x]);
            profile.set_rank(part, opt(x), better);
        }
    }
};

/// `utilities<2, 3, 3>(aggregators::nash)`: all 4096 systems of 2 parts that value 3 options at
/// 0..3; in general (Max + 1)^(Options * Parts). Order: the tuple of values, lexicographic; the
/// LAST part varies fastest. The values are on one scale with zero, unit and level in common,
/// unless another `Scale` promises less: `utilities<2, 3, 3, interval>(rule)`.
template <int Parts, int Options, int Max, class Scale = common_scale, class Rule>
constexpr auto utilities(Rule rule) {
    return all_profiles<utility_rows<Options, Max, Scale>, Parts, Rule>(rule);
}

}  // namespace selfalign::scopes

#endif
