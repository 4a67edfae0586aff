// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_ALL_MENUS_HPP
#define SELFALIGN_RELATIONS_OUTPUT_BOUNDARY_ALL_MENUS_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>

namespace selfalign::relations {

/// On every menu, A chooses what H could choose: all of A's co-winners are H's. Loss: the number of
/// menus on which that is not so; a menu with an option that A does not know is one, and so is one
/// on which only one of the two chooses nothing. A relation of whole systems; always reflexive,
/// and implies `boundary`. Needs `MenuSystem`s. Menus are of H's options, which are found by value.
/// Cost: 2^options aggregations each. Errors: more than `most_steps` (aggregations x rows x
/// options); `boundary_all_menus.within(steps)` allows another number.
inline constexpr struct boundary_all_menus {
    static constexpr relation_claims claims{.sigma_free = false};
    long long most_steps = selfalign::detail::most_steps;

    constexpr boundary_all_menus within(long long steps) const { return {steps}; }

    template <MenuSystem A, MenuSystem H>
    constexpr long long loss(A const& a, H const& h) const {
        int const options = h.options() < 60 ? h.options() : 60;
        long long const menus = (1LL << options) - 1;
        selfalign::detail::check_effort("boundary_all_menus", menus, "menus", h, most_steps);
        selfalign::detail::check_effort("boundary_all_menus", menus, "menus", a, most_steps);
        long long differ = 0;
        for (long long bits = 1; bits <= menus; ++bits) differ += agree_on(bits, a, h) ? 0 : 1;
        return differ;
    }

private:
    template <class A, class H>
    static constexpr bool agree_on(long long bits, A const& a, H const& h) {
        options_of<H> menu;
        options_of<A> same_menu;
        for (int x = 0; x < h.options(); ++x) {
            if ((bits >> x & 1) == 0) continue;
            opt const known = a.world().index_of(h.world()[opt(x)]);
            if (!known) return false;
            menu.insert(opt(x));
            same_menu.insert(known);
        }
        auto const theirs = choose(h, menu);
        auto const mine = choose(a, same_menu);
        if (theirs.empty() != mine.empty()) return false;
        for (opt x : mine)
            if (!theirs.contains(h.world().index_of(a.world()[x]))) return false;
        return true;
    }
} boundary_all_menus;

}  // namespace selfalign::relations

#endif
