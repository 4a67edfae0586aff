// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_OUTPUT_RATIONALISABLE_HPP
#define SELFALIGN_RELATIONS_OUTPUT_RATIONALISABLE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Plain inverse reinforcement learning gets H right: what Σ chooses from every menu, ties broken
/// to the lowest index, is what a single strict order would choose. Loss: the number of menus that
/// the order which fits best mispredicts. It is the same for every option, because an order is
/// fitted to H whatever A chooses; so none of it is avoidable. Needs `MenuSystem`. Zero set:
/// systems whose choices obey Sen's alpha, as good as a single agent.
/// Source: H. Chernoff, 1954; A. Sen, 1971; A. Ng and S. Russell, 2000.
/// Cost: 2^options aggregations, 2^options x options^2. Errors: more than `most_steps`
/// (aggregations x rows x options); `rationalisable.within(steps)` allows another number.
/// More than 20 options are refused all the same.
/// Witness: no part, no option; the loss.
inline constexpr struct rationalisable {
    static constexpr relation_claims claims{.neutral = false, .sigma_free = false};
    static constexpr int most_options = 20;  // memory for so many is 80 MB
    long long most_steps = selfalign::detail::most_steps;

    constexpr rationalisable within(long long steps) const { return {steps}; }

    template <MenuSystem H>
    constexpr long long loss(opt, H const& h) const {
        return mispredicted(h);
    }
    template <MenuSystem H>
    constexpr per_option<H, long long> losses(H const& h) const {
        per_option<H, long long> all(h.options());
        auto const every = mispredicted(h);
        for (int x = 0; x < h.options(); ++x) all[x] = every;
        return all;
    }
    template <MenuSystem H>
    constexpr objection<long long> witness(opt, H const& h) const {
        return {-1, opt(), mispredicted(h)};
    }

private:
    template <class H>
    constexpr long long mispredicted(H const& h) const {
        int const options = h.options();
        long long const all = (1LL << (options < 60 ? options : 60)) - 1;
        selfalign::detail::check_effort("rationalisable", all, "menus", h, most_steps);
        if (options > most_options)
            bad_input::a_rule_gets_more_options_than_it_can_finish("rationalisable", options,
                                                                   most_options);
        int const menus = 1 << options;
        list<int, unbounded> chosen(menus);
        for (int menu = 1; menu < menus; ++menu) chosen[menu] = choice_from(menu, h);
        // missed[set, x]: from how many menus within the set that have x something else is chosen.
        list<int, unbounded> missed(menus * options);
        for (int x = 0; x < options; ++x) {
            for (int menu = 1; menu < menus; ++menu)
                missed[menu * options + x] = (menu >> x & 1) != 0 && chosen[menu] != x ? 1 : 0;
            for (int y = 0; y < options; ++y)
                for (int set = 1; set < menus; ++set)
                    if ((set >> y & 1) != 0)
                        missed[set * options + x] += missed[(set & ~(1 << y)) * options + x];
        }
        // An order is a first option, which is predicted wherever it is, and an order of the rest.
        list<int, unbounded> least(menus);
        for (int set = 1; set < menus; ++set) {
            least[set] = menus;
            for (int x = 0; x < options; ++x) {
                if ((set >> x & 1) == 0) continue;
                int const wrong = missed[set * options + x] + least[set & ~(1 << x)];
                if (wrong < least[set]) least[set] = wrong;
            }
        }
        return least[menus - 1];
    }
    template <class H>
    static constexpr int choice_from(int menu, H const& h) {
        options_of<H> options;
        for (int x = 0; x < h.options(); ++x)
            if ((menu >> x & 1) != 0) options.insert(opt(x));
        return lowest_choice(h, options).index;
    }
} rationalisable;

}  // namespace selfalign::relations

#endif
