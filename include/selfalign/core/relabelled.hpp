// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_RELABELLED_HPP
#define SELFALIGN_CORE_RELABELLED_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign {

/// Two renamings that together give every other: the first two change places, and everybody moves
/// up one place in a circle. What holds for both on a family that is closed under renaming holds
/// for all renamings.
enum class renaming { none, first_two, circle };

/// The new name of number `index` of `size`.
constexpr int renamed(renaming by, int index, int size) {
    switch (by) {
        case renaming::none: return index;
        case renaming::first_two: return index < 2 && size > 1 ? 1 - index : index;
        case renaming::circle: return index + 1 < size ? index + 1 : 0;
    }
    return index;
}

namespace detail {

// The new name of each of so many.
struct names {
    renaming by;
    int size;

    constexpr names(renaming r, int n) : by(r), size(n) {}
    constexpr int operator[](int index) const { return renamed(by, index, size); }
};

} // namespace detail

/// A profile whose rows can be written: `table` and what is derived from it.
template <class P>
concept WritableProfile = OrdinalProfile<P> && requires(std::remove_cvref_t<P>& p) {
    p.set_rank(0, opt(0), 0);
};

/// The same wants under other names: option x is called `options[x]` and part i `parts[i]`, lists
/// that have every name once. Of a situation too: its world stays, for its options are what the
/// names are names of. Cost: parts x options.
template <WritableProfile P, class Parts, class Options>
    requires requires(Parts const& parts, Options const& options) { parts[0] + options[0]; }
constexpr P relabelled(P const& p, Parts const& parts, Options const& options) {
    P result = p;
    // Large weights must not meet, not even on the way.
    if constexpr (WeightedProfile<P>)
        for (int i = 0; i < p.parts(); ++i) result.set_weight(i, 1);
    for (int i = 0; i < p.parts(); ++i) {
        int const to = parts[i];
        for (int x = 0; x < p.options(); ++x) {
            opt const y(options[x]);
            result.set_rank(to, y, p.rank(i, opt(x)));
            if constexpr (requires { result.set_value(to, y, p.value(i, opt(x))); })
                result.set_value(to, y, p.value(i, opt(x)));
            if constexpr (requires { result.set_approval(to, y, p.approves(i, opt(x))); })
                result.set_approval(to, y, p.approves(i, opt(x)));
        }
        if constexpr (WeightedProfile<P>) result.set_weight(to, p.weight(i));
    }
    return result;
}

/// The same with names that are renamed as they say.
template <WritableProfile P>
constexpr P relabelled(P const& p, renaming parts, renaming options) {
    return relabelled(p, detail::names(parts, p.parts()), detail::names(options, p.options()));
}

} // namespace selfalign

#endif
