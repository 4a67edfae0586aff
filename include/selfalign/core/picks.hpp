// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PICKS_HPP
#define SELFALIGN_CORE_PICKS_HPP

#include <selfalign/core/asked_of_part.hpp>
#include <selfalign/core/option_set.hpp>

namespace selfalign {

/// What a part goes for on a menu: its best options if it has an order, else its own pick, else
/// those it approves of (all of the menu if it approves of none). A tie is a set; empty means
/// that it does nothing. `index`: how a part without a name is called.
/// Cost: for a part with an order, options^2 comparisons. Errors: a part that picks outside the
/// menu; whatever is wrong with its order.
template <class P, WorldModel W, int Words>
    requires Part<P, W>
constexpr option_set<Words> picks(P const& part, W const& world, option_set<Words> const& menu,
                                  int index = 0) {
    option_set<Words> result;
    if constexpr (OrdinalPart<P, W>) {
        auto const rank = detail::ranks_of_part(part, index, world);
        for (opt x : menu) {
            bool beaten = false;
            for (opt y : menu) beaten = beaten || rank[y.index] < rank[x.index];
            if (!beaten) result.insert(x);
        }
    } else if constexpr (detail::picks_itself<P, W>) {
        auto const& picked = part.pick(world, menu);
        auto const take = [&](opt x) {
            if (!menu.contains(x))
                bad_input::a_part_picks_outside_the_menu(name_of(part, index), x.index);
            result.insert(x);
        };
        if constexpr (std::same_as<std::remove_cvref_t<decltype(picked)>, opt>) {
            if (picked) take(picked);
        } else {
            for (opt x : picked) take(x);
        }
    } else {
        for (opt x : menu)
            if (part.approves(world, x)) result.insert(x);
        if (result.empty()) result = menu;
    }
    return result;
}

}  // namespace selfalign

#endif
