// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RESCALED_HPP
#define SELFALIGN_LAWS_RESCALED_HPP

#include <selfalign/laws/explain.hpp>

namespace selfalign::detail {

// Whether F needs a capability of the parts, seen from what it cannot do without.
template <class F, class H, capability What>
inline constexpr bool relation_needs =
    needs<relation_question<F>, typename H::world_type, archetype_number<typename H::profile_type>, What>;

// Utilities that the scale of F's needs cannot tell from the given ones.
enum class rescaling { stretch_one, shift_one, stretch_all, shift_all, bend_one };
inline constexpr int rescalings = 5;

template <class F, class H>
constexpr bool admissible(rescaling r) {
    constexpr bool utility = relation_needs<F, H, capability::utility>;
    constexpr bool zero = relation_needs<F, H, capability::zero>;
    constexpr bool unit = relation_needs<F, H, capability::common_unit>;
    constexpr bool level = relation_needs<F, H, capability::common_level>;
    switch (r) {
        case rescaling::stretch_one: return !unit && !level;
        case rescaling::shift_one: return !zero && !level;
        case rescaling::stretch_all: return true;
        case rescaling::shift_all: return !zero;
        case rescaling::bend_one: return !utility;
    }
    return false;
}
template <class P>
constexpr void rescale(P& p, rescaling r, int part) {
    bool const all = r == rescaling::stretch_all || r == rescaling::shift_all;
    for (int i = 0; i < p.parts(); ++i) {
        if (!all && i != part) continue;
        for (int x = 0; x < p.options(); ++x) {
            auto v = p.value(i, opt(x));
            using number = decltype(v);
            if (r == rescaling::stretch_one || r == rescaling::stretch_all) v = number(v * number(3));
            else if (r == rescaling::bend_one) v = number(v * v * v + v);
            else v = number(v + number(2));
            p.set_value(i, opt(x), v);
        }
    }
}

}  // namespace selfalign::detail

#endif
