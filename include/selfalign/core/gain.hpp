// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_GAIN_HPP
#define SELFALIGN_CORE_GAIN_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign {

/// The utility of x for part i, in whole parts of a point where the profile counts so, which
/// spares it fractions: to be compared, added up, and then read by `from_counted`.
template <CardinalProfile P>
constexpr auto counted_value(P const& p, int i, opt x) {
    if constexpr (requires { p.counted_value(i, x); }) return p.counted_value(i, x);
    else return welfare_number<P>(p.value(i, x));
}
template <CardinalProfile P, class Counted>
constexpr welfare_number<P> from_counted(Counted const& sum) {
    if constexpr (requires { P::value_per; })
        return welfare_number<P>(welfare_number<P>(sum) / welfare_number<P>(P::value_per));
    else return sum;
}

/// What part i gains if `to` is chosen instead of `from`; negative if it loses. Counted in the
/// parts' common unit where they have one (Borda points of a scored profile), and in ranks, i.e.
/// in options that the part likes better, where they do not: the sign is the same either way.
template <OrdinalProfile P>
constexpr auto counted_gain(P const& p, int i, opt to, opt from) {
    if constexpr (UnitComparable<P>)
        return subtract(counted_value(p, i, to), counted_value(p, i, from));
    else return static_cast<long long>(p.rank(i, from)) - p.rank(i, to);
}
template <OrdinalProfile P, class Counted>
constexpr auto gain_from_counted(Counted const& sum) {
    if constexpr (UnitComparable<P>) return from_counted<P>(sum);
    else return sum;
}
template <OrdinalProfile P>
constexpr auto gain(P const& p, int i, opt to, opt from) {
    return gain_from_counted<P>(counted_gain(p, i, to, from));
}

/// The number in which gains of a profile's parts are counted.
template <OrdinalProfile P>
using gain_in = decltype(gain(std::declval<P const&>(), 0, opt(), opt()));

/// The (lowest) first place of part i.
template <OrdinalProfile P>
constexpr opt favourite(P const& p, int i) {
    int x = 0;
    while (p.rank(i, opt(x)) != 0) ++x;
    return opt(x);
}

}  // namespace selfalign

#endif
