// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RESCALED_HPP
#define SELFALIGN_LAWS_RESCALED_HPP

#include <selfalign/laws/explain.hpp>

namespace selfalign::detail {

// Whether F needs a capability of the parts, seen from what it cannot do without.
template <class F, class H, capability What>
inline constexpr bool relation_needs = needs<relation_question<F>, typename H::world_type,
                                             archetype_number<typename H::profile_type>, What>;

// What may not be changed about utilities: what F cannot do without. What H's own Σ reads is not
// seen from F: of a relation that looks at Σ, and a Σ that cannot do without utilities, it is what
// the parts promise.
template <class F, class H, bool LooksAtSigma>
struct read_of_scale {
    using profile = typename H::profile_type;
    static constexpr bool by_sigma =
        LooksAtSigma &&
        needs<aggregator_question<typename H::sigma_type>, typename H::world_type,
              archetype_number<profile>, capability::utility>;
    static constexpr bool utility = by_sigma || relation_needs<F, H, capability::utility>;
    static constexpr bool zero =
        by_sigma ? RatioProfile<profile> : relation_needs<F, H, capability::zero>;
    static constexpr bool unit =
        by_sigma ? UnitComparable<profile> : relation_needs<F, H, capability::common_unit>;
    static constexpr bool level =
        by_sigma ? LevelComparable<profile> : relation_needs<F, H, capability::common_level>;
};

// Utilities that what is read of the scale cannot tell from the given ones.
enum class rescaling {
    stretch_one,
    raise_one,
    lower_one,
    stretch_all,
    raise_all,
    lower_all,
    bend_one_up,   // the better, the farther apart
    bend_one_down  // the worse, the farther apart
};
inline constexpr int rescalings = 8;

constexpr bool is_of_all(rescaling r) {
    return r == rescaling::stretch_all || r == rescaling::raise_all || r == rescaling::lower_all;
}

template <class Read>
constexpr bool admissible(rescaling r) {
    switch (r) {
        case rescaling::stretch_one: return !Read::unit && !Read::level;
        case rescaling::raise_one:
        case rescaling::lower_one: return !Read::zero && !Read::level;
        case rescaling::stretch_all: return true;
        case rescaling::raise_all:
        case rescaling::lower_all: return !Read::zero;
        case rescaling::bend_one_up:
        case rescaling::bend_one_down: return !Read::utility;
    }
    return false;
}

template <class Number>
constexpr Number rescaled_value(rescaling r, Number const& v, Number const& most) {
    Number const below = Number(most - v);
    switch (r) {
        case rescaling::stretch_one:
        // A factor by which floating-point numbers are multiplied exactly.
        case rescaling::stretch_all: return Number(v * Number(64));
        case rescaling::raise_one:
        case rescaling::raise_all: return Number(v + Number(2));
        case rescaling::lower_one:
        case rescaling::lower_all: return Number(v - Number(2));
        case rescaling::bend_one_up: return Number(v * v * v + v);
        case rescaling::bend_one_down: return Number(most - (below * below * below + below));
    }
    return v;
}
template <class P>
constexpr void rescale(P& p, rescaling r, int part) {
    for (int i = 0; i < p.parts(); ++i) {
        if (!is_of_all(r) && i != part) continue;
        auto most = p.value(i, opt(0));
        for (int x = 1; x < p.options(); ++x)
            if (most < p.value(i, opt(x))) most = p.value(i, opt(x));
        for (int x = 0; x < p.options(); ++x)
            p.set_value(i, opt(x), rescaled_value(r, p.value(i, opt(x)), most));
    }
}

}  // namespace selfalign::detail

#endif
